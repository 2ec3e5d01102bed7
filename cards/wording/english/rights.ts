import type { Day } from '../../../programme/calendar.ts';
import type { HeldSection } from '../../../programme/rights/held-source.ts';
import type { PlaceKey } from '../../../programme/rights/held-sources.ts';
import type { RightsRefusal } from '../../../programme/rights/rights-refusal.ts';
import type { RequestKind, RequestState, RequestWay } from '../../../programme/rights/rights-request.ts';
import { plainAnywhere as plain } from '../../kit/plain-text.ts';
import { day, dayText, list, plural } from './format.ts';

/** What somebody is in each place where her id may stand, in words that fit one and many. */
const PLACES: Record<PlaceKey, string> = {
  'votes.electorate.voters': 'Votes in which you may cast a ballot',
  'votes.electorate.id': 'Votes in which you are listed by name as a delegate',
  'votes.createdBy': 'Votes that you made',
  'votes.awaiting.askedBy': 'Moves of a vote that you asked for',
  'votes.openedBy': 'Votes that you opened',
  'votes.declaredBy': 'Votes whose result you declared',
  'proposals.proposedBy': 'Topics that you put forward',
  'debateEntries.author': 'What you said in debates',
  'papers.voters': 'Ballot papers that you may cast, with how often they were sent',
  'papers.elector': 'Ballot papers that are yours',
  'papers.castBy': 'Ballots that you sent and that can still be changed',
  'results.declaredBy': 'Results that you declared',
  'results.ballotPapers.elector': 'Recorded votes whose result shows your ballot',
  'results.runOffPapers.elector': 'Recorded run-offs whose result shows your ballot',
  'priorities.decidedBy': 'Decisions of the branch that you recorded',
  'sharedCards.sharedBy': 'Cards of a vote that you posted for all',
  'nudges.by': 'Authorities that you had told of their silence',
  'sessions.bookings.person': 'Your places on sessions, past and present',
  'sessions.bookings.requestedBy': 'Places that you asked for, for others',
  'sessions.bookings.endedBy': 'Places of others that you ended',
  'sessions.bookings.attendanceBy': 'Attendance of others that you marked',
  'sessions.bookings.promotion.by': 'Seats that you gave out of turn',
  'sessions.trainers': 'Sessions on which you train',
  'sessions.createdBy': 'Sessions that you planned',
  'sessions.timeChanges.by': 'Sessions that you moved',
  'trainingRecords.person': 'The times that are held for you on sessions',
  'accessNeeds.person': 'What you said you need at sessions, which only the programme manager sees',
  'readinessTasks.owner': 'Preparation that you look after',
  'readinessTasks.changedBy': 'Preparation that you changed last',
  'materials.createdBy': 'Versions of the training material that you made',
  'impactReturns.sentBy': "Your authority's returns on the impact of training that you sent",
  'surveyInvitations.person': 'Sessions that you were asked about, and whether you have answered',
  'designDecisions.decidedBy': 'Changes that you recorded because of what people said',
  'challengeProgrammes.createdBy': 'Programmes of peer challenge that you began',
  'participations.steps.by': 'Steps of authorities in peer challenge that you took',
  'peerChallenges.lead': 'Peer challenges that you lead',
  'peerChallenges.team': 'Peer challenges that you visit with',
  'peerChallenges.states.by': 'Steps of peer challenges that you took',
  'findings.changedBy': 'Findings that you wrote last',
  'findings.releasedBy': 'Findings that you released',
  'findings.collatedBy': 'Findings that you collated',
  'learningSummaries.writtenBy': 'Summaries of learning that you wrote',
  'learningSummaries.approvedBy': 'Summaries of learning that you approved',
  'summits.createdBy': 'Summits that you planned',
  'summitGuests.person': 'Summits that you are invited to, your answer, and whether you came',
  'summitGuests.invitedBy': 'Guests of a summit whom you invited',
  'summitGuests.markedBy': 'Guests of a summit whom you ticked',
  'meetings.members': 'Meetings of the steering group as whose member you are listed',
  'meetings.present': 'Meetings of the steering group that you came to',
  'meetings.createdBy': 'Meetings of the steering group that you called',
  'meetings.moves.by': 'Meetings of the steering group that you moved',
  'meetingAnswers.person': 'Dates of meetings that you answered about',
  'commissions.owner': 'Commissions that you own',
  'commissions.createdBy': 'Commissions that you recorded',
  'commissions.notes.by': 'Notes on commissions that you wrote',
  'supportGroups.sponsorships.sponsor': 'Support groups that you sponsor or sponsored',
  'supportGroups.sponsorships.by': 'Sponsors of support groups whom you recorded',
  'businessPlans.createdBy': 'Business plans that you began',
  'businessPlans.states.by': 'Steps of a business plan that you took',
  'businessPlans.lines.steps.by': 'Steps of fund lines that you took',
  'businessPlans.posts.steps.by': 'Steps of posts that you took',
  'improvementPlans.createdBy': 'Improvement plans that you began',
  'improvementPlans.moves.by': 'Steps of an improvement plan that you took',
  'improvementPlans.priorities.decidedBy': 'Priorities of a plan that you decided on',
  'planActions.owner': 'Actions that you own',
  'planActions.sponsor': 'Actions that you sponsor',
  'planActions.createdBy': 'Actions that you wrote',
  'planActions.awaiting.by': 'Actions of which you said something that waits to be confirmed',
  'planActions.notes.by': 'What you said of actions',
  'planActions.changes.by': 'Changes of actions that you made',
  'planActions.changes.from': 'Changes after which an action was yours no more',
  'planActions.changes.to': 'Changes by which an action became yours',
  'indicatorValues.enteredBy': 'Figures that you entered',
  'indicatorValues.decidedBy': 'Figures that you approved or sent back',
  'curveSheets.changedBy': 'Sheets of a topic that you changed last',
  'deliveries.recipient': 'Messages to you, and what became of them; never their text',
  'conversations.store.account': 'Your chat with the bot: where it is, and when you last wrote; never what',
  'digestIssues.recipients': 'Weekly digests that go to you',
  'digestIssues.stopped.by': 'Weekly digests that you stopped',
  'digestSettings.changedBy': 'The choice of who gets the digest, which you made',
  'people.confirmedBy': 'People whose authority you confirmed',
  'reports.drafted.by': 'Reports that you drafted',
  'reports.checked.by': 'Reports that you checked',
  'reports.approved.by': 'Reports that you approved',
  'reports.issued.by': 'Reports that you issued',
  'reports.superseded.by': 'Reports that you replaced',
  'auditEvents.actor': 'Lines of the audit trail about what you did',
  'auditEvents.store.under': 'Lines of the audit trail about you',
  'rightsRequests.person': 'Your requests about your data',
  'rightsRequests.entered.by': 'Requests of others that you entered',
  'rightsRequests.decidedBy': 'Requests of others that you answered',
};

