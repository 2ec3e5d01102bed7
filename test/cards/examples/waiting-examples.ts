import { waitingCard } from '../../../cards/views/waiting-card.ts';
import type { OwnLine } from '../../../programme/waiting/own-line.ts';
import { everyLine } from './digest-lines.ts';
import type { Examples } from './examples.ts';

export const examples: Examples = (typed, { entries }) => {
  const startsAt = new Date('2016-03-17T09:30:00Z');
  const about = { session: 'session-1', code: 'T7', startsAt };
  const own: OwnLine[] = [
    { says: 'seatOffered', ...about, until: new Date('2016-02-17T10:00:00Z') },
    { says: 'seatBooked', ...about },
    { says: 'seatWaited', ...about },
    { says: 'evaluationAsked', ...about },
    { says: 'impactAsked', ...about },
    { says: 'tasksOpen', ...about, count: 2 },
    { says: 'actionsOwned', count: 3, overdue: 1 },
    { says: 'commentsUnread', count: 2 },
    { says: 'messagesStuck', count: 1 },
  ];
  return {
    'waitingCard with everything': waitingCard({
      decisions: everyLine(typed).decisions.slice(0, entries),
      own,
    }),
    'waitingCard with every decision': waitingCard({ decisions: everyLine(typed).decisions, own: [] }),
    'waitingCard of nothing': waitingCard({ decisions: [], own: [] }),
  };
};
