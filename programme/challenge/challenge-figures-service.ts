import type { Day } from '../calendar.ts';
import type { ChallengeDeps } from './challenge-deps.ts';
import {
  type ChallengeFigures,
  type ChallengeNews,
  type ChallengeRecords,
  challengeFigures,
  challengeNews,
} from './challenge-figures.ts';

/** Figures of peer challenge for whatever tells of them. Texts are none of them. */
export function challengeFiguresService({
  challenges,
  findings,
  learning,
}: Pick<ChallengeDeps, 'challenges' | 'findings' | 'learning'>) {
  async function records(region: string): Promise<ChallengeRecords> {
    const programmes = await challenges.programmes(region);
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
    /** As it stood at the end of the day; the same day gives the same figures later. */
    figures: async (region: string, asAt: Day): Promise<ChallengeFigures | undefined> =>
      challengeFigures(await records(region), asAt),

    news: async (region: string, since: Date): Promise<ChallengeNews> =>
      challengeNews(await records(region), since),
  };
}
