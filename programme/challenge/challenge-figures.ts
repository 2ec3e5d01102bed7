import { type Day, londonDay } from '../calendar.ts';
import type { ChallengeProgramme } from './challenge-programme.ts';
import { collatedByTopic } from './collation.ts';
import type { ReleasedFinding } from './finding.ts';
import type { LearningSummary } from './learning-summary.ts';
import { type Participation, type ParticipationStatus, stepOn, tookPart } from './participation.ts';
import type { PeerChallenge } from './peer-challenge.ts';
import type { Topic } from './topic.ts';

/** What is stored of the programmes of a region. */
export interface ChallengeRecords {
  programmes: readonly ChallengeProgramme[];
  rows: readonly Participation[];
  challenges: readonly PeerChallenge[];
  released: readonly ReleasedFinding[];
  learning: readonly LearningSummary[];
  topics: readonly Topic[];
}

/** A year of peer challenge as it stood at the end of a day (S3, S4). Names and reasons are for members only. */
export interface ChallengeFigures {
  year: number;
  /** Authorities that take part, or have finished, of those that the programmes of the year began with (C1). */
  participated: number;
  of: number;
  challenges: number;
  visited: number;
  released: number;
  collated: number;
  /** Topics by the number of challenges that let something go on them; the most first. */
  topics: { code: string; title: string; challenges: number }[];
  learningApproved: number;
  /** By code; of the others there is nothing to say. */
  notTakingPart: { authority: string; status: ParticipationStatus; on: Day; reason?: string }[];
}

/**
 * The year that a report on this day is about: the latest one that somebody takes part in, or the latest that has begun.
 * Undefined before the first one.
 */
export function challengeFigures(records: ChallengeRecords, asAt: Day): ChallengeFigures | undefined {
  const begun = records.programmes.filter(({ beginsOn }) => beginsOn <= asAt);
  const isOf = (year: number) => (programme: string) =>
    begun.some(({ id, year: of }) => id === programme && of === year);
  const years = [...new Set(begun.map(({ year }) => year))].sort((a, b) => b - a);
  const alive = years.find(year => partakers(records, isOf(year), asAt).length > 0);
  const year = alive ?? years[0];
  return year === undefined ? undefined : ofYear(records, year, isOf(year), asAt);
}

const until =
  (asAt: Day) =>
  (at: Date | undefined): boolean =>
    at !== undefined && londonDay(at) <= asAt;

/** Authorities of these programmes that took part by the day, each once. */
function partakers({ rows }: ChallengeRecords, isMeant: (programme: string) => boolean, asAt: Day): string[] {
  const taking = rows.filter(row => isMeant(row.programme) && tookPart(stepOn(row, asAt)?.status));
  return [...new Set(taking.map(({ authority }) => authority))];
}

function ofYear(
  records: ChallengeRecords,
  year: number,
  isMeant: (programme: string) => boolean,
  asAt: Day,
): ChallengeFigures {
  const rows = records.rows.filter(({ programme }) => isMeant(programme));
  const took = partakers(records, isMeant, asAt);
  const byThen = until(asAt);
  const challenges = records.challenges.filter(one => isMeant(one.programme) && byThen(one.createdAt));
  const released = records.released.filter(one => isMeant(one.programme) && byThen(one.releasedAt));
  return {
    year,
    participated: took.length,
    of: new Set(rows.map(({ authority }) => authority)).size,
    challenges: challenges.length,
    visited: challenges.filter(one => one.states.some(({ state, at }) => state === 'visited' && byThen(at)))
      .length,
    released: released.length,
    collated: released.filter(({ collatedAt }) => byThen(collatedAt)).length,
    topics: collatedByTopic(released, records.topics).map(({ topic, challenges: n }) => ({
      code: topic.code,
      title: topic.title,
      challenges: n,
    })),
    learningApproved: records.learning.filter(one => isMeant(one.programme) && byThen(one.approvedAt)).length,
    notTakingPart: rows.flatMap(row => {
      const step = stepOn(row, asAt);
      if (!step || took.includes(row.authority)) return [];
      const { status, on, reason } = step;
      return [{ authority: row.authority, status, on, ...(reason !== undefined && { reason }) }];
    }),
  };
}

/** What has happened from an instant on, in counts. */
export interface ChallengeNews {
  /** Authorities that decided, or moved on. */
  decided: number;
  /** Challenges that came into another state. */
  moved: number;
  released: number;
  collated: number;
  learningApproved: number;
}

export function challengeNews(records: ChallengeRecords, since: Date): ChallengeNews {
  const isNew = (at: Date | undefined): boolean => at !== undefined && at >= since;
  return {
    decided: records.rows.filter(({ steps }) =>
      steps.some(({ status, at }) => status !== 'invited' && isNew(at)),
    ).length,
    moved: records.challenges.filter(({ states }) => states.slice(1).some(({ at }) => isNew(at))).length,
    released: records.released.filter(({ releasedAt }) => isNew(releasedAt)).length,
    collated: records.released.filter(({ collatedAt }) => isNew(collatedAt)).length,
    learningApproved: records.learning.filter(({ approvedAt }) => isNew(approvedAt)).length,
  };
}
