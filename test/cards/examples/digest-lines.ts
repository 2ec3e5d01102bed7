import type { DigestLine } from '../../../programme/digest/line.ts';
import type { SectionKind } from '../../../programme/digest/section.ts';
import type { Typed } from './votes.ts';

const at = (day: string): Date => new Date(`2016-${day}T09:00:00Z`);

/** Every sentence that a digest can have. */
export function everyLine(typed: Typed): Record<SectionKind, DigestLine[]> {
  return { ...votesAndSessions(typed), ...restOfYear(typed), decisions: everyDecision(typed) };
}

function everyDecision(typed: Typed): DigestLine[] {
  const waitingSince = at('03-24');
  const waits = { vote: 'vote-1', title: typed('Regional improvement priorities for 2016'), waitingSince };
  const summit = {
    summit: 'summit',
    name: typed('Peer Challenge and Performance Summit'),
    date: '2016-11-25',
  };
  return [
    { says: 'castBallot', ...waits, closesAt: at('04-01') },
    { says: 'confirmOpening', ...waits },
    { says: 'confirmVoid', ...waits },
    { says: 'declareResult', ...waits },
    { says: 'startRunOff', ...waits },
    { says: 'prepareOpening', ...waits },
    { says: 'decideProposals', ...waits, count: 1 },
    { says: 'endorsePriorities', ...waits, count: 3 },
    { says: 'confirmPeople', waitingSince, count: 2 },
    { says: 'answerRights', waitingSince, count: 1, dueOn: '2016-04-23' },
    { says: 'confirmActions', waitingSince, count: 2 },
    { says: 'agreePlan', waitingSince, plan: 'plan', year: 2016 },
    { says: 'answerMeetings', waitingSince, count: 1 },
    { says: 'offerDates', waitingSince, meeting: 'meeting', startsAt: at('04-06'), expected: 5, quorum: 6 },
    { says: 'agreeBusinessPlan', waitingSince, plan: 'business' },
    { says: 'answerSummit', waitingSince, ...summit },
    { says: 'approveLearning', waitingSince, programme: 'programme', count: 6 },
    { says: 'checkReports', waitingSince, count: 3 },
    { says: 'approveReports', waitingSince, count: 1 },
    { says: 'issueReports', waitingSince, count: 2 },
    { says: 'approveValues', waitingSince, count: 12 },
  ];
}

function votesAndSessions(typed: Typed): Record<'votes' | 'sessions' | 'readiness', DigestLine[]> {
  const vote = { vote: 'vote-1', title: typed('Regional improvement priorities for 2016') };
  const session = { session: 'session', code: typed('T7').slice(0, 10), startsAt: at('04-14') };
  const seats = { subRegion: typed('South'), taken: 11, capacity: 18 };
  return {
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

type Rest = 'evaluations' | 'survey' | 'plan' | 'meetings' | 'dataProtection';

function restOfYear(typed: Typed): Record<Rest, DigestLine[]> {
  const asked = { code: typed('T6').slice(0, 10), startsAt: at('03-21'), replied: 15, asked: 16 };
  const rag = { green: 3, amber: 3, red: 1, notStarted: 1 };
  const figures = { actions: 8, rag, done: 0, overdue: 1, stale: 2, awaiting: 1 };
  const forecast = { yes: 4, no: 2, noAnswer: 3, quorum: 6, expected: 5, isEnough: false };
  const summit = { name: typed('Peer Challenge and Performance Summit'), date: '2016-11-25' };
  return {
    evaluations: [
      { says: 'evaluationAnswers', replies: 88, topTwoPercent: 87.5, sessions: 6, isTrue: true },
      { says: 'evaluationNearlyAll', answer: 0 },
      { says: 'evaluationOpened', ...asked, closesAt: at('04-05') },
      { says: 'evaluationClosed', ...asked },
    ],
    survey: [
      { says: 'surveyReplies', invited: 61, replied: 27, percent: 44.3, isOver: false },
      { says: 'surveyAnswers', replies: 27, changedPercent: 74.1, netChangePercent: 66.7 },
      { says: 'surveyNearlyAll', answer: 1 },
    ],
    plan: [
      { says: 'planStands', year: 2016, figures, changed: 3 },
      { says: 'planOverdue', codes: ['A3'] },
      { says: 'planStale', codes: ['A1', 'A7'] },
      { says: 'valuesApproved', values: 34, indicators: 2 },
    ],
    meetings: [
      { says: 'nextMeeting', startsAt: at('04-06'), ...forecast },
      { says: 'meetingDates', dates: 3 },
      { says: 'meetingHeld', startsAt: at('03-22'), present: 6, members: 9 },
      { says: 'meetingCancelled', startsAt: at('03-23') },
      { says: 'commissionsStand', open: 2, noted: 1, stale: 1, overdue: 1 },
      { says: 'fundStands', committed: 4_200_000, available: 4_800_000 },
      { says: 'groupsStand', sponsored: 5, total: 8 },
      { says: 'summitToCome', ...summit, yes: 30, no: 2, noAnswer: 5 },
      { says: 'summitHeld', ...summit, authorities: 15, of: 16, attendees: 37 },
      { says: 'summitCancelled', ...summit },
      {
        ...{ says: 'challengeStands', year: 2015, participated: 12, of: 16, decided: 1, moved: 2 },
        ...{ released: 10, collated: 5, learningApproved: 1 },
      },
    ],
    dataProtection: [{ says: 'commentsToRead', count: 4 }],
  };
}
