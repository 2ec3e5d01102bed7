import { commentQueueCard } from '../../../cards/views/comment-queue-card.ts';
import { commentsCard } from '../../../cards/views/comments-card.ts';
import { decisionsCard } from '../../../cards/views/decisions-card.ts';
import type { Examples } from './examples.ts';

/** As many as the services give. */
const [THEMES, COMMENTS] = [10, 15];

/** Cards about what people wrote. */
export const examples: Examples = (typed, { electors }) => {
  const many = <T>(most: number, make: (n: number) => T): T[] =>
    Array.from({ length: Math.min(most, electors) }, (_, n) => make(n));
  const themes = many(THEMES, n => typed(`Theme ${n}`).slice(0, 60));
  const verbatim = many(COMMENTS, n => ({
    question: 'doDifferently',
    text: typed(`Comment ${n}`).slice(0, 500),
  }));
  const view = {
    programme: { id: 'pilot', name: typed('Case tracking') },
    decisions: many(COMMENTS, n => ({
      ...{ region: 'demo', id: `decision-${n}`, programme: 'pilot', decidedBy: 'manager' },
      ...{ said: typed('The template is unclear').slice(0, 120), decidedOn: '2015-09-01' },
      changed: typed('A clearer template').slice(0, 200),
      ...(n % 2 && { materialVersion: typed('1.1').slice(0, 10) }),
    })),
    versions: ['2.0', '1.1', '1.0'],
    mayRecord: true,
  };
  return {
    'commentQueueCard with one to read': commentQueueCard({
      next: {
        id: 'a',
        kind: 'evaluation',
        question: 'changeSession',
        text: typed('More time').slice(0, 500),
      },
      waiting: 12,
      themes,
    }),
    'commentQueueCard without any': commentQueueCard({ waiting: 0, themes: [] }),
    'commentsCard for the steering group': commentsCard([
      { kind: 'evaluation', hidden: false, themes, verbatim },
      { kind: 'impact', hidden: true, themes: [], verbatim: [] },
    ]),
    'commentsCard for a trainer': commentsCard([
      { kind: 'evaluation', hidden: false, themes, verbatim: [] },
      { kind: 'impact', hidden: false, themes: [], verbatim: [] },
    ]),
    'decisionsCard for the programme manager': decisionsCard(view, 'once'),
    'decisionsCard without any, for somebody who answered': decisionsCard(
      { ...view, decisions: [], mayRecord: false },
      'once',
    ),
  };
};