const SECTIONS: Record<HeldSection, string> = {
  votes: 'Votes and debates',
  training: 'Training',
  surveys: 'Evaluations and the survey',
  year: 'Peer challenge, summit and steering group',
  plan: 'Figures and the improvement plan',
  messages: 'Messages',
  records: 'Reports, the audit trail and requests',
};

const KINDS: Record<RequestKind, string> = {
  correct: 'for a correction',
  erase: 'to be erased',
  access: 'for a copy of what is held',
  object: 'for no more surveys',
};

const WAYS: Record<RequestWay, string> = {
  letter: 'by letter',
  email: 'by email',
  phone: 'by phone',
  inPerson: 'in person',
};

const STATES: Record<RequestState, string> = {
  asked: 'waits for an answer',
  agreed: 'is agreed to and under way',
  done: 'is done',
  refused: 'was refused',
  withdrawn: 'was taken back',
};

export const RIGHTS_REFUSALS: {
  [C in RightsRefusal['code']]: (refusal: Extract<RightsRefusal, { code: C }>) => string;
} = {
  requestNotFound: () => 'There is no such request. Type "my data" for yours, or "rights requests" for all.',
  requestOpen: ({ kind }) =>
    `You have asked ${KINDS[kind]} already, and that waits for an answer. Take that request back first; "my data" shows it.`,
  requestNotOpen: ({ state }) =>
    `Nothing was changed: the request ${STATES[state]}. Type "my data" or "rights requests" to see what is open.`,
  alreadyAsked: ({ name, kind }) =>
    `Nothing was entered: ${plain(name)} has asked ${KINDS[kind]} already, and that waits for an answer. Type "rights requests" to serve it.`,
  nobodyHeld: ({ text, found }) =>
    found === 0
      ? `Nothing was entered. Nobody is held here under "${plain(text)}". Check the spelling, or write the work email; if it stays so, answer that nothing is held.`
      : `Nothing was entered. ${found} people fit "${plain(text)}". Write the full name or the work email.`,
  correctionMissing: () => 'Nothing was entered. Write what is wrong, and what would be right.',
  receivedAnotherDay: () =>
    'Nothing was entered. Choose the day on which the request came, today or earlier, and not more than a year ago.',
  askForYourself: () => 'Nothing was entered. For your own data, send "my data".',
  cannotDecideOwnErasure: () =>
    'Your own request has to be agreed to by somebody else. Ask another programme manager or the information governance lead.',
  lastManagerStays: () =>
    'Nobody else is programme manager, so that record cannot be erased. Make somebody else programme manager with "hand over", then ask again.',
};

