import type { Asker } from '../asker.ts';
import { londonDay, plusLondonDays, plusMinutes } from '../calendar.ts';
import type { Person } from '../region/person.ts';
import type { DigestView } from './digest-view.ts';
import type { DigestLine } from './line.ts';
import { oncePerInstant } from './once-per-instant.ts';
import { audienceOf } from './readers.ts';
import { type DigestSection, LOOKS_BACK_DAYS, type Reader, SECTION_KINDS } from './section.ts';
import { digestTime, type Week } from './week.ts';

/** What bears an instant may be stored a moment later: so far back a digest leaves it to the next one, too. */
const SETTLING_MINUTES = 1;

/** For which instant a digest that is drawn now is true. */
export const asOfNow = (now: Date): Date => plusMinutes(now, -SETTLING_MINUTES);

/** Draws digests from what the features contribute; many that are drawn at one instant share one reading. */
export function digestContent(sections: readonly DigestSection[]) {
  const read = oncePerInstant((region, now) =>
    Promise.all(sections.map(async ({ kind, read }) => ({ kind, linesFor: await read(region, now) }))),
  );

  return async (region: string, person: Person, week: Week, since: Date, now: Date): Promise<DigestView> => {
    const day = londonDay(now);
    const earliest = plusLondonDays(now, -LOOKS_BACK_DAYS);
    const from = since > earliest ? since : earliest;
    const reader: Reader = { person, day, audience: audienceOf(person, day), since: from };
    const parts = (await read(region, now)).map(({ kind, linesFor }) => ({ kind, lines: linesFor(reader) }));
    return {
      week,
      sentOn: digestTime(week),
      since: from,
      sections: SECTION_KINDS.map(kind => ({
        kind,
        lines: parts
          .filter(part => part.kind === kind)
          .flatMap(({ lines }) => lines)
          .sort((a, b) => waitingSince(a) - waitingSince(b)),
      })).filter(({ lines }) => lines.length > 0),
    };
  };
}

/** What waits for somebody to decide, whoever gets the digest. */
export async function decisionsFor(
  sections: readonly DigestSection[],
  { person, now }: Asker,
): Promise<DigestLine[]> {
  const day = londonDay(now);
  const reader: Reader = { person, day, audience: audienceOf(person, day), since: now };
  const asked = sections.filter(({ kind }) => kind === 'decisions');
  const lines = await Promise.all(asked.map(({ read }) => read(person.region, now)));
  return lines.flatMap(linesFor => linesFor(reader)).sort((a, b) => waitingSince(a) - waitingSince(b));
}

/** What has waited longest comes first; of news the order stays. */
const waitingSince = (line: DigestLine): number => ('waitingSince' in line ? line.waitingSince.getTime() : 0);
