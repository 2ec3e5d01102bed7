import { learningCard } from '../../../cards/views/learning-card.ts';
import { topicCard } from '../../../cards/views/topic-card.ts';
import type { CollationView, TopicLine } from '../../../programme/challenge/challenge-views.ts';
import { AT, sampleProgramme } from '../../challenge/sample-challenge.ts';
import type { Examples } from './examples.ts';
import type { Typed } from './votes.ts';

const numbers = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1);

const line = (typed: Typed, n: number, findings: number, approved = true): TopicLine => ({
  topic: {
    region: 'demo',
    code: `topic-${n}`,
    title: typed(`Topic ${n}`),
    regionalReason: typed('Families move between authorities'),
  },
  challenges: n,
  counts: { strength: 8, areaForConsideration: 12 },
  findings: numbers(findings).map(i => ({
    id: `finding-${i}`,
    kind: i % 2 ? 'strength' : 'areaForConsideration',
    text: typed('Chronologies are kept in every case that we read.'),
    collated: i % 3 === 0,
    hostName: typed('Authority 1'),
  })),
  learning: {
    region: 'demo',
    programme: 'programme',
    topic: `topic-${n}`,
    text: typed('Read the whole history before deciding.'),
    sourceCount: 20,
    writtenBy: 'manager',
    writtenAt: AT,
    ...(approved && { approvedBy: 'chair', approvedAt: AT }),
  },
});

const view = (typed: Typed, topics: TopicLine[], mayCollate: boolean): CollationView => ({
  programme: sampleProgramme({ theme: typed('Learning from each other') }),
  others: [],
  challenges: 12,
  topics,
  allTopics: mayCollate ? topics.map(({ topic }) => topic) : [],
  mayCollate,
  mayApprove: mayCollate,
});

/** What was found, and what the region learns. */
export const examples: Examples = (typed, { electors }) => {
  const many = Math.min(electors, 40);
  const few = view(
    typed,
    numbers(6).map(n => line(typed, n, 3)),
    false,
  );
  return {
    'learningCard of a year': learningCard(
      view(
        typed,
        numbers(many).map(n => line(typed, n, 1)),
        true,
      ),
    ),
    'learningCard with nothing released': learningCard(view(typed, [], true)),
    'topicCard for the programme manager': topicCard(
      view(typed, [line(typed, 1, many, false)], true),
      line(typed, 1, many, false),
      'Saved.',
    ),
    'topicCard for a member': topicCard(few, line(typed, 2, 4)),
    'topicCard without texts': topicCard(few, { ...line(typed, 2, 0) }),
  };
};
