import { digestCard } from '../../../cards/views/digest-card.ts';
import { digestDeskCard } from '../../../cards/views/digest-desk-card.ts';
import { digestPreviewCard } from '../../../cards/views/digest-preview-card.ts';
import { digestRecordCard } from '../../../cards/views/digest-record-card.ts';
import type { MailingProgress } from '../../../programme/delivery/mailing-progress.ts';
import type {
  DigestCopy,
  DigestDeskView,
  DigestRecordView,
  DigestView,
} from '../../../programme/digest/digest-view.ts';
import type { DigestLine } from '../../../programme/digest/line.ts';
import { READER_ROLES } from '../../../programme/digest/readers.ts';
import { digestTime } from '../../../programme/digest/week.ts';
import type { Examples } from './examples.ts';
import type { Typed } from './votes.ts';

const WEEK = '2016-W13';
const sentOn = digestTime(WEEK);
const at = (day: string): Date => new Date(`2016-${day}T09:00:00Z`);
const numbers = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1);

/** Every sentence that a digest can have. */
function everyLine(typed: Typed): Record<'decisions' | 'votes' | 'sessions' | 'readiness', DigestLine[]> {
  const vote = { vote: 'vote-1', title: typed('Regional improvement priorities for 2016') };
  const waits = { ...vote, waitingSince: at('03-24') };
  const session = { session: 'session', code: typed('T7').slice(0, 10), startsAt: at('04-14') };
  const seats = { subRegion: typed('South'), taken: 11, capacity: 18 };
  return {
    decisions: [
      { says: 'castBallot', ...waits, closesAt: at('04-01') },
      { says: 'confirmOpening', ...waits },
      { says: 'confirmVoid', ...waits },
      { says: 'declareResult', ...waits },
      { says: 'startRunOff', ...waits },
      { says: 'prepareOpening', ...waits },
      { says: 'decideProposals', ...waits, count: 1 },
      { says: 'endorsePriorities', ...waits, count: 3 },
      { says: 'confirmPeople', waitingSince: at('03-22'), count: 2 },
      { says: 'answerRights', waitingSince: at('03-23'), count: 1, dueOn: '2016-04-23' },
    ],
    votes: [
      { says: 'voteInDebate', ...vote, topics: 10, fresh: 3, endsAt: at('04-01') },
      { says: 'voteOpen', ...vote, ballots: 15, electorate: 16, closesAt: at('04-01') },
      { says: 'voteClosed', ...vote, ballots: 15, electorate: 16 },
      { says: 'voteDeclared', ...vote, ballots: 15, electorate: 16, adopted: 3, topics: 10 },
      { says: 'votePriorities', ...vote, endorsed: 2, notEndorsed: 1 },
      { says: 'voteVoid', ...vote },
    ],
    sessions: [
      { says: 'sessionPlanned', ...session, subRegion: typed('South') },
      { says: 'sessionSeats', ...session, ...seats, waiting: 0 },
      { says: 'sessionMoved', ...session, ...seats, waiting: 1 },
      { says: 'sessionDelivered', ...session, attended: 16 },
      { says: 'sessionCancelled', ...session },
    ],
    readiness: [{ says: 'sessionReadiness', ...session, done: 5, of: 8, blocked: 1 }],
  };
}

function digest(sections: Partial<Record<DigestView['sections'][number]['kind'], DigestLine[]>>) {
  const lists = Object.entries(sections) as [DigestView['sections'][number]['kind'], DigestLine[]][];
  const view: DigestView = {
    ...{ week: WEEK, sentOn, since: at('03-21') },
    sections: lists.map(([kind, lines]) => ({ kind, lines })),
  };
  return view;
}

const progress = (recipients: number, waiting: number): MailingProgress => ({
  recipients,
  waiting,
  sent: recipients - waiting - 3,
  seen: Math.floor(recipients / 2),
  uncertain: 1,
  unreachable: 1,
  failed: 0,
  dropped: 1,
  secondsLeft: Math.ceil(waiting / 45),
});

const desk = (recipients: number, waiting: number): DigestDeskView => ({
  nextAt: digestTime('2016-W14'),
  roles: ['chair', 'deputyChair', 'steeringMember'],
  readers: recipients,
  latest: { week: WEEK, sentOn, progress: progress(recipients, waiting) },
});

