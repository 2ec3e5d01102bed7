import { earliest, londonDay } from '../calendar.ts';
import type { Decision } from '../digest/line.ts';
import { oncePerInstant } from '../digest/once-per-instant.ts';
import type { DigestSection, Reader } from '../digest/section.ts';
import { may, seesPeerChallenge } from '../region/permissions.ts';
import {
  type ChallengeNews,
  type ChallengeRecords,
  challengeFigures,
  challengeNews,
} from './challenge-figures.ts';

/** News of peer challenge, in counts (C2). */
export interface ChallengeLine extends ChallengeNews {
  says: 'challengeStands';
  year: number;
  participated: number;
  of: number;
}

export interface ChallengeDecisionLine extends Decision {
  says: 'approveLearning';
  programme: string;
  count: number;
}

/** The parts of the digest that peer challenge contributes; nothing for whoever trains. `recent` reads what still changes. */
export function challengeDigest(recent: (region: string) => Promise<ChallengeRecords>): DigestSection[] {
  const read = oncePerInstant(async (region, now) => {
    const records = await recent(region);
    return { records, figures: challengeFigures(records, londonDay(now)) };
  });
  return [
    {
      kind: 'decisions',
      async read(region, now) {
        const { records } = await read(region, now);
        return reader => toApprove(records, reader);
      },
    },
    {
      kind: 'meetings',
      async read(region, now) {
        const { records, figures } = await read(region, now);
        return ({ person, day, since }): ChallengeLine[] => {
          if (!figures || !seesPeerChallenge(person, day)) return [];
          const news = challengeNews(records, since);
          const { year, participated, of } = figures;
          return Object.values(news).some(count => count > 0)
            ? [{ says: 'challengeStands', year, participated, of, ...news }]
            : [];
        };
      },
    },
  ];
}

/** Whoever wrote it does not approve it (C4). */
function toApprove({ learning }: ChallengeRecords, { person, day }: Reader): ChallengeDecisionLine[] {
  if (!may(person, 'approveLearning', day) || !seesPeerChallenge(person, day)) return [];
  const waiting = learning.filter(({ approvedAt, writtenBy }) => !approvedAt && writtenBy !== person.id);
  const programmes = [...new Set(waiting.map(({ programme }) => programme))];
  return programmes.flatMap((programme): ChallengeDecisionLine[] => {
    const own = waiting.filter(one => one.programme === programme).map(({ writtenAt }) => writtenAt);
    const first = earliest(own);
    return first ? [{ says: 'approveLearning', programme, count: own.length, waitingSince: first }] : [];
  });
}
