import type { Day } from '../calendar.ts';
import type { Audience } from '../disclosure/audience.ts';
import type { Person } from '../region/person.ts';
import type { DigestLine } from './line.ts';

/** The parts of a digest, in their order (D2). Parts whose features are not there are absent. */
export const SECTION_KINDS = [
  'decisions',
  'votes',
  'sessions',
  'readiness',
  'evaluations',
  'survey',
  'plan',
  'meetings',
  'dataProtection',
] as const;
export type SectionKind = (typeof SECTION_KINDS)[number];

/** News is told for so long to whoever could not be reached; what is older belongs into a report. */
export const LOOKS_BACK_DAYS = 60;

/** For whose eyes the lines are. */
export interface Reader {
  person: Person;
  audience: Audience;
  day: Day;
  /** What happened after this instant is new to this reader. */
  since: Date;
}

/** Says what one reader is told. Pure, and quick: a digest goes to thousands. */
export type LinesFor = (reader: Reader) => readonly DigestLine[];

/**
 * A part of the digest, contributed by a feature. `read` reads what stands in the region now, once for however many
 * readers. Of `decisions` each line is something that the reader has to decide, told until it is decided; of all other
 * kinds what is new to the reader. Counts only: no names, and no text that nobody has checked (D3).
 */
export interface DigestSection {
  kind: SectionKind;
  read(region: string, now: Date): Promise<LinesFor>;
}
