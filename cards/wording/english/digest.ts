import type { MailingProgress } from '../../../programme/delivery/mailing-progress.ts';
import type { DigestRefusal } from '../../../programme/digest/digest-refusal.ts';
import type { DigestCopy } from '../../../programme/digest/digest-view.ts';
import type { DigestLine } from '../../../programme/digest/line.ts';
import type { SectionKind } from '../../../programme/digest/section.ts';
import type { Role } from '../../../programme/region/roles.ts';
import { plainText as plain } from '../../kit/plain-text.ts';
import { YEAR_DECISIONS, YEAR_LEADS, YEAR_LINES } from './digest-year.ts';
import { capital, day, dayText, plural, thousands, time } from './format.ts';
import { ROLE_NAMES, roleList } from './roles.ts';

type Sentences<T, K extends keyof T> = {
  [V in T[K] & string]: (of: Extract<T, Record<K, V>>) => string;
};

/** "15 of 16 have voted" */
const voted = (ballots: number, electorate: number): string => `${ballots} of ${electorate} have voted`;

const seats = (line: { taken: number; capacity: number; waiting: number }): string =>
  `${line.taken} of ${line.capacity} seats are taken${line.waiting > 0 ? `, and ${plural(line.waiting, 'person waits', 'people wait')} for one` : ''}`;

/** Lines of a digest: figures, and the names of votes and sessions. Each stands alone. */
const LINES: Sentences<DigestLine, 'says'> = {
  ...YEAR_DECISIONS,
  ...YEAR_LINES,
  confirmOpening: ({ title }) => `Voting on "${plain(title)}" is to open. Confirm it, or decline.`,
  confirmVoid: ({ title }) => `The vote "${plain(title)}" is to be made void. Confirm it, or decline.`,
  declareResult: ({ title }) => `Voting on "${plain(title)}" is over. Declare the result.`,
  startRunOff: ({ title }) => `Topics of "${plain(title)}" tie at the cut line. Start the run-off.`,
  prepareOpening: ({ title }) =>
    `The debate on "${plain(title)}" has lasted long enough. Prepare the opening.`,
  castBallot: ({ title, closesAt }) =>
    `Your ballot on "${plain(title)}" has not been sent. Voting closes on ${time(closesAt)}.`,
  decideProposals: ({ title, count }) =>
    `${plural(count, 'topic')} put forward for "${plain(title)}" ${count === 1 ? 'is' : 'are'} undecided. Accept, merge or decline.`,
  endorsePriorities: ({ title, count }) =>
    `The branch has yet to say of ${plural(count, 'topic')} adopted in "${plain(title)}" whether it endorses ${count === 1 ? 'it' : 'them'}.`,
  confirmPeople: ({ count }) =>
    `${plural(count, 'person has', 'people have')} chosen an authority. Confirm, or say that it is not so.`,

  answerRights: ({ count, dueOn }) =>
    `${plural(count, 'request')} about people's own data ${count === 1 ? 'waits' : 'wait'} for an answer, the first until ${dayText(dueOn)}.`,

  voteInDebate: ({ title, topics, fresh, endsAt }) =>
    `"${plain(title)}" is in debate: ${plural(topics, 'topic')}${fresh > 0 && fresh < topics ? `, ${fresh} of them new` : ''}.${endsAt ? ` The debate lasts until ${time(endsAt)} or longer.` : ''}`,
  voteOpen: ({ title, ballots, electorate, closesAt }) =>
    `Voting on "${plain(title)}" is open until ${time(closesAt)}: ${voted(ballots, electorate)}.`,
  voteClosed: ({ title, ballots, electorate }) =>
    `Voting on "${plain(title)}" is over: ${voted(ballots, electorate)}. The result is yet to be declared.`,
  voteDeclared: ({ title, ballots, electorate, adopted, topics }) =>
    `The result of "${plain(title)}" is declared: ${adopted} of ${plural(topics, 'topic')} adopted, ${voted(ballots, electorate)}.`,
  voteVoid: ({ title }) => `The vote "${plain(title)}" is void.`,
  votePriorities: ({ title, endorsed, notEndorsed }) =>
    `The branch has decided on "${plain(title)}": ${endorsed} of ${plural(endorsed + notEndorsed, 'topic')} endorsed.`,

  sessionPlanned: ({ code, startsAt, subRegion }) =>
    `Session ${plain(code)} is being prepared: ${day(startsAt)}, ${plain(subRegion)}.`,
  sessionSeats: line =>
    `Session ${plain(line.code)} on ${day(line.startsAt)}, ${plain(line.subRegion)}: ${seats(line)}.`,
  sessionMoved: line =>
    `Session ${plain(line.code)} has moved to ${time(line.startsAt)}, ${plain(line.subRegion)}: ${seats(line)}.`,
  sessionDelivered: ({ code, startsAt, attended }) =>
    `Session ${plain(code)} took place on ${day(startsAt)}: ${plural(attended, 'person', 'people')} attended.`,
  sessionCancelled: ({ code, startsAt }) => `Session ${plain(code)} on ${day(startsAt)} is cancelled.`,

  sessionReadiness: ({ code, startsAt, done, of, blocked }) =>
    `Session ${plain(code)} on ${day(startsAt)}: ${done} of ${plural(of, 'task')} done, ${blocked > 0 ? `${blocked} blocked` : 'nothing blocked'}.`,
};

