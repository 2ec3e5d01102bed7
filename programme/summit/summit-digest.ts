import type { Day } from '../calendar.ts';
import type { Decision } from '../digest/line.ts';
import { oncePerInstant } from '../digest/once-per-instant.ts';
import type { DigestSection, Reader } from '../digest/section.ts';
import { holds } from '../region/roles.ts';
import type { Summit } from './summit.ts';
import type { SummitDeps } from './summit-deps.ts';
import { type GuestAnswers, guestAnswers, summitFigures } from './summit-figures.ts';
import { answerOf, type SummitGuest } from './summit-guest.ts';

interface OfSummit {
  name: string;
  date: Day;
}

/** News of summits, in figures. */
export type SummitLine = OfSummit &
  (
    | ({ says: 'summitToCome' } & GuestAnswers)
    | { says: 'summitHeld'; authorities: number; of: number; attendees: number }
    | { says: 'summitCancelled' }
  );

export interface SummitDecisionLine extends Decision, OfSummit {
  says: 'answerSummit';
  summit: string;
}

interface Standing {
  summit: Summit;
  guests: readonly SummitGuest[];
  held: { authorities: number; of: number; attendees: number };
}

/** Summits of which something can still change. */
const LATEST = 2;

/** The parts of the digest that the summit contributes. Whoever trains hears of it only what a guest hears. */
export function summitDigest({ summits, regions }: Pick<SummitDeps, 'summits' | 'regions'>): DigestSection[] {
  const read = oncePerInstant(async (region): Promise<Standing[]> => {
    const [all, authorities] = await Promise.all([summits.all(region), regions.authorities(region)]);
    const told = all.filter(({ state }) => state !== 'planned').slice(0, LATEST);
    return Promise.all(
      told.map(async summit => {
        const guests = await summits.guests(region, summit.id);
        return { summit, guests, held: summitFigures(summit, guests, authorities) };
      }),
    );
  });
  return [
    {
      kind: 'decisions',
      async read(region, now) {
        const standing = await read(region, now);
        return reader => standing.flatMap(one => toAnswer(one, reader));
      },
    },
    {
      kind: 'meetings',
      async read(region, now) {
        const standing = await read(region, now);
        return reader =>
          holds(reader.person, ['trainer'], reader.day) ? [] : standing.flatMap(one => newsOf(one, reader));
      },
    },
  ];
}

function toAnswer({ summit, guests }: Standing, { person, day }: Reader): SummitDecisionLine[] {
  const { id, name, date, state } = summit;
  const own = guests.find(guest => guest.person === person.id);
  return own && state === 'open' && date >= day && answerOf(own, summit) === undefined
    ? [{ says: 'answerSummit', summit: id, name, date, waitingSince: own.invitedAt }]
    : [];
}

function newsOf({ summit, guests, held }: Standing, { since, day }: Reader): SummitLine[] {
  const { name, date, state, changedAt } = summit;
  const isNew = (at: Date | undefined): boolean => at !== undefined && at > since;
  if (state === 'held') {
    const counted = isNew(changedAt) || guests.some(({ markedAt }) => isNew(markedAt));
    const { authorities, of, attendees } = held;
    return counted ? [{ says: 'summitHeld', name, date, authorities, of, attendees }] : [];
  }
  if (state === 'cancelled') return isNew(changedAt) ? [{ says: 'summitCancelled', name, date }] : [];
  const answered = guests.some(({ answeredAt, invitedAt }) => isNew(answeredAt) || isNew(invitedAt));
  return date >= day && (isNew(changedAt) || answered)
    ? [{ says: 'summitToCome', name, date, ...guestAnswers(summit, guests) }]
    : [];
}
