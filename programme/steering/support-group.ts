import { type Day, plusDays } from '../calendar.ts';
import type { Revised } from '../change.ts';
import type { Person } from '../region/person.ts';

/** A director champions a group from a day on, to a last day where there is one. */
export interface Sponsorship {
  sponsor: string;
  from: Day;
  to?: Day;
  by: string;
  at: Date;
}

/** A regional network of professionals (S9). */
export interface SupportGroup extends Revised {
  name: string;
  purpose: string;
  /** Its first day, and its last one where it has ended. */
  from: Day;
  to?: Day;
  /** By first day; one at a time. */
  sponsorships: Sponsorship[];
  /** The last day on which directors were asked to sponsor it. */
  askedOn?: Day;
}

export const existsOn = ({ from, to }: Pick<SupportGroup, 'from' | 'to'>, day: Day): boolean =>
  from <= day && (to === undefined || day <= to);

/** The sponsorship in force on a day, whether or not its sponsor is still there. */
export const sponsorshipOn = ({ sponsorships }: SupportGroup, day: Day): Sponsorship | undefined =>
  sponsorships.findLast(({ from, to }) => from <= day && (to === undefined || day <= to));

/** Who sponsors the group on a day. Whoever has left by then leaves a vacancy (G4). */
export function sponsorOn(
  group: SupportGroup,
  people: readonly Pick<Person, 'id' | 'leftOn'>[],
  day: Day,
): string | undefined {
  const sponsor = sponsorshipOn(group, day)?.sponsor;
  const person = people.find(({ id }) => id === sponsor);
  return person?.leftOn !== undefined && person.leftOn < day ? undefined : sponsor;
}

/** The sponsorships with a new one: whoever sponsored until then does so to the day before. */
export function withSponsor(sponsorships: readonly Sponsorship[], given: Sponsorship): Sponsorship[] {
  const before = plusDays(given.from, -1);
  const ended = sponsorships.map(one =>
    one.to === undefined || one.to >= given.from ? { ...one, to: before } : one,
  );
  return [...ended, given];
}