const line = (of: DigestLine): string => (LINES[of.says] as (of: DigestLine) => string)(of);

/** What leads from a decision to where it is made. */
const DECIDE: Record<Extract<DigestLine, { waitingSince: Date }>['says'], string> = {
  ...YEAR_LEADS,
  confirmOpening: 'Confirm or decline the opening',
  confirmVoid: 'Decide on making it void',
  declareResult: 'Go to the count',
  startRunOff: 'Go to the tie',
  prepareOpening: 'Prepare the opening',
  castBallot: 'Go to the ballot',
  decideProposals: 'Decide on the topics',
  endorsePriorities: 'Go to the result',
  confirmPeople: 'See who waits',
  answerRights: 'See the requests',
};

/** "1,240 of 2,000 sent, 755 waiting, 3 uncertain, 2 failed; about 17 seconds left" */
function progress(of: MailingProgress): string {
  const { recipients, sent, waiting, uncertain, unreachable, failed, dropped, secondsLeft } = of;
  const parts = [
    `${thousands(sent)} of ${thousands(recipients)} sent`,
    `${thousands(waiting)} waiting`,
    `${thousands(uncertain)} uncertain`,
    `${thousands(failed)} failed`,
    ...(unreachable > 0 ? [`${thousands(unreachable)} unreachable`] : []),
    ...(dropped > 0 ? [`${thousands(dropped)} not sent`] : []),
  ];
  return `${parts.join(', ')}${waiting > 0 ? `; about ${timeLeft(secondsLeft)} left` : ''}.`;
}

const timeLeft = (seconds: number): string =>
  seconds < 120 ? plural(Math.max(1, seconds), 'second') : plural(Math.ceil(seconds / 60), 'minute');

const NOT_SENT: Readonly<Record<string, string>> = {
  stopped: 'It was stopped before.',
  noLongerDue: 'The person has left, or has no role any more that gets the digest.',
  tooLate: 'The next digest was due before this one could be sent.',
};

const COPY_STATES: Record<DigestCopy['state'], string> = {
  waiting: 'Waiting.',
  sending: 'On its way.',
  sent: 'Sent',
  seen: 'Seen',
  uncertain: 'May have arrived.',
  unreachable: 'Did not arrive.',
  failed: 'Did not arrive.',
  dropped: 'Not sent.',
};