const STATES: readonly Omit<DigestCopy, 'name'>[] = [
  { state: 'uncertain', reason: 'ECONNRESET', key: 'digest/2016-W13/person-1' },
  { state: 'failed', reason: 'MessageSizeTooBig', key: 'digest/2016-W13/person-2' },
  { state: 'unreachable', reason: 'ConversationBlockedByUser', key: 'digest/2016-W13/person-3' },
  { state: 'sending' },
  { state: 'waiting' },
  { state: 'dropped', reason: 'noLongerDue' },
  { state: 'dropped', reason: 'stopped' },
  { state: 'sent', at: sentOn },
  { state: 'seen', at: at('03-30') },
];

function record(typed: Typed, recipients: number, more: Partial<DigestRecordView> = {}): DigestRecordView {
  const copies = numbers(Math.min(20, recipients)).map(n => ({
    ...(STATES[n % STATES.length] as Omit<DigestCopy, 'name'>),
    name: typed(`Person ${n}`),
  }));
  return {
    ...{ week: WEEK, sentOn, progress: progress(recipients, 0), copies, page: 1 },
    pages: Math.ceil(recipients / 20),
    sendable: numbers(Math.min(20, recipients)).map(n => ({
      ...{ name: typed(`Person ${n}`), state: n % 2 ? ('uncertain' as const) : ('failed' as const) },
      key: `digest/2016-W13/person-${n}`,
    })),
    moreSendable: Math.max(0, recipients - 20),
    weeks: numbers(recipients > 100 ? 26 : 2).map(n => {
      const week = `2016-W${String(14 - (n % 13)).padStart(2, '0')}`;
      return { week, sentOn: digestTime(week) };
    }),
    ...more,
  };
}

/** The cards of the weekly digest. */
export const examples: Examples = (typed, { electors }) => {
  const all = everyLine(typed);
  const many = numbers(Math.min(electors, 60)).flatMap(() => all.sessions);
  const { roles: _, latest: __, ...first } = desk(electors, 0);
  return {
    'digestCard with all there is': digestCard(
      digest({ ...all, sessions: electors > 100 ? many : all.sessions }),
      'person-1',
    ),
    'digestCard of an ordinary week': digestCard(
      digest({
        decisions: all.decisions.slice(0, 1),
        votes: all.votes.slice(1, 2),
        sessions: all.sessions.slice(1, 2),
        readiness: all.readiness,
      }),
      'person-1',
    ),
    'digestCard with decisions alone': digestCard(digest({ decisions: all.decisions.slice(6) }), 'person-1'),
    'digestCard with nothing new': digestCard(digest({}), 'person-1'),
    'digestCard that was asked for': digestCard(digest({ votes: all.votes })),
    digestPreviewCard: digestPreviewCard({ role: 'chair', digest: digest(all) }, 'preview'),
    'digestPreviewCard once a test was sent': digestPreviewCard(
      { role: 'steeringMember', digest: digest({}) },
      'testSent',
    ),
    'digestPreviewCard as a test': digestPreviewCard({ role: 'chair', digest: digest(all) }, 'test'),
    'digestDeskCard while it is sent': digestDeskCard(desk(electors * 4, electors), 'press-1'),
    'digestDeskCard once it was stopped': digestDeskCard(
      {
        ...desk(electors, 0),
        latest: { week: WEEK, sentOn, progress: progress(electors, 0), stoppedAt: sentOn },
      },
      'press-1',
      { stopped: 5 },
    ),
    'digestDeskCard before the first one': digestDeskCard({ ...first, roles: [] }, 'press-1', 'chosen'),
    'digestDeskCard for everybody': digestDeskCard(
      { ...desk(electors, 0), roles: [...READER_ROLES] },
      'press-1',
      {
        added: 2,
      },
    ),
    'digestRecordCard with all that can become of a copy': digestRecordCard(record(typed, electors)),
    'digestRecordCard of a later page': digestRecordCard(record(typed, 60, { page: 2, stoppedAt: sentOn })),
    'digestRecordCard with nothing left to do': digestRecordCard(
      record(typed, 16, { sendable: [], moreSendable: 0, weeks: [], copies: [] }),
    ),
  };
};
