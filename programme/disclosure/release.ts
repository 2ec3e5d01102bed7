import type { Day } from '../calendar.ts';
import type { SessionTotals } from './blocks.ts';
import { type Figure, keyOf, type Subject, type Suppression } from './cell.ts';
import { type Judged, judgeOf } from './judge.ts';
import { type Mainly, mainlyIn } from './mainly.ts';
import { type Step, stepAtTheEnd, stepByEach, stepOnTheWay, stepWithoutWaves, type Waves } from './step.ts';
import { isNothing } from './totals.ts';

/**
 * When the answers to a question are shown. `asEachCloses`: of each session when its window has closed (evaluations).
 * `whenAllHaveClosed`: of the region on the way, of everything else once, when the last window of the round has closed
 * (the survey, I8).
 */
export type Rhythm = 'asEachCloses' | 'whenAllHaveClosed';

/** What is known on a day of one question, asked after the sessions of one round. */
export interface Count {
  region: string;
  /** Which question of which round. Its answers stay the same, and no session is in two rounds. */
  series: string;
  rhythm: Rhythm;
  day: Day;
  /**
   * All sessions of the round that no release has decided, those included whose survey has not begun. After `closed`
   * nothing comes or changes any more.
   */
  sessions: readonly (SessionTotals & { closed: boolean })[];
}

/** What may be shown of a series from a day on. Never changed; outlets show the last one, never a fresh count. */
export interface Release {
  region: string;
  series: string;
  /** 1, 2, 3: each builds on the one before, so no two may have the same number. */
  number: number;
  asAt: Day;
  /** The region, its sub-regions and the versions of the material. */
  groups: readonly Figure[];
  /** Of all sessions so far that may be shown: of how many "mainly" is true (E3). */
  mainly: Mainly;
}

/** A release with what outlets do not get: for the next release, and for those who check this one. */
export interface ReleaseRecord extends Release {
  /** Sessions that this release decides, for good. */
  decided: readonly Figure[];
  /** Sessions that could not be decided yet. */
  waiting: readonly Figure[];
  /** What the region gained on the way, since sessions were last decided; small numbers, never to be shown. */
  waves: Waves;
  /** Everything that is hidden in this release, and why (X9). */
  log: readonly Suppression[];
}

function stepOf(count: Count, waves: Waves): Step {
  const closed = count.sessions.filter(one => one.closed);
  if (count.rhythm === 'asEachCloses') return stepByEach(closed);
  const all = closed.length > 0 && closed.length === count.sessions.length;
  if (waves === 'lost') return stepWithoutWaves(all, count.sessions);
  return all ? stepAtTheEnd(waves, closed) : stepOnTheWay(waves, count.sessions);
}

/** The region, and every group that has, or had, a session. */
function groupsOf(count: Count, step: Step, before: readonly Figure[]): Subject[] {
  const all: Subject[] = [
    { level: 'region', code: count.region },
    ...before.map(({ subject }) => subject),
    ...step.sessions.flatMap(({ subRegion, version }): Subject[] => [
      { level: 'subRegion', code: subRegion },
      { level: 'version', code: version },
    ]),
  ];
  const unique = new Map(all.map(subject => [keyOf(subject), subject]));
  return [...unique.values()];
}

/** With nobody's answers in it a session waits for nothing. */
function decidedBy(step: Step): Set<string> {
  const decided =
    step.kind === 'last'
      ? step.sessions
      : [...step.blocks.flat(), ...step.sessions.filter(({ totals }) => isNothing(totals))];
  return new Set(step.kind === 'onTheWay' ? [] : decided.map(({ session }) => session));
}

const figures = (judged: readonly Judged[]): Figure[] =>
  judged.map(({ subject, cell }) => ({ subject, cell }));

const saying = (sessions: readonly Figure[]): Mainly => mainlyIn(sessions.map(({ cell }) => cell));

/** Those that were decided before keep their say; those that waited are looked at again. */
function mainlyAfter(
  before: ReleaseRecord | undefined,
  { decided, waiting }: Pick<ReleaseRecord, 'decided' | 'waiting'>,
): Mainly {
  const [then, gone, now] = [before?.mainly, saying(before?.waiting ?? []), saying([...decided, ...waiting])];
  return {
    sessions: (then?.sessions ?? 0) - gone.sessions + now.sessions,
    isTrue: (then?.isTrue ?? 0) - gone.isTrue + now.isTrue,
  };
}

const isNoNews = (before: ReleaseRecord, { groups, decided, waiting }: ReleaseRecord): boolean =>
  decided.length === 0 &&
  JSON.stringify([groups, waiting]) === JSON.stringify([before.groups, before.waiting]);

/**
 * The release after `before`; `before` itself when there is nothing new. The same count after the same release always
 * gives the same. Decision 11 says why no subtraction between all that was ever released tells of fewer than ten.
 */
export function nextRelease(before: ReleaseRecord | undefined, count: Count): ReleaseRecord {
  const step = stepOf(count, before?.waves ?? []);
  const judge = judgeOf(count.region, step, before);
  const groups = groupsOf(count, step, before?.groups ?? []).map(judge);
  const sessions = step.sessions.map(({ session }) => judge({ level: 'session', code: session }));
  const isDecided = decidedBy(step);
  const decided = figures(sessions.filter(({ subject }) => isDecided.has(subject.code)));
  const waiting = figures(sessions.filter(({ subject }) => !isDecided.has(subject.code)));
  const release: ReleaseRecord = {
    region: count.region,
    series: count.series,
    number: (before?.number ?? 0) + 1,
    asAt: count.day,
    groups: figures(groups),
    mainly: mainlyAfter(before, { decided, waiting }),
    decided,
    waiting,
    waves: step.waves,
    log: [...groups, ...sessions].flatMap(({ subject, rule }) => (rule ? [{ subject, rule }] : [])),
  };
  return before && isNoNews(before, release) ? before : release;
}
