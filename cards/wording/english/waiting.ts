import type { OwnLine } from '../../../programme/waiting/own-line.ts';
import { plainText as plain } from '../../kit/plain-text.ts';
import { plural, time } from './format.ts';

type Sentences = { [S in OwnLine['says']]: (line: Extract<OwnLine, { says: S }>) => string };

const LINES: Sentences = {
  seatOffered: ({ code, startsAt, until }) =>
    `A seat on session ${plain(code)} of ${time(startsAt)} is offered to you until ${time(until)}. Take it, or leave it to the next.`,
  seatBooked: ({ code, startsAt }) => `You have a seat on session ${plain(code)}: ${time(startsAt)}.`,
  seatWaited: ({ code, startsAt }) => `You wait for a seat on session ${plain(code)}: ${time(startsAt)}.`,
  evaluationAsked: ({ code }) => `Say how session ${plain(code)} was. It takes two minutes.`,
  impactAsked: ({ code }) => `Say what has changed since session ${plain(code)}.`,
  tasksOpen: ({ code, startsAt, count }) =>
    `${plural(count, 'task')} of yours ${count === 1 ? 'is' : 'are'} open for session ${plain(code)} of ${time(startsAt)}.`,
  actionsOwned: ({ count, overdue }) =>
    `You own ${plural(count, 'action')} of the plan${overdue > 0 ? `, ${overdue} of them overdue` : ''}.`,
  commentsUnread: ({ count }) =>
    `${plural(count, 'comment waits', 'comments wait')} to be read by you first.`,
  messagesStuck: ({ count }) => `${plural(count, 'message')} did not arrive, or may not have.`,
};

/** What waits for somebody. */
export const waiting = {
  command: {
    names: ['waiting', 'what waits for me'] as [string, ...string[]],
    help: 'what waits for you: decisions, ballots, seats, questions and tasks',
  },
  heading: 'What waits for you',
  summary: (n: number) =>
    n === 0 ? 'Nothing waits for you' : `${plural(n, 'thing waits', 'things wait')} for you`,
  nothing: 'Nothing waits for you now.',
  decisions: 'To decide',
  own: 'Yours',
  more: (n: number) => `And ${n} more.`,
  line: (line: OwnLine): string => (LINES[line.says] as (line: OwnLine) => string)(line),
  lead: {
    seatOffered: (code: string) => `Take or leave the seat on ${code}`,
    seatBooked: (code: string) => `Your seat on ${code}`,
    seatWaited: (code: string) => `Your place in line for ${code}`,
    evaluationAsked: (code: string) => `Evaluate ${code}`,
    impactAsked: (code: string) => `Answer the survey on ${code}`,
    tasksOpen: (code: string) => `Tasks for ${code}`,
    actionsOwned: 'Go to your actions',
    commentsUnread: 'Read them',
    messagesStuck: 'See what did not arrive',
  },
  refresh: 'Refresh',
};
