import { londonDay } from '../../programme/calendar.ts';
import { audienceOf } from '../../programme/digest/readers.ts';
import type { DigestSection, SectionKind } from '../../programme/digest/section.ts';
import type { RoleAssignment } from '../../programme/region/roles.ts';
import { samplePerson } from '../storage/contract/samples.ts';

export const at = (day: string): Date => new Date(`${day}T09:00:00Z`);

interface Reading {
  region: string;
  /** Whose eyes; a member of the steering group unless it says otherwise. */
  roles?: RoleAssignment[];
  person?: string;
  since: Date;
  now: Date;
}

/** What these sections tell somebody, by their kind, as data. */
export async function told(
  sections: readonly DigestSection[],
  { region, roles = [{ role: 'steeringMember' }], person: id = 'anna', since, now }: Reading,
): Promise<Partial<Record<SectionKind, Record<string, unknown>[]>>> {
  const person = samplePerson(region, id, { roles });
  const day = londonDay(now);
  const reader = { person, day, audience: audienceOf(person, day), since };
  const lines: Partial<Record<SectionKind, Record<string, unknown>[]>> = {};
  for (const { kind, read } of sections) {
    const said = (await read(region, now))(reader).map(line => ({ ...line }));
    if (said.length > 0) lines[kind] = [...(lines[kind] ?? []), ...said];
  }
  return lines;
}
