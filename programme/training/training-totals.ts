import { londonDay } from '../calendar.ts';
import type { StaffGroup } from '../region/person.ts';
import type { Session } from './session.ts';

/** People of an authority. */
export interface AuthorityTotals {
  code: string;
  /** Attendances: somebody who came to two sessions is in it twice. */
  attended: number;
  /** Of these, people who had attended no session before (T1). */
  trained: number;
}

/** People of a staff group; the code is empty for those who have not said theirs. */
export interface StaffGroupTotals {
  code: StaffGroup | '';
  /** Distinct people, as among those of authorities (T1). */
  trained: number;
}

/** Sessions for a sub-region. */
export interface SubRegionTotals {
  code: string;
  sessions: number;
  attended: number;
}

/** What delivered sessions come to. No list has two of one code; those that it lacks have nothing. */
export interface TrainingTotals {
  sessions: number;
  /** Days that trainers gave: each counts once for a day, however many sessions of it are theirs (S15). */
  trainerDays: number;
  /** Places cancelled after the cut-off (T9), and seats left empty. */
  lateCancelled: number;
  didNotAttend: number;
  authorities: AuthorityTotals[];
  /** As people had said when they were counted; together they are all those trained. */
  staffGroups: StaffGroupTotals[];
  subRegions: SubRegionTotals[];
}

/** A day, a month or a year of London's calendar, such as `2016-02-05`, `2016-02` and `2016`. */
export const SPANS = ['day', 'month', 'year'] as const;
export type Span = (typeof SPANS)[number];

/** What the sessions that began in a period come to. */
export interface PeriodTotals extends TrainingTotals {
  region: string;
  span: Span;
  period: string;
}

/** The month and the year that a day is in, and so on. */
export const monthOf = (period: string): string => period.slice(0, 'yyyy-mm'.length);
export const yearOf = (period: string): string => period.slice(0, 'yyyy'.length);

/** Adds to the sum of each code what a part has of it; whoever sums years of a country should not make things to throw away. */
function byCode<T extends { code: string }>(parts: readonly T[], add: (sum: T, part: T) => void): T[] {
  const sums = new Map<string, T>();
  for (const part of parts) {
    const sum = sums.get(part.code);
    if (sum) add(sum, part);
    else sums.set(part.code, { ...part });
  }
  return [...sums.values()].sort((a, b) => (a.code < b.code ? -1 : 1));
}

const addAuthority = (sum: AuthorityTotals, part: AuthorityTotals): void => {
  sum.attended += part.attended;
  sum.trained += part.trained;
};

const addSubRegion = (sum: SubRegionTotals, part: SubRegionTotals): void => {
  sum.sessions += part.sessions;
  sum.attended += part.attended;
};

const addStaffGroup = (sum: StaffGroupTotals, part: StaffGroupTotals): void => {
  sum.trained += part.trained;
};

const sum = <T>(parts: readonly T[], of: (part: T) => number): number =>
  parts.reduce((all, part) => all + of(part), 0);

export const sumOfTotals = (parts: readonly TrainingTotals[]): TrainingTotals => ({
  sessions: sum(parts, part => part.sessions),
  trainerDays: sum(parts, part => part.trainerDays),
  lateCancelled: sum(parts, part => part.lateCancelled),
  didNotAttend: sum(parts, part => part.didNotAttend),
  authorities: byCode(
    parts.flatMap(part => part.authorities),
    addAuthority,
  ),
  staffGroups: byCode(
    parts.flatMap(part => part.staffGroups),
    addStaffGroup,
  ),
  subRegions: byCode(
    parts.flatMap(part => part.subRegions),
    addSubRegion,
  ),
});

/** `isNew`: the person attended nothing before these sessions. Somebody new who came to two of them counts once (T1). */
export function totalsOf(
  sessions: readonly Session[],
  isNew: (person: string) => boolean,
  groupOf: (person: string) => StaffGroup | undefined = () => undefined,
): TrainingTotals {
  const bookings = sessions.flatMap(session => session.bookings);
  const seen = new Set<string>();
  const isFirst = (person: string): boolean => {
    if (seen.has(person) || !isNew(person)) return false;
    seen.add(person);
    return true;
  };
  const attended = bookings
    .filter(({ state }) => state === 'attended')
    .map(({ authority, person }) => ({ authority, person, trained: isFirst(person) ? 1 : 0 }));
  return {
    ...sumOfTotals([
      {
        sessions: sessions.length,
        trainerDays: trainerDaysOf(sessions),
        lateCancelled: bookings.filter(({ late }) => late).length,
        didNotAttend: bookings.filter(({ state }) => state === 'didNotAttend').length,
        authorities: attended.map(({ authority, trained }) => ({ code: authority, attended: 1, trained })),
        staffGroups: attended
          .filter(({ trained }) => trained > 0)
          .map(({ person, trained }) => ({ code: groupOf(person) ?? '', trained })),
        subRegions: sessions.map(session => ({
          code: session.subRegion,
          sessions: 1,
          attended: attendedOn(session),
        })),
      },
    ]),
  };
}

/**
 * Once names begin to be taken off the sessions of a period nobody can tell any more who came back, so whoever was
 * counted as new then stays counted (P9).
 */
export const withTrainedOf = (totals: TrainingTotals, before: TrainingTotals): TrainingTotals => ({
  ...totals,
  authorities: byCode(
    [
      ...totals.authorities.map(one => ({ ...one, trained: 0 })),
      ...before.authorities.map(one => ({ ...one, attended: 0 })),
    ],
    addAuthority,
  ),
  staffGroups: before.staffGroups,
});

const trainerDaysOf = (sessions: readonly Session[]): number =>
  new Set(
    sessions.flatMap(({ startsAt, trainers }) =>
      trainers.map(trainer => `${londonDay(startsAt)} ${trainer}`),
    ),
  ).size;

const attendedOn = ({ bookings }: Session): number =>
  bookings.filter(({ state }) => state === 'attended').length;

/** Distinct people who attended (T1). */
export const trainedIn = ({ authorities }: TrainingTotals): number => sum(authorities, one => one.trained);

/** Authorities whose people attended, and sub-regions in which somebody attended. */
export const reached = (parts: readonly { attended: number }[]): number =>
  parts.filter(({ attended }) => attended > 0).length;