const GUIDES: Record<RequestKind, string> = {
  erase:
    'Agree unless a law or the public task needs the record. What was counted, decided or issued stays without the name. Roles and places to come end at once; actions and preparation that the person owns should be given to somebody else first. This cannot be undone.',
  correct: 'Make the correction first, with the region import or the command it belongs to.',
  access:
    'Export the file and send it, to nobody but the person. Each look and each file stands in the audit trail. What the person answered is not in it: nobody can find that.',
  object: 'From then on nobody asks the person some months after a session. It needs no reason.',
};

/** Everything about people's own data and rights, and about answering requests. */
export const rights = {
  /** What a person who was erased is called from then on; stored in the place of her name. */
  nameless: 'Somebody who was erased',
  commands: {
    ownData: {
      names: ['my data', 'what is held about me', 'my rights'] as const,
      help: 'Shows everything that is held about you, to have it as a file, correct or erase it.',
    },
    requests: {
      names: ['rights requests', 'data requests'] as const,
      help: 'Lists what people have asked about their own data, to answer it.',
    },
    enter: {
      names: ['enter request', 'request for somebody'] as const,
      help: 'Enters what somebody asked about their own data by letter, email, phone or in person.',
    },
  },
  places: PLACES,
  own: {
    summary: 'What is held about you',
    heading: 'What is held about you',
    intro: 'Everything that this database holds with your name, or with a number that leads to you.',
    sections: SECTIONS,
    /** "Topics that you put forward: 4, such as Neglect (27 November 2015)" */
    line: (what: string, count: number, latest: readonly string[]) =>
      `${what}: ${count}${latest.length > 0 ? `${count > latest.length ? ', the latest ' : ', '}${list(latest)}` : ''}`,
    named: (name: string | undefined, on: Date | Day | undefined) => {
      const when = on === undefined ? undefined : typeof on === 'string' ? dayText(on) : day(on);
      if (name === undefined) return when;
      return when === undefined ? name : `${name} (${when})`;
    },
    nothing: 'Nothing else is held about you.',
    answersHeading: 'What you answered',
    answers:
      'What you answered in evaluations and the survey is kept without you, so it is not here, and nobody can find it. Only your receipt code can, until the close. What you chose in a vote leaves your ballot when the result is declared.',
    answered: (codes: readonly string[]) =>
      `You have answered about ${list(codes)}. With the receipt code you can still change that, or take it back.`,
    objected: (on: Day) =>
      `You said on ${dayText(on)} that you want no more surveys. Nobody asks you three months after a session.`,
    request: (kind: RequestKind, state: RequestState, askedAt: Date, dueOn: Day) =>
      `On ${day(askedAt)} you asked ${KINDS[kind]}. That ${STATES[state]}${state === 'asked' ? `, which you get by ${dayText(dueOn)}` : ''}.`,
    buttons: {
      file: 'Export as a file',
      correct: 'Correct something',
      object: 'No more surveys',
      allow: 'Ask me in surveys again',
      erase: 'Erase me',
      withdrawAnswer: 'Take an answer back',
      withdrawRequest: 'Take this request back',
      again: 'Back to my data',
    },
  },
  correcting: {
    summary: 'Correct what is held about you',
    heading: 'Correct what is held about you',
    details:
      'Where you work and your staff group you can change yourself. Your name comes from Microsoft Teams. For everything else, say what is wrong and what would be right.',
    input: 'What is wrong, and what would be right?',
    ownDetails: 'Change my details',
    send: 'Send the request',
  },
  erasing: {
    summary: 'Erase what is held about you',
    heading: 'Erase what is held about you',
    first:
      'Before that: an answer that you gave can be taken back with its receipt code until the close, and by nobody afterwards, once you are erased.',
    goes: 'What goes',
    going: [
      'Your name, email, job title, staff group, accounts and roles',
      'Places on sessions to come, and times held for you',
      'Surveys that you have not answered',
      'Your chat with the bot. If you write again, you begin as somebody new',
    ],
    stays: 'What stays, without you, and why',
    staying: [
      'Head counts: that somebody of your authority attended, was asked, or voted. Figures that were told stay true',
      'Topics, debates, plans and reports that others decided on. In the place of your name they say that somebody was erased',
      'Ballots that are cast, and answers that you gave: they are not tied to you, or stop being so when the result is declared',
    ],
    who: 'The programme manager, or the information governance lead, answers within one month, and may refuse with a reason, as this is a public task.',
    send: 'Ask to be erased',
  },
  sent: (kind: RequestKind, dueOn: Day) =>
    `You have asked ${KINDS[kind]}. You get an answer by ${dayText(dueOn)}.`,
  withdrawn: 'The request is taken back.',
  objected: 'You get no more surveys three months after a session.',
  allowed: 'You are asked in surveys again.',
  file: (on: Day) => `my-data-${on}.json`,
  requests: {
    summary: (n: number) => `${plural(n, 'request')} about people's own data ${n === 1 ? 'waits' : 'wait'}`,
    heading: "Requests about people's own data",
    none: 'Nobody waits for an answer.',
    line: (name: string, kind: RequestKind, askedAt: Date, dueOn: Day) =>
      `${name} asked ${KINDS[kind]} on ${day(askedAt)}. Answer by ${dayText(dueOn)}.`,
    agreed: 'Agreed to, and under way.',
    more: (n: number) => `${plural(n, 'more request')} after these.`,
    open: 'Answer this one',
    one: (name: string, kind: RequestKind) => `${name} asks ${KINDS[kind]}`,
    wrong: (text: string) => `What should be corrected: ${text}`,
    guides: GUIDES,
    /** How it came, and that the answer goes the same way. */
    came: (way: RequestWay, enteredAt: Date) =>
      `It came ${WAYS[way]} and was entered on ${day(enteredAt)}. Be sure who it is from, and give the answer yourself: the bot sends none.`,
    managerServes:
      'The programme manager opens what is held and notes an objection. You can refuse the request, or close it once it is served.',
    look: 'See what is held',
    copySent: 'The copy is sent',
    noteObjection: 'No more surveys',
    done: 'It is corrected',
    agree: 'Erase',
    reason: 'Reason of a refusal',
    refuse: 'Refuse',
    back: 'Back to the list',
    said: {
      done: 'Noted as done. Whoever asked in the chat is told.',
      agreed: 'Agreed. The person is being erased.',
      refused: 'Refused. Whoever asked in the chat is told why.',
      objected: 'Noted. The person is not asked in surveys any more.',
    },
  },
  entering: {
    summary: 'Enter a request about somebody’s own data',
    heading: 'Enter a request about somebody’s own data',
    intro:
      'For people who do not ask in the chat, such as somebody who has left. Nothing is shown of the person before the request is entered, and the audit trail says that you entered it.',
    name: 'Name or work email of the person',
    kind: 'What the person asks for',
    kinds: {
      access: 'A copy of what is held',
      correct: 'A correction',
      object: 'No more surveys',
      erase: 'To be erased',
    },
    way: 'How it came',
    ways: { letter: 'By letter', email: 'By email', phone: 'By phone', inPerson: 'In person' },
    receivedOn: 'When it came',
    text: 'What is wrong, and what would be right? For a correction only.',
    send: 'Enter it',
    done: (name: string, kind: RequestKind, dueOn: Day) =>
      `Entered: ${name} asks ${KINDS[kind]}. Answer by ${dayText(dueOn)}.`,
  },
  serving: {
    summary: (name: string) => `What is held about ${name}`,
    heading: (name: string) => `What is held about ${name}`,
    intro: 'In the words of the copy, in which "you" is the person. This look stands in the audit trail.',
    answers:
      'What the person answered in evaluations and the survey is kept without the person, so it is not here, and nobody can find it.',
    file: 'Export as a file',
    fileName: (on: Day) => `held-data-${on}.json`,
    back: 'Back to the request',
  },
  messages: {
    asked: (n: number) =>
      `${plural(n, 'request')} about people's own data ${n === 1 ? 'waits' : 'wait'} for you`,
    answered: {
      summary: 'Your request about your data was answered',
      done: (askedAt: Date) => `What you asked to be corrected on ${day(askedAt)} is corrected.`,
      refused: (kind: RequestKind, askedAt: Date, reason: string) =>
        `You asked ${KINDS[kind]} on ${day(askedAt)}. That was refused: ${reason}`,
      next: (address: string) =>
        `If you do not agree, write to ${address}, or complain to the Information Commissioner.`,
    },
  },
};