/** The weekly digest. */
export const digest = {
  command: {
    names: ['digest', 'weekly digest'],
    help: 'Shows what waits for you and what is new; runs the weekly digest for the programme manager.',
  } satisfies { names: readonly [string, ...string[]]; help: string },

  heading: (sentOn: Date) => `Weekly digest of ${day(sentOn)}`,
  /** What notifications show. */
  text: (sentOn: Date, decisions: number, hasNews: boolean) =>
    decisions > 0
      ? `Weekly digest of ${day(sentOn)}: ${plural(decisions, 'decision waits', 'decisions wait')} for you${hasNews ? ', and there is news' : ''}.`
      : `Weekly digest of ${day(sentOn)}: ${hasNews ? 'what is new' : 'nothing is new'}.`,
  sections: {
    decisions: 'Waiting for you',
    votes: 'Votes',
    sessions: 'Training sessions',
    readiness: 'Getting ready',
    evaluations: 'Evaluations',
    survey: 'Survey after training',
    plan: 'Plan',
    meetings: 'Meetings and peer challenge',
    dataProtection: 'Data protection',
  } satisfies Record<SectionKind, string>,
  line,
  since: (waitingSince: Date) => `Since ${day(waitingSince)}.`,
  more: (n: number) => `${n} more of these.`,
  nothingNew: (since: Date) => `Nothing is new since ${day(since)}.`,
  nothingElse: (since: Date) => `Nothing else is new since ${day(since)}.`,
  newSince: (since: Date) => `New since ${time(since)}. Figures only; no names.`,
  decide: DECIDE,
  seen: 'I have seen it',
  noted: (sentOn: Date) => `Noted: you have seen the digest of ${day(sentOn)}.`,
  notedBefore: (sentOn: Date) => `It was noted before that you have seen the digest of ${day(sentOn)}.`,
  own: 'This is what the digest would tell you now. The next one brings what is new since the last one that was sent to you.',
  test: 'This is a test. It went to you alone.',

  progress,

  desk: {
    heading: 'The weekly digest',
    summary: (nextAt: Date) => `The next digest goes out on ${time(nextAt)}.`,
    next: (nextAt: Date) =>
      `The next one goes out on ${time(nextAt)}: on Mondays at 08:00, on a bank holiday on the next working day.`,
    readers: (readers: number, of: readonly Role[]) =>
      of.length === 0
        ? 'Nobody gets it: no role is chosen.'
        : `${plural(readers, 'person gets', 'people get')} it today: whoever is ${roleList(of)}.`,
    latest: (sentOn: Date) => `Digest of ${day(sentOn)}`,
    seen: (seen: number, sent: number) => `${seen} of ${sent} have said that they have seen it.`,
    none: 'No digest has gone out yet.',
    stopped: (at: Date) => `It was stopped on ${time(at)}.`,
    nowStopped: (n: number) =>
      `Stopped: ${plural(n, 'person does', 'people do')} not get it. What was on its way at that moment arrives.`,
    chosen: 'The choice is saved. It counts from the next digest on.',
    added: (n: number) => `The digest of this week goes to ${plural(n, 'more person', 'more people')} now.`,
    testSent: 'The test is on its way to you.',
    refresh: 'Refresh',
    stop: 'Stop sending',
    record: 'Who got it',
    own: 'What it tells me',
    sendNow: "Send this week's to whoever has not had it",
    audience: 'Choose who gets it',
    roles: 'Whoever holds one of these roles gets the digest',
    save: 'Save the choice',
    tryOut: 'Preview and test',
    role: 'As somebody with this role would get it',
    preview: 'Show a preview',
    test: 'Send it to me as a test',
  },

  preview: {
    heading: (sentOn: Date) => `Preview of the digest of ${day(sentOn)}`,
    summary: (role: Role) => `Preview of the digest for the ${ROLE_NAMES[role]}`,
    note: (role: Role) =>
      `As the ${ROLE_NAMES[role]} would get it now. It is drawn again for each person when it is sent: what one authority or one person has to decide is added then, and each reader sees what is new since her or his own last one.`,
    back: 'Back',
  },

  record: {
    heading: (sentOn: Date) => `Who got the digest of ${day(sentOn)}`,
    summary: (sent: number, recipients: number) => `Sent to ${sent} of ${recipients}`,
    columns: { name: 'Name', became: 'What became of it' },
    copy: ({ state, at }: DigestCopy, reason: string) =>
      [
        at
          ? `${COPY_STATES[state]} on ${time(at)}.`
          : state === 'sent' || state === 'seen'
            ? `${COPY_STATES[state]}.`
            : COPY_STATES[state],
        reason,
      ]
        .filter(part => part !== '')
        .join(' '),
    notSent: (code: string) => NOT_SENT[code] ?? '',
    page: (page: number, pages: number) => `Page ${page} of ${pages}`,
    nextPage: 'Next page',
    previousPage: 'Previous page',
    week: 'Digest to look at',
    weekChoice: (sentOn: Date) => day(sentOn),
    show: 'Show this digest',
    back: 'Back to the digest',
  },

  peopleWaiting: 'People to confirm',
  roleTitle: (role: Role) => capital(ROLE_NAMES[role]),
};

/** Why not, and what to do next, about the digest. */
export const DIGEST_REFUSALS: Sentences<DigestRefusal, 'code'> = {
  digestNotForYou: ({ roles: of }) =>
    of.length === 0
      ? 'Nobody gets the weekly digest at present. Ask the programme manager to choose who does.'
      : `The weekly digest goes to whoever is ${roleList(of)}. Ask the programme manager if you should get it, or send "who am I" to see the roles you hold.`,
  noDigestYet: ({ nextAt }) =>
    `No digest has gone out yet, so there is nothing to stop and no record. The next one goes out on ${time(nextAt)}; send "digest" then.`,
  digestForNobody: () =>
    'Nobody holds a role that gets the digest, so nothing was sent. Send "digest" and choose who gets it.',
  digestAlreadySent: ({ sentOn, recipients, nextAt }) =>
    `This week's digest of ${day(sentOn)} has ${plural(recipients, 'recipient')} already, and nobody gets two in a week. Wait for the next one on ${time(nextAt)}, or look at the record and send again what did not arrive.`,
  digestStopped: ({ stoppedAt, nextAt }) =>
    `This week's digest was stopped on ${time(stoppedAt)}, so it goes to nobody any more. Wait for the next one on ${time(nextAt)}: it brings what this one would have told.`,
  nothingToStop: ({ sentOn }) =>
    `Nothing of the digest of ${day(sentOn)} waits any more, so nothing could be stopped. Look at the record to see who got it.`,
  digestNotFound: () =>
    'This digest was not sent to you, or is no longer kept. Send "digest" to see what is new.',
};
