import type { DigestLine, YearDecisionLine, YearLine } from '../../../programme/digest/line.ts';
import { plainText as plain } from '../../kit/plain-text.ts';
import { day, dayText, list, moneyText, plural, time } from './format.ts';
import { plan } from './plan.ts';
import { questionWords } from './survey-questions.ts';

type Sentences<T extends DigestLine> = { [S in T['says']]: (line: Extract<T, { says: S }>) => string };

const percent = (value: number): string => `${value.toFixed(1)}%`;

/** "Excellent" */
const answerOf = (kind: 'evaluation' | 'impact', question: string, place: number): string =>
  Object.values(questionWords(kind, question).options ?? {})[place]?.toLowerCase() ?? '';

const replied = (n: number, asked: number): string =>
  `${n} of ${plural(asked, 'person', 'people')} who were asked replied`;

const answers = ({ yes, no, noAnswer }: { yes: number; no: number; noAnswer: number }): string =>
  `${yes} yes, ${no} no, ${noAnswer} no answer`;

/** "A3 and A7" */
const codes = (all: readonly string[]): string => list(all.map(plain));

/** Parts of a sentence that have something to say. */
const parts = (...all: readonly (readonly [n: number, one: string, many?: string])[]): string =>
  list(all.filter(([n]) => n > 0).map(([n, one, many]) => plural(n, one, many)));

/** What waits for the reader, beside votes and people. */
export const YEAR_DECISIONS: Sentences<YearDecisionLine> = {
  confirmActions: ({ count }) =>
    `${plural(count, 'action of the plan waits', 'actions of the plan wait')} for you to confirm that ${count === 1 ? 'it is' : 'they are'} red, or done.`,
  agreePlan: ({ year }) => `The improvement plan for ${year} was submitted. Agree to it, or give it back.`,
  answerMeetings: ({ count }) =>
    `Say whether you come: ${plural(count, 'meeting')} of the steering group ${count === 1 ? 'has' : 'have'} no answer of yours.`,
  offerDates: ({ startsAt, expected, quorum }) =>
    `Too few may come to the meeting of the steering group on ${time(startsAt)}: ${expected} ${expected === 1 ? 'is' : 'are'} expected, and it takes ${quorum}. Offer other dates.`,
  agreeBusinessPlan: () => 'The business plan was submitted. Agree to it.',
  answerSummit: ({ name, date }) =>
    `You are invited to ${plain(name)} on ${dayText(date)}. Say whether you come.`,
  approveLearning: ({ count }) =>
    `What the region learns from ${plural(count, 'topic')} of peer challenge is written down. Approve it.`,
  checkReports: ({ count }) =>
    `${plural(count, 'regional update is', 'regional updates are')} to be checked for disclosure.`,
  approveReports: ({ count }) =>
    `${plural(count, 'regional update is', 'regional updates are')} to be approved.`,
  issueReports: ({ count }) =>
    `${plural(count, 'regional update is', 'regional updates are')} approved. Issue ${count === 1 ? 'it' : 'them'}.`,
  approveValues: ({ count }) =>
    `${plural(count, 'figure')} of your authority ${count === 1 ? 'waits' : 'wait'} to be approved.`,
};

