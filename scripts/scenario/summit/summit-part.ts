import { z } from 'zod';
import { day, whole } from '../file-fields.ts';

/** The part of a scenario file that the story of the summit reads. */
export const summitPart = {
  summit: z
    .object({
      name: z.string(),
      aliases: z.array(z.string()).default([]),
      date: day,
      approach: z.string().default('OBA'),
      officersByAuthority: z.record(z.string(), whole),
      lscbChairs: whole,
      chiefExecutiveGroupChairs: whole,
      keyMessages: z.array(z.string()).default([]),
    })
    .optional(),
};

export type ScenarioSummit = NonNullable<z.infer<(typeof summitPart)['summit']>>;

/** What the summit cannot be told of, though each field is well for itself. */
export function summitContradictions({
  demoAuthorities,
  summit,
}: {
  demoAuthorities: readonly { code: string }[];
  summit?: ScenarioSummit | undefined;
}): string[] {
  const known = new Set(demoAuthorities.map(({ code }) => code));
  return Object.keys(summit?.officersByAuthority ?? {})
    .filter(code => !known.has(code))
    .map(code => `summit.officersByAuthority.${code} (is of no authority of the file)`);
}
