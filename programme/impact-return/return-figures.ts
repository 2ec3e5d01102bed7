import { londonDay, plusMilliseconds, plusMinutes } from '../calendar.ts';
import type { Cell } from '../disclosure/cell.ts';
import { nextRelease } from '../disclosure/release.ts';
import type { ReleaseStore } from '../disclosure/release-store.ts';
import { authoritiesOn } from '../region/authority.ts';
import { type CountedQuestion, countAnswers, countedQuestions } from '../survey/counted-question.ts';
import { newestVersion } from '../survey/question-set.ts';
import type { Round } from '../survey/round.ts';
import type { TrainingProgramme } from '../training/training-programme.ts';
import { type AuthorityImpactReturn, returnQuestions } from './impact-return.ts';
import type { ReturnDeps } from './return-service.ts';
import { begunReturns, type ReturnTimes } from './return-times.ts';

/** No press takes so long: what was sent in time is there when returns are counted. */
const SETTLED_AFTER_MINUTES = 10;

/** What authorities say of a year, for the region alone: a sub-region has fewer than ten of them (X2). */
export interface ReturnFigures {
  round: Round;
  closesAt: Date;
  returned: number;
  /** How many authorities there are, or were at the close. */
  authorities: number;
  /** Empty until returns have closed and were released. */
  questions: readonly { id: string; answers: readonly string[]; cell: Cell }[];
}

const seriesOf = (programme: string, round: Round, key: string): string =>
  `impactReturn/${programme}/${round}/${key}`;

const counted = (): CountedQuestion[] => countedQuestions(returnQuestions(newestVersion('impact')));

/** Returns as figures: released once, when the year's returns have closed, by the same rules as what people answer. */
export function returnFigures(deps: ReturnDeps & { releases: ReleaseStore }) {
  const { impactReturns, training, regions, releases } = deps;
  /** Nothing comes after the release of a year. */
  const released = new Set<string>();

  async function releaseRound({ region, id: programme }: TrainingProgramme, times: ReturnTimes) {
    const { round, closesAt } = times;
    const all = await impactReturns.ofRound({ region, programme, round });
    const subRegions = [...new Set(all.map(({ subRegion }) => subRegion))];
    for (const { key } of counted()) {
      const sessions = subRegions.map(subRegion => ({
        ...{ session: subRegion, subRegion, version: '', closed: true },
        totals: totalsOf(
          all.filter(one => one.subRegion === subRegion),
          key,
        ),
      }));
      if (sessions.length === 0) continue;
      const day = londonDay(closesAt);
      const series = seriesOf(programme, round, key);
      await releases.insertOnce(
        nextRelease(undefined, { region, series, rhythm: 'whenAllHaveClosed', day, sessions }),
      );
    }
  }

  async function figuresOf({ region, id: programme }: TrainingProgramme, times: ReturnTimes, now: Date) {
    const { round, closesAt } = times;
    const lastDay = londonDay(now < closesAt ? now : plusMilliseconds(closesAt, -1));
    const [all, authorities, questions] = await Promise.all([
      impactReturns.ofRound({ region, programme, round }),
      regions.authorities(region),
      Promise.all(
        counted().map(async ({ id, key, answers }) => {
          const release = await releases.last(region, seriesOf(programme, round, key));
          const cell = release?.groups.find(({ subject }) => subject.level === 'region')?.cell;
          return cell ? [{ id, answers, cell }] : [];
        }),
      ),
    ]);
    return {
      ...{ round, closesAt, returned: all.length, authorities: authoritiesOn(authorities, lastDay).length },
      questions: questions.flat(),
    };
  }

  return {
    /** Releases what has closed, each year once. May be called at any time, in any number of processes. */
    async bringUpToDate(region: string, now: Date): Promise<void> {
      for (const programme of await training.programmes(region)) {
        for (const times of begunReturns(programme, now)) {
          const name = `${region}/${programme.id}/${times.round}`;
          if (released.has(name) || now < plusMinutes(times.closesAt, SETTLED_AFTER_MINUTES)) continue;
          await releaseRound(programme, times);
          released.add(name);
        }
      }
    },

    /** Of the last year that was released, or else the first whose returns can be sent; undefined when there is none. */
    async ofProgramme(region: string, id: string, now: Date): Promise<ReturnFigures | undefined> {
      const programme = (await training.programmes(region)).find(one => one.id === id);
      const begun = programme ? begunReturns(programme, now) : [];
      const all = await Promise.all(begun.map(times => programme && figuresOf(programme, times, now)));
      return (
        all.find(one => one && one.questions.length > 0) ??
        all.findLast(one => one !== undefined && now < one.closesAt)
      );
    },
  };
}

const totalsOf = (own: readonly AuthorityImpactReturn[], key: string) => {
  const given = own.map(({ questions, ratings }) => ({ questions, ratings }));
  return countAnswers('impact', newestVersion('impact'), given)[key] ?? { replies: 0, counts: [] };
};
