import type { CollationView, TopicLine } from './challenge-views.ts';
import { FINDING_KINDS, type FindingKind, type ReleasedFinding } from './finding.ts';
import type { LearningSummary } from './learning-summary.ts';
import type { Topic } from './topic.ts';

/** What hosts have let go, topic by topic: those that most challenges found first, then by title. */
export function collatedByTopic(
  findings: readonly ReleasedFinding[],
  topics: readonly Topic[],
): { topic: Topic; challenges: number; counts: Record<FindingKind, number>; findings: ReleasedFinding[] }[] {
  return topics
    .flatMap(topic => {
      const on = findings.filter(one => one.topic === topic.code);
      if (on.length === 0) return [];
      const counts = { strength: 0, areaForConsideration: 0 };
      for (const kind of FINDING_KINDS) counts[kind] = on.filter(one => one.kind === kind).length;
      return [{ topic, challenges: challengesOf(on), counts, findings: on }];
    })
    .sort((a, b) => b.challenges - a.challenges || a.topic.title.localeCompare(b.topic.title, 'en-GB'));
}

/** How many challenges these come from. */
export const challengesOf = (findings: readonly ReleasedFinding[]): number =>
  new Set(findings.map(({ challenge }) => challenge)).size;

interface Reading {
  /** Sees what waits for collation, and whose it is. */
  collates: boolean;
  /** Sees learning that is not approved yet. */
  seesDrafts: boolean;
  /** Sees the texts of what was collated. */
  readsTexts: boolean;
  hostName(code: string): string;
}

/** The topics as somebody may read them: counts for everybody, texts without names for members. */
export function topicLines(
  findings: readonly ReleasedFinding[],
  topics: readonly Topic[],
  learning: readonly LearningSummary[],
  { collates, seesDrafts, readsTexts, hostName }: Reading,
): CollationView['topics'] {
  return collatedByTopic(findings, topics).map(({ topic, challenges, counts, findings: on }): TopicLine => {
    const summary = learning.find(one => one.topic === topic.code);
    const isShown = summary !== undefined && (summary.approvedAt !== undefined || seesDrafts);
    return {
      topic,
      challenges,
      counts,
      findings: on
        .filter(one => collates || (readsTexts && one.visibility === 'collated'))
        .map(({ id, kind, text, visibility, host }) => ({
          id,
          kind,
          text,
          collated: visibility === 'collated',
          ...(collates && { hostName: hostName(host) }),
        })),
      ...(isShown && { learning: summary }),
    };
  });
}
