import type { Day } from '../calendar.ts';
import type { ChallengeDeps } from './challenge-deps.ts';
import { type ChallengeFigures, type ChallengeRecords, challengeFigures } from './challenge-figures.ts';
import type { ChallengeProgramme } from './challenge-programme.ts';

const CHANGING_YEARS = 2;

/** Figures of peer challenge for whatever tells of them. Texts are none of them. */
export function challengeFiguresService({
  challenges,
  findings,
  learning,
}: Pick<ChallengeDeps, 'challenges' | 'findings' | 'learning'>) {
  async function records(
    region: string,
    programmes: readonly ChallengeProgramme[],
  ): Promise<ChallengeRecords> {
    const ids = programmes.map(({ id }) => id);
    const [rows, all, released, summaries, topics] = await Promise.all([
      challenges.participations(region, ids),
      challenges.challenges(region, ids),
      findings.released(region, ids),
      learning.ofProgrammes(region, ids),
      challenges.topics(region),
    ]);
    return { programmes, rows, challenges: all, released, learning: summaries, topics };
  }

  return {
    /** The first day of the first programme. */
    async since(region: string): Promise<Day | undefined> {
      const days = (await challenges.programmes(region)).map(({ beginsOn }) => beginsOn);
      return days.sort()[0];
    },

    /**
     * As it stood at the end of the day; the same day gives the same figures later. Of many years that of the report
     * alone is read.
     */
    async figures(region: string, asAt: Day): Promise<ChallengeFigures | undefined> {
      const begun = (await challenges.programmes(region)).filter(({ beginsOn }) => beginsOn <= asAt);
      const years = [...new Set(begun.map(({ year }) => year))].sort((a, b) => b - a);
      let latest: ChallengeFigures | undefined;
      for (const year of years) {
        const ofYear = begun.filter(one => one.year === year);
        const figures = challengeFigures(await records(region, ofYear), asAt);
        if (figures && figures.participated > 0) return figures;
        latest ??= figures;
      }
      return latest;
    },

    /** The records of the two latest years: of what was before nothing changes any more. */
    async recent(region: string): Promise<ChallengeRecords> {
      const all = await challenges.programmes(region);
      const latest = [...new Set(all.map(({ year }) => year))].sort((a, b) => b - a).slice(0, CHANGING_YEARS);
      return records(
        region,
        all.filter(({ year }) => latest.includes(year)),
      );
    },
  };
}
