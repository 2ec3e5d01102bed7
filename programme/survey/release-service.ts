import { londonDay } from '../calendar.ts';
import type { SessionTotals } from '../disclosure/blocks.ts';
import { type Count, nextRelease, type Rhythm } from '../disclosure/release.ts';
import type { ReleaseStore } from '../disclosure/release-store.ts';
import type { SessionStore } from '../training/training-store.ts';
import { type CountedQuestion, countAnswers, everyCountedQuestion } from './counted-question.ts';
import type { AnswersReader } from './given-answers.ts';
import { type OutstandingSession, outstandingSessions } from './outstanding-sessions.ts';
import { type Round, roundOf } from './round.ts';
import { seriesName } from './series.ts';
import { SURVEY_KINDS, type SurveyKind } from './survey-kind.ts';
import type { WindowStore } from './survey-store.ts';
import type { SurveyTotals, SurveyTotalsStore } from './survey-totals.ts';

export interface ReleaseDeps {
  windows: WindowStore;
  answers: AnswersReader;
  sessions: SessionStore;
  totals: SurveyTotalsStore;
  releases: ReleaseStore;
}

const RHYTHMS: Readonly<Record<SurveyKind, Rhythm>> = {
  evaluation: 'asEachCloses',
  impact: 'whenAllHaveClosed',
};

/** A session of which something is still to be decided; `closed` when nothing comes any more. */
interface Undecided extends Omit<OutstandingSession, 'window'>, Pick<SurveyTotals, 'questions'> {
  closed: boolean;
}

const closedOne = (one: SurveyTotals): Undecided => ({ ...one, closed: true });

/** Makes of what was answered what may be shown. Outlets show releases, and never what is counted here. */
export function releaseService(deps: ReleaseDeps) {
  async function openOne(kind: SurveyKind, one: OutstandingSession): Promise<Undecided> {
    const { window } = one;
    // Kept in memory only: of an open window nothing that is counted may be stored under its session.
    const questions = window ? countAnswers(kind, window.questions, await deps.answers.given(window)) : {};
    return { ...one, questions, closed: false };
  }

  /** All sessions of which something is undecided, by programme: of the survey those of the first round only. */
  async function undecidedOf(region: string, kind: SurveyKind, now: Date): Promise<Undecided[][]> {
    const closed = await deps.totals.undecided(region, kind);
    if (kind === 'evaluation') return byProgramme(closed.map(closedOne));
    const open = await outstandingSessions(deps, region, kind, now);
    const rounds = firstRounds([...closed, ...open]);
    const inRound = (one: { programme: string; startsAt: Date }) =>
      rounds.get(one.programme) === roundOf(one.startsAt);
    const counted = await Promise.all(open.filter(inRound).map(one => openOne(kind, one)));
    return byProgramme([...closed.filter(inRound).map(closedOne), ...counted]);
  }

  async function release(count: Omit<Count, 'sessions'>, key: string, all: readonly Undecided[]) {
    const { region, series } = count;
    const asked = all.filter(one => !one.closed || one.questions[key] !== undefined);
    const codes = asked.map(({ session }) => session);
    // Read before what is undecided: a release that comes between takes the number, and this one is lost.
    const before = await deps.releases.lastRecord(region, series);
    const still = new Set(await deps.releases.undecided(region, series, codes));
    const sessions = asked.filter(({ session }) => still.has(session)).map(one => totalsFor(one, key));
    const next = sessions.length > 0 ? nextRelease(before, { ...count, sessions }) : before;
    // The last one, too: a crash may have left it half kept.
    if (next) await deps.releases.insertOnce(next);
  }

  /** The closed sessions that every question has been decided of. */
  async function settled(
    region: string,
    kind: SurveyKind,
    questions: readonly CountedQuestion[],
    all: readonly Undecided[],
  ): Promise<string[]> {
    const waiting = new Set<string>();
    for (const { key } of questions) {
      const asked = all.filter(one => one.closed && one.questions[key] !== undefined);
      const [first] = asked;
      if (!first) continue;
      const codes = asked.map(({ session }) => session);
      const series = seriesName(kind, first.programme, key);
      for (const code of await deps.releases.undecided(region, series, codes)) waiting.add(code);
    }
    return all.filter(({ session, closed }) => closed && !waiting.has(session)).map(({ session }) => session);
  }

  async function releaseKind(region: string, kind: SurveyKind, now: Date): Promise<void> {
    const questions = everyCountedQuestion(kind);
    for (const all of await undecidedOf(region, kind, now)) {
      const [{ programme = '' } = {}] = all;
      for (const { key } of questions) {
        const series = seriesName(kind, programme, key);
        await release({ region, series, rhythm: RHYTHMS[kind], day: londonDay(now) }, key, all);
      }
      await deps.totals.settle(region, kind, await settled(region, kind, questions, all));
    }
  }

  return {
    /**
     * Releases what may be shown by now: of the kinds in `closed`, of which a window has closed, at once where each is
     * decided as it closes; of all kinds once a day, in its first minutes. More often on the way, and each wave of the
     * survey would be of ten and no more, for it goes out as soon as there are ten.
     */
    async bringUpToDate(region: string, now: Date, closed: readonly SurveyKind[]): Promise<void> {
      const today = londonDay(now);
      for (const kind of SURVEY_KINDS) {
        const isNight = (await deps.totals.releasedOn(region, kind)) !== today;
        if (!isNight && !(RHYTHMS[kind] === 'asEachCloses' && closed.includes(kind))) continue;
        await releaseKind(region, kind, now);
        if (isNight) await deps.totals.noteReleased(region, kind, today);
      }
    },
  };
}

/** With nothing answered to it yet a session is there all the same, for its round waits for it. */
function totalsFor(
  { session, subRegion, materialVersion: version, questions, closed }: Undecided,
  key: string,
): SessionTotals & { closed: boolean } {
  return { session, subRegion, version, closed, totals: questions[key] ?? { replies: 0, counts: [] } };
}

function byProgramme(all: readonly Undecided[]): Undecided[][] {
  const programmes = new Map<string, Undecided[]>();
  for (const one of all) {
    const others = programmes.get(one.programme);
    if (others) others.push(one);
    else programmes.set(one.programme, [one]);
  }
  return [...programmes.values()];
}

/** Of each programme the oldest round in which something is undecided: a round is released when it is over (I8). */
function firstRounds(all: readonly { programme: string; startsAt: Date }[]): Map<string, Round> {
  const rounds = new Map<string, Round>();
  for (const { programme, startsAt } of all)
    rounds.set(programme, Math.min(roundOf(startsAt), rounds.get(programme) ?? Number.POSITIVE_INFINITY));
  return rounds;
}
