import type { Day } from '../calendar.ts';
import { type Authority, authoritiesOn } from '../region/authority.ts';
import type { Capacity, HeadCount, Summit } from './summit.ts';
import { answerOf, type SummitGuest } from './summit-guest.ts';

/** Who came to a summit (S4). Which authorities stayed away is for members only. */
export interface SummitFigures {
  date: Day;
  /** Authorities of which at least one senior officer came, of those that existed on the day. */
  authorities: number;
  of: number;
  officers: number;
  lscbChairs: number;
  chiefExecutiveGroupChairs: number;
  /** Officers and chairs: those for whom it was. Who worked there is counted apart. */
  attendees: number;
  facilitators: number;
  staff: number;
  /** Codes of the authorities of which nobody came. */
  absent: string[];
}

/**
 * What is known of who came. A count stands for all of its authority and capacity, whoever is ticked by name as well;
 * without one the ticks count. An authority that came, and one that took part in peer challenge, are two different things.
 */
export function summitFigures(
  summit: Pick<Summit, 'date' | 'counts'>,
  guests: readonly SummitGuest[],
  authorities: readonly Authority[],
): SummitFigures {
  const heads = headCounts(summit.counts, guests);
  const present = authoritiesOn(authorities, summit.date);
  const came = (code: string): boolean =>
    heads.some(one => one.capacity === 'seniorOfficer' && one.authority === code && one.count > 0);
  const sum = (capacity: Capacity): number =>
    heads.filter(one => one.capacity === capacity).reduce((all, { count }) => all + count, 0);
  const [officers, lscbChairs, chairs] = [sum('seniorOfficer'), sum('lscbChair'), sum('ceGroupChair')];
  return {
    date: summit.date,
    authorities: present.filter(({ code }) => came(code)).length,
    of: present.length,
    officers,
    lscbChairs,
    chiefExecutiveGroupChairs: chairs,
    attendees: officers + lscbChairs + chairs,
    facilitators: sum('facilitator'),
    staff: sum('staff'),
    absent: present.filter(({ code }) => !came(code)).map(({ code }) => code),
  };
}

/** Whom a count is of. A count of chairs, facilitators and staff is of all of them, whatever their authority. */
export const groupOf = ({ capacity, authority }: Pick<HeadCount, 'capacity' | 'authority'>): string =>
  capacity === 'seniorOfficer' ? `${capacity}/${authority ?? ''}` : capacity;

/** The counts as they stand: those that were given, and of everybody else those who were ticked. */
export function headCounts(given: readonly HeadCount[], guests: readonly SummitGuest[]): HeadCount[] {
  const counted = new Set(given.map(groupOf));
  const ticked = new Map<string, HeadCount>();
  for (const { capacity, authority, attended } of guests) {
    const group = groupOf({ capacity, ...(authority !== undefined && { authority }) });
    if (!attended || counted.has(group)) continue;
    const known = ticked.get(group) ?? {
      capacity,
      ...(capacity === 'seniorOfficer' && authority !== undefined && { authority }),
      count: 0,
    };
    ticked.set(group, { ...known, count: known.count + 1 });
  }
  return [...given, ...ticked.values()];
}

/** The counts with this one among them, in the place of an earlier one of the same group. */
export const withCount = (counts: readonly HeadCount[], given: HeadCount): HeadCount[] => [
  ...counts.filter(one => groupOf(one) !== groupOf(given)),
  given,
];

/** How many were invited, and what they answered. */
export interface GuestAnswers {
  yes: number;
  no: number;
  noAnswer: number;
}

export function guestAnswers(summit: Pick<Summit, 'date'>, guests: readonly SummitGuest[]): GuestAnswers {
  const of = (answer: 'yes' | 'no'): number =>
    guests.filter(guest => answerOf(guest, summit) === answer).length;
  return { yes: of('yes'), no: of('no'), noAnswer: guests.length - of('yes') - of('no') };
}