/** What is new, beside votes and sessions: figures, and codes of sessions and actions. */
export const YEAR_LINES: Sentences<YearLine> = {
  evaluationOpened: ({ code, startsAt, closesAt, ...line }) =>
    `Session ${plain(code)} on ${day(startsAt)} can be evaluated until ${time(closesAt)}: ${replied(line.replied, line.asked)} so far.`,
  evaluationClosed: ({ code, startsAt, ...line }) =>
    `The evaluation of session ${plain(code)} on ${day(startsAt)} is closed: ${replied(line.replied, line.asked)}.`,
  evaluationAnswers: ({ replies, topTwoPercent, sessions, isTrue }) =>
    `Of ${plural(replies, 'evaluation')} that can be shown, ${percent(topTwoPercent)} say excellent or very good${isTrue ? `; in each of the ${plural(sessions, 'session')} that can be shown more than half do` : ''}.`,
  evaluationNearlyAll: ({ answer }) =>
    `All or nearly all evaluations say ${answerOf('evaluation', 'overall', answer)}.`,

  surveyReplies: line =>
    `${replied(line.replied, line.invited)} (${percent(line.percent)}).${line.isOver ? '' : ' The survey goes on.'}`,
  surveyAnswers: ({ replies, changedPercent, netChangePercent }) =>
    `Of ${plural(replies, 'reply', 'replies')} that can be shown, ${percent(changedPercent)} have changed their practice a lot or a little; net change is ${percent(netChangePercent)}.`,
  surveyNearlyAll: ({ answer }) =>
    `All or nearly all replies say: ${answerOf('impact', 'changedPractice', answer)}.`,

  planStands: ({ year, figures, changed }) =>
    `The improvement plan for ${year}${changed > 0 ? `, with ${plural(changed, 'action')} new or changed` : ''}. ${plan.page.figures(figures)}`,
  planOverdue: ({ codes: which }) => `Overdue since the last digest: ${codes(which)}.`,
  valuesApproved: ({ values, indicators }) =>
    `${plural(values, 'new figure')} of ${plural(indicators, 'indicator')}: send "indicators".`,
  planStale: ({ codes: which }) => `Nothing was heard for 14 days of ${codes(which)}.`,

  nextMeeting: ({ startsAt, expected, quorum, isEnough, ...counts }) =>
    `The steering group meets on ${time(startsAt)}: ${answers(counts)}. ${expected} are expected, and it takes ${quorum}${isEnough ? '' : ': too few'}.`,
  meetingDates: ({ dates }) => `${plural(dates, 'date')} for a meeting of the steering group to choose from.`,
  meetingHeld: ({ startsAt, present, members }) =>
    `The steering group met on ${day(startsAt)}: ${present} of ${plural(members, 'member')} came.`,
  meetingCancelled: ({ startsAt }) => `The meeting of the steering group on ${day(startsAt)} was cancelled.`,
  commissionsStand: ({ open, noted, stale, overdue }) =>
    [
      `${plural(open, 'commission')} of the steering group ${open === 1 ? 'is' : 'are'} open`,
      noted > 0 && `${plural(noted, 'has', 'have')} a new word`,
      stale > 0 && `nothing was said of ${stale} for 14 days`,
      overdue > 0 && `${overdue} ${overdue === 1 ? 'is' : 'are'} overdue`,
    ]
      .filter(Boolean)
      .join('; ')
      .concat('.'),
  groupsStand: ({ sponsored, total }) =>
    `${sponsored} of ${plural(total, 'support group')} ${sponsored === 1 ? 'has' : 'have'} a sponsor${total > sponsored ? `; ${total - sponsored} without one` : ''}.`,
  fundStands: ({ committed, available }) =>
    `The business plan has changed: ${moneyText(committed)} of ${moneyText(available)} is committed.`,

  summitToCome: ({ name, date, ...counts }) => `${plain(name)} on ${dayText(date)}: ${answers(counts)}.`,
  summitHeld: ({ name, date, authorities, of, attendees }) =>
    `${plain(name)} was held on ${dayText(date)}: ${plural(attendees, 'person', 'people')} came, officers of ${authorities} of ${plural(of, 'authority', 'authorities')} among them.`,
  summitCancelled: ({ name, date }) => `${plain(name)} on ${dayText(date)} is cancelled.`,

  challengeStands: ({ year, participated, of, decided, moved, released, collated, learningApproved }) =>
    `Peer challenge ${year}: ${participated} of ${plural(of, 'authority', 'authorities')} take part. New: ${parts(
      [decided, 'authority has decided or moved on', 'authorities have decided or moved on'],
      [moved, 'challenge is a step further', 'challenges are a step further'],
      [released, 'finding is released', 'findings are released'],
      [collated, 'finding is collated', 'findings are collated'],
      [learningApproved, 'topic has its learning approved', 'topics have their learning approved'],
    )}.`,

  commentsToRead: ({ count }) =>
    `${plural(count, 'comment waits', 'comments wait')} to be read before anybody else may see ${count === 1 ? 'it' : 'them'}. Send "comments to read".`,
};

/** What leads from a decision to where it is made. */
export const YEAR_LEADS: Record<YearDecisionLine['says'], string> = {
  confirmActions: 'See your actions',
  agreePlan: 'Go to the plan',
  answerMeetings: 'Go to the meetings',
  offerDates: 'Offer other dates',
  agreeBusinessPlan: 'Go to the business plan',
  answerSummit: 'Go to the invitation',
  approveLearning: 'Go to the learning',
  checkReports: 'Go to the updates to check',
  approveReports: 'Go to the updates to approve',
  issueReports: 'Go to the updates to issue',
  approveValues: 'Go to the figures',
};
