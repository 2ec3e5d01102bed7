import type { Day } from '../../programme/calendar.ts';
import type { StuckState } from '../../programme/delivery/delivery-views.ts';
import { percent } from '../../programme/percent.ts';
import type { Refusal, RefusalCode } from '../../programme/refusal.ts';
import type { ImportedKind, ImportProblem, Tally } from '../../programme/region/import-report.ts';
import type { PersonTask } from '../../programme/region/people-views.ts';
import type { Role } from '../../programme/region/roles.ts';
import { type Marks, NONE_OF_THESE } from '../../programme/vote/marks.ts';
import type { NudgeStage } from '../../programme/vote/nudge.ts';
import type { Voted } from '../../programme/vote/participation.ts';
import type { ProposalState, QuotedFigure, Stance } from '../../programme/vote/proposal.ts';
import type { Priority } from '../../programme/vote/result.ts';
import type {
  AdoptRule,
  Method,
  Quorum,
  TieRule,
  Vote,
  VoteRules,
  VoteState,
  VoteUnit,
} from '../../programme/vote/vote.ts';
import type { Problem } from '../kit/fields.ts';
import { plainAnywhere as plain } from '../kit/plain-text.ts';
import { accessNeeds } from './english/access-needs.ts';
import { CHALLENGE_REFUSALS, challengeWords } from './english/challenge.ts';
import { DIGEST_REFUSALS, digest } from './english/digest.ts';
import { fileProblem, placeInFile } from './english/file-problems.ts';
import {
  capital,
  capitals,
  day,
  dayText,
  list,
  moneyText,
  plural,
  sentence,
  thousands,
  time,
} from './english/format.ts';
import { impactReturns } from './english/impact-returns.ts';
import { INDICATOR_REFUSALS, indicators } from './english/indicators.ts';
import { PLAN_REFUSALS, plan } from './english/plan.ts';
import { REPORT_REFUSALS, report } from './english/report.ts';
import { retention } from './english/retention.ts';
import { RIGHTS_REFUSALS, rights } from './english/rights.ts';
import { ROLE_NAMES, roleList } from './english/roles.ts';
import { STAFF_GROUP_NAMES } from './english/staff-groups.ts';
import { STEERING_REFUSALS, steeringWords } from './english/steering.ts';
import { strictExport } from './english/strict-export.ts';
import { SUMMIT_REFUSALS, summitWords } from './english/summit.ts';
import { SURVEY_REFUSALS, survey } from './english/survey.ts';
import { surveyComments } from './english/survey-comments.ts';
import { surveyFigures } from './english/survey-figures.ts';
import { tab } from './english/tab.ts';
import { trainingAttendance } from './english/training-attendance.ts';
import { trainingBookings } from './english/training-bookings.ts';
import { trainingReadiness } from './english/training-readiness.ts';
import { TRAINING_REFUSALS } from './english/training-refusals.ts';
import { trainingSessions } from './english/training-sessions.ts';
import { waiting } from './english/waiting.ts';

const PERSONAL_DATA = {
  dateOfBirth: 'a date that could be a date of birth',
  nhsNumber: 'an NHS number',
  pupilNumber: 'a unique pupil number',
  postcode: 'a postcode',
  childOf: 'words that could name a child',
};

/** The label of what no person fills in: buttons carry it. */
const HIDDEN_DATA = 'Card data';

/** What an answer must be mended to; every sentence says what to do. */
function problem(label: string, found: Problem): string {
  if (label === HIDDEN_DATA)
    return 'This card is damaged, or older than the bot can read. Send "help", ask for a fresh card and use that one.';
  switch (found.code) {
    case 'required':
      return `"${label}" is empty. Fill it in and send again.`;
    case 'wrongType':
      return `"${label}" could not be read. Use the form as it is shown and send again.`;
    case 'tooLong':
      return `"${label}" has ${found.length} characters; the limit is ${found.max}. Shorten it and send again.`;
    case 'notAChoice':
      return `"${label}" has a value that is not on the list. Choose from the list and send again.`;
    case 'tooMany':
      return `"${label}" takes at most ${found.max}. Remove some and send again.`;
    case 'notANumber':
      return `"${label}" needs a whole number from ${found.min} to ${found.max}.`;
    case 'notAFigure':
      return `"${label}" needs a number from 0 to ${thousands(found.max)}, with two decimals at most.`;
    case 'notADate':
      return `"${label}" needs a date such as 2015-11-27.`;
    case 'notATime':
      return `"${label}" needs a time such as 15:00.`;
    case 'notACode':
      return `"${label}" needs ${found.min} to ${found.max} letters or digits, without spaces. Change it and send again.`;
    case 'notNumbers':
      return `"${label}" needs up to ${found.most} whole numbers from ${found.min} to ${found.max}, with commas between them.`;
    case 'notMoney':
      return `"${label}" needs an amount in pounds, such as 36,000 or 1,250.50, up to ${moneyText(found.max)}.`;
    case 'notALink':
      return `"${label}" needs an address that begins with https://, without spaces. Copy it from the invitation or the browser.`;
    case 'notAVersion':
      return `"${label}" needs a number such as 2.0. Change it and send again.`;
    case 'possiblePersonalData':
      return `"${label}" contains ${PERSONAL_DATA[found.found]}. No data on children or families may be entered here: write it without and send again.`;
  }
}

const ELECTOR: Record<VoteUnit, string> = { perAuthority: 'authority', perDelegate: 'delegate' };

const VOTE_STATE_NAMES: Record<VoteState, string> = {
  draft: 'draft',
  debate: 'in debate',
  open: 'open',
  closed: 'closed',
  runOff: 'being prepared for a run-off',
  declared: 'declared',
  void: 'void',
};

const PROPOSAL_STATE_NAMES: Record<ProposalState, string> = {
  submitted: 'Not yet decided',
  accepted: 'Accepted',
  merged: 'Merged into another topic',
  declined: 'Declined',
  withdrawn: 'Withdrawn',
};

const QUOTED_PARTS: Record<keyof QuotedFigure, string> = {
  name: 'what is measured',
  figure: 'the figure',
  period: 'its period',
  source: 'its source',
};

/** "93.8%" */
const percentText = (value: number): string => `${value.toFixed(1)}%`;

/** "1 day", "4 hours", "30 minutes" */
const timeBefore = (minutes: number): string =>
  minutes % 1440 === 0
    ? plural(minutes / 1440, 'day')
    : minutes % 60 === 0
      ? plural(minutes / 60, 'hour')
      : plural(minutes, 'minute');

/** How a ballot is filled in and what its marks are worth (V4). */
function methodText(method: Method): string {
  switch (method.kind) {
    case 'approval':
      return `Choose up to ${plural(method.choices, 'topic')}. Each choice counts once; order does not matter.`;
    case 'points':
      return `Share out up to ${plural(method.points, 'point')}, at most ${method.mostOnOne} on one topic. Points are added up.`;
    case 'ranked':
      return `Put up to ${plural(method.places, 'topic')} in order. ${bordaText(method.places)}`;
  }
}

/** What each place is worth: the Borda count. */
const bordaText = (places: number): string =>
  places === 1
    ? 'The first place is worth 1 point, and points are added up (Borda count).'
    : `The first place is worth ${places} points, the next one less, ${places === 2 ? 'so 1' : 'and so on down to 1'}; points are added up (Borda count).`;

/** What support is of, at the end of a sentence on how the count was made. */
function countedText(method: Method): string {
  switch (method.kind) {
    case 'approval':
      return `up to ${plural(method.choices, 'choice')} on each. Support is the number of ballots that chose a topic${method.choices > 1 ? ', so the figures can add up to more than the number of ballots' : ''}.`;
    case 'points':
      return `up to ${plural(method.points, 'point')} on each, at most ${method.mostOnOne} on one topic. The figure of a topic is the sum of the points that ballots gave it.`;
    case 'ranked':
      return `up to ${plural(method.places, 'topic')} in order on each. ${bordaText(method.places)} A topic without a place on a ballot gets nothing from it.`;
  }
}

/** "5 ballots", "12 points" */
const amount = (method: Method, support: number): string =>
  plural(support, method.kind === 'approval' ? 'ballot' : 'point');

/** Why these topics are adopted, and no others (V8). */
function adoptedBecause(rule: AdoptRule, ballots: number, adopted: number): string {
  if (ballots === 0) return 'No ballot was sent.';
  if (rule.kind === 'topN')
    return adopted === 0
      ? 'No topic was chosen on any ballot.'
      : rule.n === 1
        ? 'Adopted is the topic with the most support.'
        : `Adopted are the ${rule.n} topics with the most support.`;
  const needed = `more than half of the ${plural(ballots, 'ballot')}, so ${Math.floor(ballots / 2) + 1} or more`;
  return adopted === 0
    ? `No topic was chosen on ${needed}.`
    : `Adopted are topics chosen on ${needed}, ${plural(rule.max, 'topic')} at most.`;
}

type RefusalSentences = { [C in RefusalCode]: (refusal: Extract<Refusal, { code: C }>) => string };

/** Why not, and what to do next: one entry for every code, each ending with the next step. */
const REFUSALS: RefusalSentences = {
  ...TRAINING_REFUSALS,
  ...REPORT_REFUSALS,
  ...SURVEY_REFUSALS,
  ...DIGEST_REFUSALS,
  ...CHALLENGE_REFUSALS,
  ...SUMMIT_REFUSALS,
  ...STEERING_REFUSALS,
  ...INDICATOR_REFUSALS,
  ...PLAN_REFUSALS,
  ...RIGHTS_REFUSALS,
  notYourRole: ({ roles }) =>
    `Only the ${roleList(roles)} can do this. Ask one of them, or send "who am I" to see the roles you hold.`,
  notConfirmed: () =>
    'Your authority is not confirmed yet. Ask the programme manager or your link officer to confirm it, then try again.',
  notSeenByTrainers: () =>
    'Trainers see nothing of votes, so that authorities can be open. Send "help" to see what you can do here.',
  notForTrainers: () =>
    'Trainers see nothing of how authorities stand and what they plan, so that authorities can be open. Send "help" to see what you can do here.',
  personNotFound: () => 'This person is not there any more. Look the person up again, then repeat it.',
  namedPersonNotFound: ({ text, found }) =>
    found === 0
      ? `Nothing was saved. Nobody is called "${plain(text)}" here. Write the name or work email of somebody who has used the bot.`
      : `Nothing was saved. ${found} people fit "${plain(text)}". Write the full name or the work email.`,
  personHasLeft: ({ name, leftOn }) =>
    `${plain(name)} left on ${dayText(leftOn)}. Choose someone who is still here.`,
  personOfAnotherAuthority: ({ name, authority }) =>
    `${plain(name)} belongs to ${plain(authority)}. Choose someone of the authority concerned, or correct the person's authority first.`,
  authorityNotFound: ({ text }) =>
    `No authority of this region is called "${plain(text)}". Check its name or code and try again.`,
  authorityFixedByTenant: ({ authority }) =>
    `Your organisation's account belongs to ${plain(authority)}, so it cannot be chosen. If that is wrong, tell the programme manager.`,
  nobodyChosen: () => 'Nobody is chosen, so nothing was done. Choose at least one person and send again.',
  roleNotHeld: ({ name }) =>
    `${plain(name)} does not hold this role. Look at the roles held and choose one of them.`,
  roleNeedsAuthority: ({ role }) =>
    `The role ${ROLE_NAMES[role]} belongs to one authority. Name the authority and send again.`,
  roleEndsBeforeItBegins: ({ validFrom, validTo }) =>
    `The role would end on ${dayText(validTo)}, before it begins on ${dayText(validFrom)}. Change one of the days and send again.`,
  seatTaken: ({ role, authority, holder, until }) =>
    `${plain(holder)} is ${ROLE_NAMES[role]} for ${plain(authority)}${until ? ` until ${dayText(until)}` : ''}, and there is only one at a time. End that role first, then give it again.`,
  lastProgrammeManager: () =>
    'Nobody else is programme manager, so this role cannot end. Hand it over to another person instead.',
  cannotHandOverToSelf: () => 'You hold this role already. Name another person to hand it over to.',
  cannotMergeSelf: () => 'These are one and the same person. Name two different people to merge.',
  mergeWaitsForVote: ({ title }) =>
    `Both have a ballot in "${plain(title)}", which is open. Wait until it has closed, then merge them.`,
  changedMeanwhile: () =>
    'Someone changed this while you were looking at it, so nothing was saved. Open it again and check before you repeat it.',
  voteNotFound: () => 'This vote does not exist or is not for you to see. Send "votes" to see yours.',
  noVoteNow: () => 'No vote is open now. Send "votes" to see those that were and those to come.',
  voteNotInState: ({ state, needed }) =>
    `This vote is ${VOTE_STATE_NAMES[state]}; that can only be done while it is ${list(
      needed.map(one => VOTE_STATE_NAMES[one]),
      'or',
    )}. Show the vote again to see what can be done now.`,
  voteClosed: ({ title, closedAt }) =>
    `Voting on "${plain(title)}" closed on ${time(closedAt)}, so nothing was changed. The result comes to you when it is declared; send "votes" to look it up.`,
  voteVoid: ({ title, reason }) =>
    `"${plain(title)}" is void and was not counted. Reason: ${sentence(plain(reason)) || 'none was given.'} Ask the programme manager whether it is run again.`,
  noBallotHere: ({ title, unit }) =>
    unit === 'perAuthority'
      ? `You have no ballot in "${plain(title)}": each authority's voter or named deputy sends it. Ask the programme manager if that should be you.`
      : `You have no ballot in "${plain(title)}": it went to the delegates listed when voting opened. Ask the programme manager if you have questions.`,
  tooManyChoices: ({ chosen, limit }) =>
    `You chose ${plural(chosen, 'topic')}; the limit is ${limit}. Nothing was saved. Remove ${chosen - limit} and check again.`,
  noChoices: ({ limit }) =>
    `No topic is chosen, so nothing was saved. Choose at least 1 and at most ${limit}, then check again.`,
  unknownOption: () =>
    'A choice is not on this ballot, so nothing was saved. Open your ballot again and choose from its list.',
  noneWithOthers: () =>
    '"None of these topics" goes with no other choice, so nothing was saved. Remove it, or everything else, and check again.',
  noPoints: ({ points }) =>
    `No points are given, so nothing was saved. Give at least 1 and at most ${points} in all, then check again.`,
  pointsNotWhole: () =>
    'Points are whole numbers from 1 up, so nothing was saved. Change those that are not and check again.',
  pointsOverBudget: ({ spent, points }) =>
    `You gave ${plural(spent, 'point')}; there are ${points} to share out. Nothing was saved. Remove ${spent - points} and check again.`,
  tooManyOnOne: ({ codes, mostOnOne }) =>
    `No topic may have more than ${plural(mostOnOne, 'point')}; ${list(codes.map(plain))} ${codes.length === 1 ? 'has' : 'have'} more. Nothing was saved. Change that and check again.`,
  noPlaces: ({ places }) =>
    `No topic has a place, so nothing was saved. Give at least the first and at most ${plural(places, 'place')}, then check again.`,
  noSuchPlace: ({ places }) =>
    `There are ${plural(places, 'place')} on this ballot, from 1 to ${places}. Nothing was saved. Change the places and check again.`,
  placeTakenTwice: ({ place }) =>
    `Place ${place} is given to two topics, so nothing was saved. Give each place to one topic and check again.`,
  placeMissing: ({ place }) =>
    `Place ${place} is left out but a later one is given, so nothing was saved. Give place ${place} to a topic, or move the later ones up, and check again.`,
  rankedTwice: ({ codeWanted }) =>
    `${plain(codeWanted)} has more than one place, so nothing was saved. Give each topic one place at most and check again.`,
  ballotOutOfDate: () =>
    'Your ballot was changed after this card was drawn, so nothing was saved. Open your ballot again to see how it stands.',
  roundOver: ({ title }) =>
    `The first round of "${plain(title)}" is over and a run-off is open, so nothing was saved. Open your ballot again to vote in the run-off.`,
  runOffNeeded: ({ codes }) =>
    `${list(codes.map(plain))} tie for the last place, and the rules of this vote ask for a run-off. Show the vote and start it; declare the result when it has closed.`,
  nothingTied: ({ title }) =>
    `Nothing is left to decide by a run-off in "${plain(title)}". Show the vote again to see what can be done now.`,
  closingTimePast: ({ closesAt }) =>
    `The closing time, ${time(closesAt)}, has passed. Edit the vote and set a later one.`,
  limitTooHigh: ({ limit, options }) =>
    `Each ballot may choose ${limit} of ${options}, so nothing would be decided. Edit the vote and allow fewer choices.`,
  mostAbovePoints: ({ points, mostOnOne }) =>
    `One topic may have ${mostOnOne} points, but a ballot has only ${points}. Change one of the two numbers and save again.`,
  pointsForAll: ({ points, mostOnOne, options }) =>
    `With ${points} points a ballot could give the most, ${mostOnOne}, to each of ${plural(options, 'topic')}, so nothing would be decided. Edit the vote and allow fewer points, or more on one topic.`,
  tooManyTopics: ({ options, most }) =>
    `${options} topics are accepted; a ballot with points has room for ${most}. Decline or merge some, or edit the vote and choose another method. Then check again.`,
  tooManyPlaces: ({ limit, options }) =>
    `Each ballot has ${limit} places, but there are ${plural(options, 'topic')}. Edit the vote and allow ${options} places or fewer.`,
  halfNeedsChoices: () =>
    '"More than half of the ballots" can be counted only where topics are simply chosen. Choose "Those with the most support", or the method "Choose topics", and save again.',
  debateTooShort: ({ endsAt }) =>
    `The debate has to last until ${time(endsAt)}. Wait until then, or edit the vote and set a shorter debate.`,
  tooFewProposals: ({ accepted }) =>
    `${accepted === 1 ? '1 topic is' : `${accepted} topics are`} accepted; a vote needs at least 2. Propose or accept more topics.`,
  proposalsUndecided: ({ codes }) =>
    `Not decided yet: ${list(codes.map(plain))}. Accept, decline or merge ${codes.length === 1 ? 'it' : 'each of them'} first.`,
  noElectors: () =>
    'Nobody could vote. Give authorities a voter, or edit the vote and choose who the delegates are.',
  confirmNeedsAnother: () =>
    'Whoever asks cannot confirm. Ask the chair or the deputy chair, whichever of them you are not.',
  nothingToConfirm: () =>
    'This request was dropped, replaced or confirmed meanwhile. Show the vote again to see how it stands.',
  alreadyAwaiting: ({ move }) =>
    `The chair is being asked already to ${move === 'open' ? 'open voting' : 'make this vote void'}. Wait for the answer, or drop the request first.`,
  reasonNeeded: () => 'A reason is needed, so nothing was saved. Write one and send again.',
  proposalNotFound: () => 'This topic is not there any more. Open the list of topics and choose again.',
  proposalAlreadyDecided: () =>
    'This topic has been decided or withdrawn meanwhile. Open the list of topics to see how it stands.',
  notYourProposal: () =>
    'Only the person who put a topic forward can withdraw it. Ask that person, or ask the programme manager to decline it.',
  debateNotOpen: () =>
    'The debate is not open now. Show the vote to see its state, and speak when it is in debate.',
  questionNotFound: () =>
    'This question is not there any more, so nothing was saved. Open the topic again and choose one of its questions.',
  indicatorIncomplete: ({ missing }) =>
    `A figure needs four things, so nothing was saved. Still missing: ${list(
      missing.map(part => QUOTED_PARTS[part]),
    )}. Fill in all four, or remove all of them, and send again.`,
  codeTaken: ({ codeWanted }) =>
    `Another topic of this vote has the short name ${plain(codeWanted)}. Choose another short name and send again.`,
  notAdopted: ({ codeWanted }) =>
    `${plain(codeWanted)} is not among the adopted topics. Open the result and choose one of them.`,
  notDeclared: ({ title }) =>
    `The result of "${plain(title)}" is not declared yet. Wait until the chair declares it: it then comes to you by itself.`,
  nobodyToShareWith: () =>
    'Nobody else reads along here, so nothing was posted. Open the channel or group chat where it belongs, with the bot in it, and type it there.',
  notPosted: ({ title }) =>
    `The card of "${plain(title)}" could not be posted for certain. Look whether it is here, and try again in a minute if it is not.`,
  noMessageChosen: () =>
    'No message is chosen, so nothing was sent. Choose at least one message and send again.',
  possiblePersonalData: ({ found }) =>
    `The text contains ${PERSONAL_DATA[found]}, so nothing was saved. Write it without anything about a child or family and send again.`,
};

const IMPORTED_NAMES: Record<ImportedKind, string> = {
  subRegions: 'Sub-regions',
  authorities: 'Authorities',
  systemsInUse: 'Record systems in use',
  organisations: 'Other organisations',
  people: 'People',
};

const CODE_FORM = '1 to 20 letters, digits, hyphens or underscores';
const DAY_FORM = 'a date such as 2015-11-27';
/** What each column of an imported file takes. */
const COLUMN_FORMS: Record<string, string> = {
  code: CODE_FORM,
  authority: CODE_FORM,
  organisation: CODE_FORM,
  predecessors: `codes, each ${CODE_FORM}, with semicolons between them`,
  successors: `codes, each ${CODE_FORM}, with semicolons between them`,
  name: 'at most 200 characters',
  type: 'county, unitary, islands, metropolitan, London borough or sui generis',
  kind: 'lscb, chiefExecutivesGroup, ofsted, adcsBranch or other',
  onsCode: 'a letter and 8 digits, such as E06000022',
  dfeNumber: 'a number from 100 to 999',
  validFrom: DAY_FORM,
  validTo: DAY_FORM,
  recordSystemFrom: DAY_FORM,
  workEmail: 'an email address',
  staffGroup: Object.keys(STAFF_GROUP_NAMES).join(', '),
  roles:
    'roles such as "voter; chair from 2015-04-01 to 2016-03-31; linkOfficer@D02", with semicolons between them',
};

/** "  People: 2 added, 0 changed, 14 as before" */
const tallyText = (what: string, { added, changed, same }: Tally): string =>
  `  ${what}: ${added} added, ${changed} changed, ${same} as before`;

/** Why a row of a file was not taken, and how to mend it. */
function importProblem(found: ImportProblem): string {
  switch (found.code) {
    case 'endsBeforeItBegins':
      return 'The last day is before the first. Change one of them.';
    case 'halfAnAccount':
      return 'tenantId and objectId belong together. Give both or neither.';
    case 'nobodyToFind':
      return 'Neither account nor work email is given. Give tenantId and objectId, or workEmail.';
    case 'notARow':
      return 'This is not an object with named values. Write it as the other entries are.';
    case 'unknownCode':
      return `${found.column} names "${found.value}", which is neither in the region nor in this file. Import that first, or correct the code.`;
    case 'emailTaken':
      return `Somebody with this work email is here without this account (${found.name}). Let them write to the bot, then merge the two records with "merge people".`;
    case 'refused':
      return refusal(found.refusal);
    default:
      return fileProblem(found, COLUMN_FORMS);
  }
}

/** What people read in Teams before they add the app: what it does now, and what has to be there first. */
const APP_DESCRIPTION = [
  "Directors of children's services in a region agree on a small number of topics that their authorities will work on together. This bot for Microsoft Teams runs that debate and that vote in the chat you already use.",
  'You can:',
  [
    '- put a topic forward, and say why the region should act on it together',
    '- read the debate and speak in it before you vote',
    '- send the ballot of your authority, by choosing topics, sharing out points or putting topics in order; check it first, and change it until voting closes',
    '- see the declared result, with the support for each topic and the reason why it was adopted',
    '- see at any time what the bot holds about you',
  ].join('\n'),
  'No tally exists before voting closes. Declared ballots carry no names, unless it was announced before voting opened that the vote is recorded.',
  'What has to be there first: the programme manager of your region sets the region up, and your authority is confirmed before you vote. In a team or a group chat the bot answers what everybody may read; everything else comes to you in your own chat with it.',
  'Do not enter data on children or families anywhere.',
];

const refusal = (found: Refusal): string => (REFUSALS[found.code] as (of: Refusal) => string)(found);

/** Codes of ours, of Teams and of the network, and what to do about them. */
const DELIVERY_REASONS: Readonly<Record<string, string>> = {
  notInstalled: 'No chat with the person: the app is not installed, or was removed or blocked.',
  ConversationBlockedByUser: 'The person has blocked the app. Ask the person to unblock it.',
  MessageWritesBlocked: 'The person has blocked or removed the app. Ask the person to add it again.',
  BotNotInConversationRoster: 'The app was removed from the chat. Ask the person to add it again.',
  ForbiddenOperationException: 'The app is not installed for the person.',
  BotDisabledByAdmin:
    'An administrator has switched the app off. Ask the administrator of that organisation.',
  ConversationNotFound: 'The chat is not there any more. Ask the person to open the app.',
  expired: 'The bot stopped in the middle of sending.',
  timeout: 'Teams did not answer in time.',
  fault: 'The bot could not make or send the message. Tell those who run it.',
  MessageSizeTooBig: 'The message is too large for Teams. Tell those who run the bot.',
  Throttled: 'Teams was too busy, however often it was tried.',
};

const MESSAGE_KINDS: Readonly<Record<string, string>> = {
  'vote.opened': 'ballot',
  'vote.reminder': 'reminder to vote',
  'vote.awaiting': 'request to the chair',
  'vote.closed': 'news that voting is over',
  'vote.declared': 'result of a vote',
  'vote.void': 'news that a vote is void',
  'vote.nudge': 'word to a link officer',
  'session.readiness': 'tasks before a training session',
  'training.booked': 'news of a place on a training session',
  'training.offered': 'offer of a seat',
  'training.promoted': 'news of a better place in line',
  'training.lapsed': 'news that an offer, or the time to wait, is over',
  'training.released': 'news that a place was released',
  'training.rescheduled': 'new time of a training session',
  'training.cancelled': 'news that a training session was cancelled',
  'training.reminder': 'reminder of a training session',
  'evaluation.asked': 'evaluation of a training session',
  'evaluation.reminder': 'reminder of an evaluation',
  'indicator.toApprove': 'figures to approve',
  'indicator.returned': 'news that a figure was sent back',
  'plan.given': 'news of an action of the plan',
  'plan.awaiting': 'action of the plan to confirm',
  'plan.stale': 'question how an action goes',
  'people.toConfirm': 'people to confirm',
  digest: 'weekly digest',
  'digest.test': 'test of the weekly digest',
  'people.confirmed': 'news that the authority is confirmed',
  'people.declined': 'question about the authority',
  ...challengeWords.messages.kinds,
  ...summitWords.tellings.kinds,
  ...steeringWords.tellings.kinds,
};

export const english = {
  format: { day, dayText, time, plural, list, capital, sentence },

  form: {
    hiddenData: HIDDEN_DATA,
    yes: 'Yes',
    no: 'No',
    noChildren: '(nothing about a child or family)',
    nothingSaved: 'Nothing was saved.',
    textError: (label: string, max: number) => `${label}: write at most ${max} characters.`,
    choiceError: (label: string) => `${label}: choose one.`,
    problem,
  },

  turn: {
    unknownCommand: (nearest: string | undefined) =>
      nearest
        ? `That is not a command here. Did you mean "${nearest}"? Type "help" to see everything you can do.`
        : 'That is not a command here. Type "help" to see everything you can do.',
    unknownVerb:
      'This card is older than the bot, and its button is no longer known. Type "help" to get a current card.',
    answeredPrivately: 'The answer is in your personal chat with me.',
    openPersonalChat:
      'That is for your eyes only. Open a personal chat with me (choose my name, then "Chat") and type it there.',
  },

  help: {
    title: 'What you can do here',
    summary: 'What you can do here, as a list of commands.',
    intro:
      'Type a command, with or without my name. Capital letters and punctuation do not matter. A command opens a card that guides you.',
    command: 'Command',
    does: 'What it does',
    help: 'Lists what you can ask the bot for.',
    noChildren: 'No data on children or families may be entered here.',
  },

  download: {
    heading: 'Your file is ready',
    summary: (name: string) => `The file ${name} is ready to download.`,
    text: (name: string) =>
      `${name} can be downloaded with the button for a short time. Ask again when the link has expired, and do not pass the link on.`,
    button: 'Download the file',
  },

  deliveries: {
    command: {
      names: ['deliveries', 'undelivered messages'],
      help: 'Lists messages that did not arrive, and sends them again.',
    } satisfies { names: readonly [string, ...string[]]; help: string },
    summary: (messages: number) => `${plural(messages, 'message')} not delivered for certain`,
    title: 'Messages that did not arrive',
    none: 'Every message that was due has arrived or still waits for its time.',
    count: (messages: number, all: boolean) =>
      all
        ? `${plural(messages, 'message')} did not arrive, or not for certain.`
        : `The newest ${plural(messages, 'message')} that did not arrive, or not for certain; there are older ones.`,
    columns: { why: 'Why', messages: 'Messages', people: 'People' },
    states: {
      uncertain: 'May have arrived.',
      failed: 'Did not arrive.',
      unreachable: 'Did not arrive, and goes out by itself once the person opens the app.',
    } satisfies Record<StuckState, string>,
    reason: (code: string) => DELIVERY_REASONS[code] ?? `Teams or the network answered "${plain(code)}".`,
    names: (names: readonly string[], more: number) =>
      more === 0 ? list(names) : `${names.join(', ')} and ${more} more`,
    intro:
      'Choose what to send again. Where a message may have arrived, ask the person first: it could arrive twice.',
    choose: 'Messages to send again',
    choice: (name: string, kind: string, at: Date, mayHaveArrived: boolean) =>
      `${name}: ${kind}, ${day(at)}${mayHaveArrived ? ' (may have arrived)' : ''}`,
    kind: (kind: string) => MESSAGE_KINDS[kind] ?? 'message',
    more: (n: number) => `${n} more can be sent again; they come up when these are dealt with.`,
    again: 'Send again',
    sentAgain: (n: number) =>
      `${plural(n, 'message')} will be sent again: now, or at 08:00 on the next weekday where it is not urgent.`,
    changedMeanwhile: (n: number) =>
      `${plural(n, 'message was', 'messages were')} dealt with in the meantime and not sent again.`,
  },

  digest,
  waiting,

  /** Only in the demo. */
  demo: {
    command: 'Moves the demo on: acts for the other people and turns the clock.',
    heading: 'This is the demo',
    summary: 'The demo: act for the other people and turn the clock.',
    plainly:
      'The region, its people and their votes are invented. Only here can one person act for the others and turn the clock.',
    clock: (now: Date) => `In the demo it is now ${time(now)}.`,
    hint: 'You are the programme manager and the voter of one authority. Type "vote" to go on with the vote yourself.',
    aboutPlaces: 'About the next training session:',
    step: 'Step',
    steps: {
      endDebate: 'End the debate',
      confirmAsChair: 'Confirm as the chair',
      othersVote: 'Let the others vote',
      toClosingTime: 'Go to closing time',
      declareAsChair: 'Declare as the chair',
      endorseAsBranch: 'Endorse as the branch',
      holdSession: 'Attend a training session',
      othersEvaluate: 'Let the others evaluate',
      agreeAsBranch: 'Agree to the plan as the branch',
      confirmAsSponsor: 'Confirm as the sponsor',
      othersBook: 'Let the others book',
      otherCancels: 'Let somebody cancel',
      toSession: 'Go to the session',
      nextMonday: 'Go to next Monday',
      threeMonthsOn: 'Go three months on',
    },
    did: {
      endDebate: 'The debate has lasted long enough. Type "vote" and prepare the opening.',
      confirmAsChair: 'The chair has confirmed. Type "vote" for your ballot.',
      othersVote: (n: number) =>
        `${plural(n, 'ballot')} of others came in. Yours is yours to send: type "vote".`,
      toClosingTime: 'Voting has closed by itself. The chair can declare the result.',
      declareAsChair: 'The chair has declared the result. Type "result".',
      runOffAsChair: 'Topics tie for the last place, so the chair has started the run-off. Type "vote".',
      holdSession:
        'You are on a training session with the others, five minutes before it ends. The evaluation has come as a message; "evaluate" shows it again.',
      othersEvaluate: (n: number) =>
        `${plural(n, 'evaluation')} of others came in. Nobody can read who said what.`,
      endorseAsBranch: 'The branch has endorsed what was adopted. Type "result", or "new plan".',
      agreeAsBranch: 'The branch has agreed to the plan. Type "plan" and begin with it.',
      confirmAsSponsor: 'The sponsor has confirmed what the owner said. Type "plan".',
      othersBook: (n: number) =>
        n === 0
          ? 'There is no seat for any of the others now.'
          : `${plural(n, 'seat')} went to others. Type "sessions" to see what is left.`,
      otherCancels: 'Somebody gave up a seat. Whoever is next in line is offered it, by a message.',
      toSession: 'The session begins. Type "attendance" to say who is there.',
      nextMonday: 'It is Monday, 08:00.',
      threeMonthsOn: 'Three months have passed.',
    },
    /** What the session of the demo is called, and what is said of it. */
    training: {
      programme: 'Case tracking pilot',
      aim: 'Better internal audit and quality assurance',
      code: 'DEMO',
      venue: 'Harbour House',
      subRegion: 'West',
      change: 'First pilot',
      reason: 'Developed together with the authorities',
      comment: 'More time for the practice case.',
    },
    notNow: 'There is nothing of that kind to do now. Choose one of the buttons.',
  },

  recount: {
    usage: 'Say which file to count: npm run recount -- ballots-2015-11-27.csv',
    unreadable: (file: string, why: string) => `${file} could not be counted. ${why}`,
    turnout: (ballots: number, electorate: number, percent: number) =>
      `Turnout ${ballots} of ${electorate} (${percent}%)`,
    adopted: 'adopted    ',
    notAdopted: 'not adopted',
    none: (none: number) => `None of these topics: ${none}`,
    runOff: (places: number, ballots: number) =>
      `Run-off for ${plural(places, 'place')}, ${plural(ballots, 'ballot')}:`,
    perAuthority: (authorities: number) =>
      `Per authority, ${plural(authorities, 'authority', 'authorities')}:`,
    quorumMet: 'The quorum was met.',
    advisory: 'The quorum was missed, so the result is advisory.',
    agrees: 'The recount gives the declared result.',
    differs: 'The recount does NOT give the declared result:',
  },

  /** `npm run store:check`, `store:backup` and `store:copy`. */
  storeTools: {
    checkUsage:
      'Use: npm run store:check -- --data DIR   or: npm run store:check -- --uri URI\nDIR is the folder of an embedded store that is stopped.',
    backupUsage:
      'Use: npm run store:backup -- --data DIR --to DIR\nThe first folder is that of an embedded store, the second one must not be there yet.',
    copyUsage:
      'Use: npm run store:copy -- --from URI --to URI\nEach URI begins with mongodb:// or mongodb+srv://, or is the folder of an embedded store that is stopped.',
    number: thousands,
    noStoreIn: (folder: string) =>
      `There is no store in ${folder}: it has no file store.lmdb. Give the folder that DATA_DIR names.`,
    emptyFile: (folder: string) =>
      `The file store.lmdb in ${folder} is empty, so it lost what it held. Restore a backup.`,
    notAnAddress: (why: string) => `This address cannot be used: ${why}`,
    unknownProtocol:
      'An address begins with mongodb:// or mongodb+srv://. Write that, or the name of a folder.',
    noServer: (servers: string, why: string) =>
      `No server answers at ${servers}: ${why}\nSee that it runs, that this machine may reach it, and that name and password are right.`,
    unexpected: (why: string) => `It could not be finished: ${why}`,

    progress: (what: string, done: number, total: number) =>
      `${what}: ${thousands(done)} of ${thousands(total)}`,

    checkHeading: ['collection', 'documents', 'indexes', 'entries', 'result'],
    agrees: 'agrees',
    disagrees: 'DOES NOT AGREE',
    notValid: 'The server does not say what is wrong.',
    faultsOf: (collection: string) => `${collection}:`,
    nothingToCheck: 'There is no collection, so nothing was checked.',
    checkedGood: (collections: number) =>
      `${plural(collections, 'collection')} checked: every document has its entries, and every entry its document.`,
    checkedBad: (bad: number, collections: number) =>
      `${bad} of ${plural(collections, 'collection')} ${bad === 1 ? 'has' : 'have'} faults. Stop what uses the store and restore a backup.`,
    checkRunning: 'A store that is running is checked by its URI, or by making a backup.',
    storeEnded: 'The store was stopped meanwhile.',
    unreadable: (folder: string, signal: string) =>
      `The store in ${folder} cannot be read: ${signal} ended the process that read it. Its file is damaged. Restore a backup.`,

    backupSteps: { copy: 'Copying the store', compare: 'Comparing the copy' },
    isThere: (folder: string) =>
      `There is something at ${folder} already. Name a folder that is not there yet.`,
    insideStore:
      'The backup cannot lie in the folder of the store. Name another place, best on another disk.',
    backupFaults: 'No backup was made, because the store itself has faults:',
    backedUp: (folder: string, documents: number, collections: number) =>
      `Written to ${folder}: ${plural(collections, 'collection')}, ${thousands(documents)} documents. The copy was compared with the store, and its indexes were checked.`,

    sameTwice: 'Source and target are the same. Name another target.',
    nothingToCopy: (source: string) => `There is nothing to copy: ${source} holds no collection.`,
    severalDatabases: (names: readonly string[]) =>
      `The target names one database, but the source holds several: ${list(names)}. Name one of them in the source, or none in the target.`,
    sourceUnfinished: (source: string) =>
      `${source} is itself a copy that was not finished. Finish that first, or copy from where it came from.`,
    foreignData: (database: string) =>
      `The target holds data already, in ${database}. Name another database or an empty folder: a copy never adds to what is there.`,
    otherCopy: (database: string, from: string) =>
      `The target ${database} holds an unfinished copy of ${from}. Finish that one, or name another target.`,
    hasOptions: (collection: string, options: readonly string[]) =>
      `The collection ${collection} has options that a copy would lose: ${list(options)}. Copy it by other means.`,
    noIndex: (collection: string, why: string) =>
      `The target refuses an index of ${collection}, so nothing of it was copied: ${why}`,
    goesOn: (from: string) => `Goes on with the copy of ${from} that was not finished.`,
    sourceMoved: (collection: string) =>
      `The source has changed since the copy of ${collection} began. Stop what writes to it, and copy into an empty target.`,
    copying: (collection: string) => `Copying ${collection}`,
    verifying: (collection: string) => `Verifying ${collection}`,
    interrupted: 'Interrupted. Run the same command again to go on.',
    copyHeading: ['collection', 'source', 'target', 'indexes', 'digest', 'result'],
    same: 'same',
    different: 'DIFFERENT',
    missing: (n: number, ids: string) => `  ${thousands(n)} missing in the target: ${ids}`,
    extra: (n: number, ids: string) => `  ${thousands(n)} only in the target: ${ids}`,
    unlike: (n: number, ids: string) => `  ${thousands(n)} not the same: ${ids}`,
    indexesDiffer: '  the indexes are not the same',
    andMore: ' and more',
    copied: (documents: number, collections: number) =>
      `${plural(collections, 'collection')}, ${thousands(documents)} documents: the target is the same as the source.`,
    differs:
      'The target is NOT the same as the source. Something wrote to one of them meanwhile, or the target keeps values otherwise. Stop what uses them, and copy into an empty target.',
  },

  /** What the operator reads when the bot refuses to start. */
  setup: {
    /** Where nobody else can see it. */
    developmentContact: { name: 'Programme office', address: 'privacy@example.invalid' },
    refused: 'The bot does not start until these settings are mended:',
    portTaken: (port: number) =>
      `Port ${port} is taken by another program. End that one, or set PORT (or METRICS_PORT) to another number, and start again.`,
    noDatabase:
      'The database in MONGODB_URI does not answer. Check its address, that it runs, and that this machine may reach it, and start again.',
    databaseRefuses:
      'The database refuses the user name or the password in MONGODB_URI. Put the right ones there, and start again.',
    missing: (name: string) => `${name} is not set. Set it and start again.`,
    notAChoice: (name: string, value: string, choices: readonly string[]) =>
      `${name} is "${value}". Set it to ${list(choices, 'or')}.`,
    notAPort: (name: string) => `${name} needs a whole number from 0 to 65535.`,
    notAnAccount: (name: string, entry: string) =>
      `${name} has "${entry}". Write each person as tenantId/objectId, with commas between people.`,
    notAnAddress: (name: string, protocols: readonly string[]) =>
      `${name} needs a full address that starts with ${list(
        protocols.map(protocol => `${protocol}//`),
        'or',
      )}.`,
    notACode: (name: string) =>
      `${name} needs a short code of letters, digits and hyphens, such as south-west.`,
    openToAll: (host: string) =>
      `Without MICROSOFT_APP_ID anybody who reaches ${host} could act as anybody. Set MICROSOFT_APP_ID, or for development set NODE_ENV=development and HOST=127.0.0.1.`,
    passwordForManagedIdentity:
      'MICROSOFT_APP_PASSWORD is set, but UserAssignedMSI uses none. Remove it, or choose another MICROSOFT_APP_TYPE.',
    noTenants:
      'TENANTS is empty, so nobody could use the bot. List the Microsoft 365 tenant ids it serves, with commas between them.',
    noManagers:
      'PROGRAMME_MANAGERS is empty, so nobody could run a vote. List at least one person as tenantId/objectId.',
    secretInAddress: (name: string) =>
      `${name} holds a user name or a password, which everybody could read. Take it out.`,
    notAPublicHost: (name: string, host: string) =>
      `${name} names ${host}, which is not a host name of your own on the internet. Give a whole one, such as bot.yourcouncil.gov.uk.`,
    tunnel: (name: string, host: string) =>
      `${name} leads through ${host}, a tunnel to somebody's machine, which the Teams store refuses. Give a host of your own, or for a trial set NODE_ENV=development.`,
    notAnId: (name: string) =>
      `${name} needs an id of 32 letters and figures in five groups, as Microsoft Entra shows it. Copy it from there.`,
    tooLong: (name: string, length: number, max: number) =>
      `${name} has ${length} characters; the limit is ${max}. Shorten it.`,
    placeholder: (name: string, value: string) =>
      `${name} is "${value}", which looks like a placeholder. Write the real text there.`,
    notAVersion: (name: string) => `${name} needs three numbers with dots between them, such as 1.4.0.`,
    developmentOnly: (name: string) =>
      `${name} works only with NODE_ENV=development on a loopback HOST. Remove it.`,
  },

  /** What Teams shows of the app, and what whoever builds its package reads. */
  appPackage: {
    name: 'Regional improvement',
    fullName: "Regional improvement in children's services",
    /** One sentence of at most 80 characters, without the word "app", as the Teams store asks. */
    summary: "Debate, vote on and follow your region's shared priorities in one chat.",
    description: (website: string) => APP_DESCRIPTION.concat(`Help and contact: ${website}`).join('\n\n'),
    usage: 'Use: npm run package [-- --out FILE.zip]\nWithout --out the package goes to the folder dist.',
    refused: 'No package was written. Mend this first:',
    written: (file: string, version: string, id: string) =>
      `${file} is ready: version ${version}, app id ${id}. It holds manifest.json, color.png and outline.png, and no secret.`,
    unwritable: (file: string, why: string) => `${file} cannot be written: ${why}`,
    schema: (place: string, what: string) =>
      `Microsoft's schema refuses ${place === '' ? 'the manifest' : place}: it ${what}.`,
    nameIsTaken: (word: string) =>
      `The name has the word "${word}", which the Teams store keeps to Microsoft. Choose another name.`,
    notOneSentence: 'The short description is not one sentence. Write one, with a full stop at its end.',
    saysApp: 'The short description has the word "app". Say what people can do instead.',
    tooManyWords: (n: number, max: number) =>
      `The full description has ${n} words; the Teams store allows ${max}. Shorten it.`,
    notHttps: (place: string) => `${place} is not an https address. Give one.`,
    notPublic: (place: string, host: string) =>
      `${place} names ${host}, which is not a host name of your own on the internet. Give a whole one, without a star.`,
    notAVersion: (version: string) => `The version is "${version}". Write three numbers, such as 1.4.0.`,
    unanswered: (command: string) =>
      `Nobody answers the command "${command}". Take it off manifest/command-lists.ts, or give a feature that name.`,
    notPublicCommand: (command: string) =>
      `The command "${command}" is answered in the personal chat only, but is offered to teams and groups. Take it off their list.`,
    noCommands: (scope: string) => `No command is offered in the scope ${scope}. Give it a list.`,
    repeatedCommand: (command: string) => `The command "${command}" is twice on one list. Keep one.`,
    noChromium: 'Drawing the icons needs Chromium. Install it, or set CHROMIUM_PATH to where it is.',
    iconUnreadable: (file: string) =>
      `${file} is not a PNG that can be read. Draw it again with npm run icons.`,
    iconSize: (file: string, size: number, width: number, height: number) =>
      `${file} is ${width} by ${height} pixels. Draw it ${size} by ${size}.`,
    iconNotSolid: (file: string) => `${file} lets the background through. Draw it on a solid square.`,
    iconNotWhite: (file: string) => `${file} has a colour. Draw it in white on nothing.`,
    iconNotClear: (file: string) => `${file} has no transparent background. Draw it in white on nothing.`,
    faintAccent: (color: string) =>
      `White on the accent colour ${color} is hard to see. Choose a darker colour, with a contrast of at least 4.5.`,
  },

  /** Answers of the bot's edge, before anything of the business is asked. */
  edge: {
    malformed: {
      noAction: 'This button sent no action, so nothing was done. Type help and start from a fresh card.',
      notExecute:
        'This button sent an action that the bot does not know, so nothing was done. Type help and start from a fresh card.',
      noVerb:
        'This button does not say what it is for, so nothing was done. Type help and start from a fresh card.',
      unknownInvoke: 'The bot does not offer this. Nothing was done. Type help to see what it does.',
      noSender:
        'Teams did not say who sent this, so nothing was done. Sign in to Teams with your work account and try again.',
    },
    fault: (reference: string) =>
      `Sorry, something went wrong on our side. Try again in a minute. If it happens again, tell your programme manager this reference: ${reference}`,
    done: 'Done.',
    inNewMessage: 'The answer is in a new message in this conversation.',
    couldNotSend:
      'What you asked for was done, but the message with the answer could not be sent. Type help to go on.',
    tooLarge: (kilobytes: number) =>
      `This request is larger than ${kilobytes} KB, so it was not read. Shorten it and send it again.`,
    notJson: 'This request is not a JSON object. Send one Bot Framework activity.',
    notAnActivity:
      'This activity lacks its type, conversation or service address. Send a complete Bot Framework activity.',
    notSignedIn:
      'This request has no valid token of the Bot Connector service. Requests come through Microsoft Teams only.',
    foreignTenant:
      'This organisation is not one that the bot serves. Ask the programme manager to have it added.',
    foreignHost: 'This service address is not one that the bot may speak to.',
    nothingHere: 'There is nothing at this address. Open the bot in Teams.',
    linkGone: 'This link is unknown or has run out. Go back to Teams and ask for the file again.',
  },

  roles: ROLE_NAMES,
  /** As a choice stands in a list. */
  roleTitles: capitals(ROLE_NAMES),

  refusal,

  vote: {
    commands: {
      vote: 'Opens the current vote: your ballot while voting is open, otherwise its state.',
      votes: 'Lists the votes of the region.',
      proposals: 'Shows the topics put forward and the debate on them.',
      debateSummary: 'Shows how the debate stands: voices, open questions, and who has not been heard.',
      propose: 'Puts a topic forward for the coming vote.',
      result: 'Shows the latest declared result.',
      shareResult: 'Posts the latest declared result where you type it, for everybody there.',
      turnout: 'Shows who has voted, never how.',
      newVote: 'Prepares a new vote.',
      exportBallots: 'Gives the declared ballots without names as a file that can be counted again.',
      endorse: 'Records what the branch decided on each adopted topic.',
    },
    state: (vote: Vote): string => {
      switch (vote.state) {
        case 'draft':
          return 'Draft: being prepared, not open to debate yet';
        case 'debate':
          return 'In debate: topics are being put forward and discussed, voting has not started';
        case 'open':
          return `${vote.firstRound ? 'Run-off open' : 'Open'}: ballots can be cast until ${time(vote.closesAt)}`;
        case 'closed':
          return `Closed on ${time(vote.closedAt ?? vote.closesAt)}: the chair has yet to declare the result`;
        case 'runOff':
          return 'Tied: a run-off is being prepared';
        case 'declared':
          return `Result declared on ${time(vote.declaredAt ?? vote.closesAt)}`;
        case 'void':
          return 'Void: ballots were not counted and never will be';
      }
    },
    stateName: VOTE_STATE_NAMES,
    facts: {
      state: 'State',
      unit: 'Who votes',
      method: 'Ballot',
      secrecy: 'Secrecy',
      debate: 'Debate',
      closes: 'Closes',
      quorum: 'Quorum',
      adopted: 'Adopted',
      ties: 'Ties',
      runOff: 'Run-off',
      reminders: 'Reminders',
      turnout: 'Turnout',
      proposals: 'Topics',
      voidReason: 'Reason',
      ballotOf: 'Ballot of',
      castBy: 'Sent by',
      castAt: 'Sent',
      revision: 'Ballot',
    },
    unit: (rules: Pick<VoteRules, 'unit' | 'delegateRoles'>): string =>
      rules.unit === 'perAuthority'
        ? 'One authority, one ballot. The voter or the named deputy sends it.'
        : rules.delegateRoles.length
          ? `One delegate, one ballot. Delegates: every ${roleList(rules.delegateRoles, 'and')}.`
          : 'One delegate, one ballot. Nobody has been chosen as a delegate yet.',
    electors: (unit: VoteUnit, n: number): string =>
      unit === 'perAuthority' ? plural(n, 'authority', 'authorities') : plural(n, 'delegate'),
    method: ({ method, noneOfThese }: Pick<VoteRules, 'method' | 'noneOfThese'>): string =>
      `${methodText(method)}${noneOfThese ? ' Or say that none of these topics should be taken up.' : ''}`,
    /** One mark of a ballot; the topic has passed a gate. */
    mark: (method: Method, topic: string, weight: number): string => {
      switch (method.kind) {
        case 'approval':
          return topic;
        case 'points':
          return `${topic}: ${plural(weight, 'point')}`;
        case 'ranked':
          return `Place ${weight}: ${topic}`;
      }
    },
    noneOfThese: 'None of these topics',
    secrecy: (rules: Pick<VoteRules, 'unit' | 'recordedVote'>): string =>
      rules.recordedVote
        ? `Recorded vote: once the result is declared it shows what each ${ELECTOR[rules.unit]} chose.`
        : `Secret: who chose what is never shown, and the link between the two is deleted when the result is declared. But when all or nearly all choose the same, the result itself reveals what each ${ELECTOR[rules.unit]} chose.`,
    whoSeesTurnout:
      'Nobody sees support for topics before voting closes. The programme manager and the chairs can see who has voted, never how.',
    debate: (hours: number, endsAt: Date | undefined): string =>
      hours === 0
        ? 'No shortest time is set.'
        : `At least ${plural(hours, 'hour')}${endsAt ? `, until ${time(endsAt)},` : ''} before voting can open.`,
    quorum: (quorum: Quorum, unit: VoteUnit, electorate: number | undefined): string => {
      switch (quorum.kind) {
        case 'none':
          return 'None.';
        case 'atLeast':
          return `At least ${plural(quorum.n, 'ballot')}. With fewer the result is advisory.`;
        case 'moreThanHalfOfElectorate':
          return `More than half of ${unit === 'perAuthority' ? 'the authorities' : 'the delegates'}${
            electorate === undefined ? '' : `: at least ${Math.floor(electorate / 2) + 1} of ${electorate}`
          }. With fewer ballots the result is advisory.`;
      }
    },
    adoptRule: (rule: AdoptRule): string =>
      rule.kind === 'moreThanHalfOfBallots'
        ? `Topics chosen on more than half of the ballots, ${plural(rule.max, 'topic')} at most.`
        : rule.n === 1
          ? 'The topic with the most support.'
          : `The ${rule.n} topics with the most support.`,
    tieRule: ({ tieRule, runOffHours }: Pick<VoteRules, 'tieRule'> & Partial<VoteRules>): string =>
      tieRule === 'includeAllTied'
        ? 'Topics that share the last place with equal support are all adopted. Nothing is left to chance.'
        : `Topics that share the last place with equal support go to one run-off between them${runOffHours ? `, open for ${plural(runOffHours, 'hour')}` : ''}. If they tie again, all of them are adopted. Nothing is left to chance.`,
    runOff: {
      heading: 'Run-off',
      options: 'Topics in the run-off',
      recorded: 'Recorded vote: the run-off',
      of: (topics: number, places: number) =>
        `Between ${plural(topics, 'topic')} that share the last place with equal support; ${places} of them can be adopted. If they tie again, all that tie are adopted.`,
      lead: (topics: number, places: number) =>
        `This is a run-off. These ${topics} topics share the last place with equal support, and ${places} of them can be adopted. Everybody votes again; ballots of the first round count for the other topics.`,
      needed: (topics: readonly string[]) =>
        `${list(topics)} tie for the last place. The rules ask for a run-off between them before the result is declared.`,
      decided: (topics: readonly string[], places: number) =>
        `Between ${list(topics)}, of which ${places} could be adopted.`,
      again: (topics: readonly string[]) =>
        `${list(topics)} tied again, so all of them are adopted: there is no third round.`,
    },
    reminders: (minutes: readonly number[]): string =>
      minutes.length
        ? `${list([...minutes].sort((a, b) => b - a).map(timeBefore))} before closing, only to those who have not voted.`
        : 'None.',
    turnout: (ballots: number, electorate: number): string =>
      `${ballots} of ${electorate} (${percentText(percent(ballots, electorate))})`,
    proposals: ({ accepted, undecided }: { accepted: number; undecided: number }): string =>
      `${accepted} accepted, ${undecided} not yet decided`,
    noReason: 'No reason was given.',
    names: (names: readonly string[], more: number): string =>
      more ? `${names.join('; ')}; and ${more} more.` : `${names.join('; ')}.`,

    card: {
      options: 'Topics on the ballot',
      summary: (title: string, state: string) => `Vote: ${title}. ${state}.`,
      awaitingOpen: (name: string, at: Date) =>
        `${name} asked on ${time(at)} to open voting. The chair or deputy chair has to confirm.`,
      awaitingVoid: (name: string, at: Date, reason: string) =>
        `${name} asked on ${time(at)} to make this vote void. Reason: ${sentence(reason)} The chair or deputy chair has to confirm.`,
      someone: 'The programme manager',
      count: 'Count, not declared yet',
      countNote: 'Only the programme manager and the chairs see this until the chair declares it.',
      votes: 'Votes',
      votesSummary: (n: number) => `Votes: ${n} on the list.`,
      noVotes: 'There are no votes yet.',
      whichVote: 'Vote',
      listed: (title: string, state: string) => `${title} (${state})`,
    },

    buttons: {
      edit: 'Edit',
      startDebate: 'Start the debate',
      backToDraft: 'Back to draft',
      propose: 'Propose a topic',
      prepareOpening: 'Prepare opening',
      seeDebateSummary: 'Debate in brief',
      confirmOpening: 'Confirm: open voting',
      castBallot: { perAuthority: 'Our ballot', perDelegate: 'My ballot' } satisfies Record<VoteUnit, string>,
      seeWhoHasVoted: 'Who has voted',
      close: 'Close early',
      askToVoid: 'Ask to make it void',
      confirmVoid: 'Confirm: make it void',
      dropRequest: 'Drop the request',
      startRunOff: 'Start the run-off',
      declare: 'Declare the result',
      seeResult: 'Result',
      exportBallots: 'Export ballots',
      endorse: 'Record endorsement',
      proposals: 'Topics and debate',
      vote: 'Show the vote',
      show: 'Show',
      newVote: 'New vote',
      save: 'Save',
      refresh: 'Check again',
      askToOpen: 'Ask the chair to open',
      closeNow: 'Close now',
      keepOpen: 'Keep it open',
      sendVoidRequest: 'Ask the chair',
      back: 'Back',
      submitProposal: 'Put it forward',
      allProposals: 'All topics',
      accept: 'Accept',
      decline: 'Decline',
      merge: 'Merge',
      withdraw: 'Withdraw',
      speak: 'Speak in the debate',
      answer: 'Answer a question',
      sendEntry: 'Send',
      review: { perAuthority: 'Check our choices', perDelegate: 'Check my choices' } satisfies Record<
        VoteUnit,
        string
      >,
      cast: { perAuthority: 'Send our ballot', perDelegate: 'Send my ballot' } satisfies Record<
        VoteUnit,
        string
      >,
      change: 'Change',
      changeBallot: {
        perAuthority: 'Change our ballot',
        perDelegate: 'Change my ballot',
      } satisfies Record<VoteUnit, string>,
      recordDecision: 'Record',
    },

    form: {
      newHeading: 'New vote',
      editHeading: (title: string) => `Edit: ${title}`,
      newSummary: 'Form for a new vote.',
      editSummary: (title: string) => `Form to edit the vote ${title}.`,
      sections: {
        what: 'What is asked',
        who: 'Who votes',
        ballot: 'The ballot',
        result: 'What counts as a result',
        when: 'Debate, closing and reminders',
      },
      hint: 'All of this can be changed until voting opens, and nothing of it afterwards.',
      title: 'Title',
      question: 'Question',
      unit: 'Unit',
      unitChoices: {
        perAuthority: 'One authority, one ballot',
        perDelegate: 'One delegate, one ballot',
      } satisfies Record<VoteUnit, string>,
      delegateRoles: 'Delegates, when it is one delegate, one ballot',
      method: 'How a ballot is filled in',
      methods: {
        approval: 'Choose topics',
        points: 'Share out points',
        ranked: 'Put topics in order',
      } satisfies Record<Method['kind'], string>,
      choices: 'Topics on each ballot, at most, when they are chosen or put in order',
      points: 'Points on each ballot, when points are shared out',
      mostOnOne: 'Points on one topic, at most, when points are shared out',
      noneOfThese: 'A ballot may say: none of these topics',
      adoptKind: 'Which topics are adopted',
      adoptKinds: {
        moreThanHalfOfBallots: 'Those chosen on more than half of the ballots',
        topN: 'Those with the most support',
      } satisfies Record<AdoptRule['kind'], string>,
      adoptNumber: 'How many topics, at most',
      tieRule: 'Topics that share the last place with equal support',
      tieRules: {
        includeAllTied: 'All of them are adopted',
        runOff: 'One run-off decides between them',
      } satisfies Record<TieRule, string>,
      runOffHours: 'Hours for the run-off, should there be one',
      quorumKind: 'Quorum',
      quorumKinds: {
        moreThanHalfOfElectorate: 'More than half of those who may vote',
        atLeast: 'A number of ballots',
        none: 'None',
      } satisfies Record<Quorum['kind'], string>,
      quorumNumber: 'Ballots needed, when the quorum is a number',
      recordedVote: 'Recorded vote: the result shows who chose what',
      debateHours: 'Debate before voting, hours at least',
      closesDay: 'Voting closes on',
      closesTime: 'Voting closes at, London time',
      reminders: 'Reminders to those who have not voted, before closing',
      reminderChoices: { 1440: '1 day', 240: '4 hours', 60: '1 hour', 30: '30 minutes' },
    },

    proposal: {
      state: PROPOSAL_STATE_NAMES,
      listHeading: (title: string) => `Topics: ${title}`,
      listSummary: (title: string, n: number) => `${plural(n, 'topic')} put forward for ${title}.`,
      none: 'No topic has been put forward yet.',
      which: 'Topic',
      line: (code: string, title: string) => `${code}: ${title}`,
      by: (name: string, from: string) => (from === '' ? name : `${name}, ${from}`),
      byline: (state: string, by: string, voices: string) => `${state}. Put forward by ${by}. ${voices}`,
      unknownPerson: 'someone whose name is no longer kept',
      voices: (stances: Record<Stance, number>) =>
        `Debate: ${stances.for} for, ${stances.against} against, ${plural(stances.question, 'question')}.`,
      decisionReason: (reason: string) => `Reason: ${reason}`,
      formHeading: 'Propose a topic',
      formSummary: (title: string) => `Form to propose a topic for ${title}.`,
      formHint: 'One topic per form. It is on the ballot once the programme manager has accepted it.',
      title: 'Topic',
      code: 'Short name, 2 to 6 letters or digits, such as NEG',
      caseForAction: 'Case for acting on it together in the region',
      debateSummary: (title: string, stances: Record<Stance, number>) =>
        `Topic ${title}. Debate: ${stances.for} for, ${stances.against} against, ${plural(stances.question, 'question')}.`,
      entriesHeading: 'Debate',
      forHeading: (n: number) => `For (${n})`,
      againstHeading: (n: number) => `Against (${n})`,
      nobodyFor: 'Nobody has spoken for it yet.',
      nobodyAgainst: 'Nobody has spoken against it yet.',
      questionsHeading: (all: number, unanswered: number) =>
        `Questions (${all}, ${unanswered ? `${unanswered} without an answer` : 'all answered'})`,
      answered: (text: string) => `Answer: ${text}`,
      notAnswered: 'Not answered yet.',
      whichQuestion: 'Question',
      answer: 'My answer',
      heard: (heard: number, of: number) =>
        `${heard} of ${plural(of, 'authority', 'authorities')} put this topic forward or spoke on it.`,
      notHeard: 'Not heard on it yet:',
      notHeardNote: 'Only the programme manager and the chairs see these names.',
      latest: (shown: number, all: number) => `The latest ${shown} of ${all}, newest first.`,
      entry: (by: string, at: Date) => `${by}, ${time(at)}`,
      stance: 'I speak',
      stanceChoices: {
        for: 'for it',
        against: 'against it',
        question: 'to ask a question',
      } satisfies Record<Stance, string>,
      text: 'What I want to say',
      speakNote: 'Everybody who may see this vote reads it with your name.',
      declineReason: 'Reason for declining',
      mergeInto: 'Merge into',
    },

    indicator: {
      heading: 'What is measured',
      name: 'What is measured, such as re-referrals within 12 months',
      figure: 'Figure',
      period: 'Period of the figure, such as 2014-15',
      source: 'Source, where it can be looked up',
      periodOf: 'Period',
      sourceOf: 'Source',
      add: 'Add a figure',
      change: 'Change the figure',
      hint: 'All four, or none. Use published figures, rates or percentages, never a count of 1 to 5 children.',
    },

    debateSummary: {
      heading: (title: string) => `The debate in brief: ${title}`,
      summary: (title: string, topics: number) => `The debate on ${title}: ${plural(topics, 'topic')}.`,
      columns: { topic: 'Topic', for: 'For', against: 'Against', questions: 'Questions' },
      questions: (all: number, unanswered: number) =>
        unanswered ? `${all}, ${unanswered} not answered` : String(all),
      unanswered: (n: number) => `Not answered yet (${n})`,
      moreQuestions: (n: number) => `${plural(n, 'more question')}: open the topic to see all.`,
      heard: (heard: number, of: number) =>
        `${heard} of ${plural(of, 'authority', 'authorities')} put a topic forward or spoke in the debate.`,
      beforeOpening: 'The debate so far',
    },

    sharedVote: {
      command: {
        names: ['share vote', 'post vote'],
        help: 'Posts the open vote where you type it, for everybody there.',
      } satisfies { names: readonly [string, ...string[]]; help: string },
      lead: {
        perAuthority:
          'The voter or deputy of an authority opens its ballot here. Nobody else sees what opens, or what is sent.',
        perDelegate:
          'Each delegate opens their own ballot here. Nobody else sees what opens, or what is sent.',
      } satisfies Record<VoteUnit, string>,
      refresh: 'Refresh',
      sent: (elector: string, by: string, at: Date) =>
        `${elector}: the ballot was sent${by ? ` by ${by}` : ''} on ${time(at)}.`,
      notSent: (elector: string) => `${elector}: no ballot has been sent yet.`,
      lastCounts: 'It can be changed until voting closes; the last one counts. Only you see this.',
      onlyYou: 'Only you see this.',
      noBallot: 'You have no ballot in this vote.',
    },

    silence: {
      command: {
        names: ['silent authorities', 'who is silent'],
        help: 'Shows which authorities have proposed, debated and voted, and lets you tell link officers.',
      } satisfies { names: readonly [string, ...string[]]; help: string },
      heading: (title: string) => `Silent authorities: ${title}`,
      summary: (title: string, silent: number, stage: NudgeStage | undefined) =>
        stage
          ? `Silent authorities: ${title}. ${silent} so far.`
          : `Which authorities proposed, debated and voted: ${title}.`,
      count: (silent: number, all: number, stage: NudgeStage | undefined) =>
        stage === undefined
          ? 'Voting is over, so nobody is told any more.'
          : stage === 'debate'
            ? `${silent} of ${plural(all, 'authority', 'authorities')} have put no topic forward and have not spoken.`
            : `${silent} of ${plural(all, 'authority', 'authorities')} have not sent a ballot.`,
      columns: { authority: 'Authority', proposed: 'Proposed', debated: 'Debated', voted: 'Voted' },
      proposed: (n: number) => (n ? `Yes, ${plural(n, 'topic')}` : 'No'),
      debated: (n: number) => (n ? `Yes, ${plural(n, 'time')}` : 'No'),
      voted: (voted: Voted, unit: VoteUnit, opened: boolean) =>
        !opened
          ? 'Not open yet'
          : voted === undefined
            ? 'Has no ballot'
            : unit === 'perDelegate'
              ? `${voted.sent} of ${plural(voted.of, 'delegate')}`
              : voted.sent
                ? 'Yes'
                : 'No',
      more: (n: number) => `${plural(n, 'more authority', 'more authorities')}, which did more than these.`,
      toTell: 'Silent, and their link officers can be told',
      toTellNote: 'Each authority is told once a day at most. Nobody else hears of it.',
      toldToday: 'Told today already',
      toldTodayNote: 'They can be told again tomorrow.',
      withoutLinkOfficer: 'Silent, and without a link officer',
      withoutLinkOfficerNote:
        'Nobody can be told there. Send "give role" and make somebody their link officer, or write to their director.',
      nudge: 'Tell their link officers',
      told: (n: number) =>
        n
          ? `The link officers of ${plural(n, 'authority', 'authorities')} get one message each: now, or at 08:00 on the next weekday where there is time.`
          : 'Nobody was told: all who can be told have been told today, or have been heard since.',
      note: 'Only the programme manager sees this. It never says how anybody voted.',
    },

    nudge: {
      text: (title: string, authority: string, stage: NudgeStage, unit: VoteUnit) =>
        stage === 'debate'
          ? `${authority} has not been heard yet in the debate: ${title}.`
          : unit === 'perAuthority'
            ? `${authority} has not sent its ballot yet: ${title}.`
            : `No delegate of ${authority} has sent a ballot yet: ${title}.`,
      lead: (authority: string, stage: NudgeStage, unit: VoteUnit) =>
        stage === 'debate'
          ? `Nobody of ${authority} has put a topic forward or spoken in the debate yet.`
          : unit === 'perAuthority'
            ? `${authority} has not sent its ballot yet.`
            : `No delegate of ${authority} has sent a ballot yet.`,
      todo: (stage: NudgeStage, unit: VoteUnit) =>
        stage === 'debate'
          ? 'You could ask your director, or your voter or deputy voter, whether they want to say something. They do it here by typing "proposals".'
          : unit === 'perAuthority'
            ? 'You could ask your voter or deputy voter whether they can send it. They do it here by typing "vote".'
            : 'You could remind your delegates. Each of them votes here by typing "vote".',
      note: 'You get this as the link officer. Taking part is their choice: ask whether, never how they vote, and leave line managers out of it.',
    },

    opening: {
      heading: (title: string) => `Opening: ${title}`,
      summary: (title: string, problems: number) =>
        problems
          ? `Opening of ${title}: ${plural(problems, 'thing')} to settle first.`
          : `Opening of ${title}: ready to be asked for.`,
      ready: 'Everything is ready. The chair or deputy chair has to confirm before voting opens.',
      notReady: 'Voting cannot open yet:',
      electorate: 'Electorate',
      frozen: (electors: string) =>
        `${electors}. The list is fixed when voting opens and does not change afterwards.`,
      withoutVoter: 'Nobody can vote for',
      withoutVoterNote: 'Give them a voter before opening: they count in the electorate and in the quorum.',
      unreachable: 'The bot cannot write to',
      unreachableNote:
        'They have to add the app to their Teams and say hello to it once; until then they get no ballot card and no reminder.',
      allReachable: 'Everybody who may vote can be reached.',
      options: 'Topics on the ballot',
    },

    confirmation: {
      openHeading: (title: string) => `Open voting? ${title}`,
      voidHeading: (title: string) => `Make this vote void? ${title}`,
      openSummary: (title: string) => `The chair is asked to confirm that voting opens: ${title}.`,
      voidSummary: (title: string) => `The chair is asked to confirm that this vote becomes void: ${title}.`,
      openEffect:
        'Once you confirm, the topics, the rules and the list of those who may vote are fixed and ballots go out.',
      voidEffect: 'Once you confirm, no ballot is counted, now or later. This cannot be undone.',
      decline: 'Decline the request',
    },

    close: {
      heading: (title: string) => `Close voting early? ${title}`,
      summary: (title: string) => `Asks whether to close voting early: ${title}.`,
      effect: (closesAt: Date) =>
        `Voting closes by itself on ${time(closesAt)}. When you close it now, no ballot can be sent or changed any more, and it cannot be opened again.`,
    },

    voidRequest: {
      heading: (title: string) => `Ask to make this vote void: ${title}`,
      summary: (title: string) => `Form to ask for a vote to be made void: ${title}.`,
      effect: 'The chair or deputy chair has to confirm. Until then ballots can be sent as before.',
      reason: 'Reason',
    },

    ballot: {
      heading: { perAuthority: 'Our ballot', perDelegate: 'My ballot' } satisfies Record<VoteUnit, string>,
      summary: (title: string, closesAt: Date) => `Ballot: ${title}. Closes on ${time(closesAt)}.`,
      choices: 'Topics',
      howTo: (method: Method): string => {
        switch (method.kind) {
          case 'approval':
            return `Choose up to ${plural(method.choices, 'topic')}.`;
          case 'points':
            return `You have ${plural(method.points, 'point')} to share out, at most ${method.mostOnOne} on one topic. Leave the others empty. You need not use all points.`;
          case 'ranked':
            return `Choose a topic for each place, the first one first, up to ${plural(method.places, 'place')}. You may stop earlier.`;
        }
      },
      pointsFor: (n: number) => `Points for topic ${n}`,
      place: (n: number) => `Place ${n}`,
      noTopic: 'No topic',
      instead: 'Or, instead of all others',
      notCast: 'No ballot has been sent yet.',
      outOfDate:
        'The ballot was changed meanwhile, so what you sent was not stored. This is how it stands now: check it, and change it if need be.',
      lastCounts: 'It can be changed until voting closes; the last one counts.',
      pickHeading: 'Which ballot?',
      pickSummary: (title: string) => `You may send more than one ballot: ${title}.`,
      pick: 'Ballot of',
      reviewHeading: {
        perAuthority: 'Check our ballot',
        perDelegate: 'Check my ballot',
      } satisfies Record<VoteUnit, string>,
      reviewSummary: (title: string) => `Choices to check before they are sent: ${title}.`,
      reviewLead: { perAuthority: 'We choose:', perDelegate: 'I choose:' } satisfies Record<VoteUnit, string>,
      notSentYet: 'Nothing has been sent yet.',
      /** What could still be marked, as a remark; undefined when that is nothing. */
      unused: (method: Method, marks: Marks): string | undefined => {
        if (marks.some(({ code }) => code === NONE_OF_THESE)) return undefined;
        const points = marks.reduce((sum, { weight }) => sum + weight, 0);
        switch (method.kind) {
          case 'approval':
            return marks.length < method.choices
              ? `${marks.length} of up to ${plural(method.choices, 'topic')} chosen. You may choose fewer.`
              : undefined;
          case 'points':
            return points < method.points
              ? `${points} of ${plural(method.points, 'point')} given. You need not use all.`
              : undefined;
          case 'ranked':
            return marks.length < method.places
              ? `${marks.length} of up to ${plural(method.places, 'place')} given. You may give fewer.`
              : undefined;
        }
      },
      receiptHeading: {
        perAuthority: 'Our ballot has been received',
        perDelegate: 'My ballot has been received',
      } satisfies Record<VoteUnit, string>,
      receiptSummary: (title: string, choices: readonly string[]) =>
        `Ballot received: ${title}. Choices: ${list(choices)}.`,
      receiptLead: { perAuthority: 'We chose:', perDelegate: 'I chose:' } satisfies Record<VoteUnit, string>,
      changeUntil: (closesAt: Date) =>
        `It can be changed until ${time(closesAt)}. The last ballot before closing counts.`,
      version: (revision: number) =>
        revision > 1 ? `Number ${revision}, which replaces the one before` : 'Number 1',
    },

    turnoutCard: {
      heading: (title: string) => `Who has voted: ${title}`,
      summary: (title: string, turnout: string) => `Turnout of ${title}: ${turnout}.`,
      notVoted: 'Have not voted',
      voted: 'Have voted',
      nobody: 'Nobody',
      counted: (title: string, n: number) => `${title}: ${n}`,
      note: 'Only the programme manager and the chairs see this list. It never says how anyone voted.',
    },

    result: {
      heading: (title: string) => `Result: ${title}`,
      summary: (title: string, turnout: string, adopted: readonly string[]) =>
        `Result of ${title}: turnout ${turnout}; ${adopted.length ? `adopted: ${list(adopted)}` : 'nothing is adopted'}.`,
      declared: 'Declared',
      quorumMet: 'Met',
      quorumNotMet: 'Not met: the result is advisory',
      noQuorum: 'None was set',
      advisory: 'Too few ballots for the quorum: this result is advisory.',
      adoptedHeading: 'Adopted',
      nothing: 'Nothing is adopted',
      why: adoptedBecause,
      amount,
      tie: (topics: readonly string[], support: string, most: number) =>
        `${list(topics)} share the last place with ${support} each, so all of them are adopted, although that makes more than ${most}.`,
      tieRunOff: (topics: readonly string[], support: string) =>
        `${list(topics)} shared the last place with ${support} each, so a run-off decided between them.`,
      chart: 'Support per topic',
      columns: {
        topic: 'Topic',
        support: { approval: 'Support', points: 'Points', ranked: 'Borda score' } satisfies Record<
          Method['kind'],
          string
        >,
        adopted: 'Adopted',
      },
      support: (method: Method, support: number, ballots: number) =>
        method.kind === 'approval' ? `${support} of ${ballots}` : String(support),
      perAuthority: 'Per authority',
      perAuthorityNote:
        'For information: the delegates of an authority share one ballot here, so where three of them voted each counts a third. Delegates of no authority are left out. What is adopted is decided by the ballots of all delegates.',
      perAuthorityWithheld:
        'The tally per authority is not shown, as it would tell how single delegates voted: too few authorities, or delegates of no authority, are alike in how many of them voted.',
      noneChosen: (none: number, ballots: number) =>
        `None of these topics: ${none} of ${plural(ballots, 'ballot')}.`,
      adopted: 'Yes',
      adoptedAdvisory: 'Yes, advisory',
      notAdopted: 'No',
      endorsement: {
        declared: 'not decided yet',
        endorsed: 'endorsed',
        notEndorsed: 'not endorsed',
      } satisfies Record<Priority['endorsement'], string>,
      endorsementHeading: 'Endorsement by the branch',
      endorsementLine: (topic: string, state: string, at: Date | undefined, remark: string) =>
        `${topic}: ${state}${at ? ` on ${day(at)}` : ''}${remark ? `. ${remark}` : ''}`,
      endorseTopic: 'Adopted topic',
      endorseDecision: 'Decision of the branch',
      endorseChoices: { endorsed: 'Endorsed', notEndorsed: 'Not endorsed' },
      endorseNote: 'Note',
      recordedHeading: 'Recorded vote',
      recordedColumns: { elector: 'Ballot of', choices: 'Choices' },
      recordedMore: (n: number) => `${plural(n, 'more ballot')}: export the ballots to see all.`,
      methodNote: (method: Method, unit: VoteUnit) =>
        `How it was counted: one ballot for each ${ELECTOR[unit]}, ${countedText(method)} Ballots were counted only after closing. A declared result is never changed.`,
      unanimous: (unit: VoteUnit) =>
        `All or nearly all ballots agree on a topic, so the result shows what each ${ELECTOR[unit]} chose there. Treat it with care.`,
    },

    messages: {
      opened: (title: string, closesAt: Date) =>
        `Voting is open: ${title}. It closes on ${time(closesAt)}. Your ballot is on this card.`,
      runOffOpened: (title: string, closesAt: Date) =>
        `A run-off is open, because topics share the last place: ${title}. It closes on ${time(closesAt)}. Your ballot is on this card.`,
      closedTied: (title: string, turnout: string | undefined) =>
        `Voting has closed: ${title}.${turnout ? ` Turnout: ${turnout}.` : ''} Topics tie for the last place, so the chair can now start the run-off.`,
      reminder: (title: string, closesAt: Date, unit: VoteUnit) =>
        `Reminder: ${title} closes on ${time(closesAt)} and ${unit === 'perAuthority' ? 'your authority has' : 'you have'} not voted. Your ballot is on this card.`,
      awaitingOpen: (title: string) =>
        `Your confirmation is needed to open voting: ${title}. Look at the card and confirm or decline.`,
      awaitingVoid: (title: string) =>
        `Your confirmation is needed to make a vote void: ${title}. Look at the card and confirm or decline.`,
      closed: (title: string, turnout: string | undefined) =>
        `Voting has closed: ${title}.${turnout ? ` Turnout: ${turnout}.` : ''} The chair can now declare the result.`,
      declared: (title: string, adopted: readonly string[], quorate: boolean) =>
        `The result is declared: ${title}. ${adopted.length ? `Adopted: ${list(adopted)}.` : 'Nothing is adopted.'}${quorate ? '' : ' The quorum was missed, so it is advisory.'}`,
      voided: (title: string, reason: string) =>
        `This vote is void and its ballots will not be counted: ${title}. Reason: ${sentence(reason)}`,
    },
  },

  people: {
    commands: {
      whoAmI: {
        names: ['who am i', 'whoami'],
        help: 'Shows who you are here and what the bot holds about you.',
      },
      myDetails: { names: ['my details'], help: 'Changes your authority or your staff group.' },
      privacy: { names: ['privacy', 'privacy notice'], help: 'Shows the privacy notice.' },
      region: { names: ['region', 'authorities'], help: 'Lists the authorities and sub-regions.' },
      toConfirm: {
        names: ['people to confirm', 'confirm people'],
        help: 'Lists people whose authority waits for your confirmation.',
      },
      find: {
        names: ['find person'],
        help: 'Finds a person by name or work email, such as "find person smith".',
      },
      giveRole: { names: ['give role'], help: 'Gives somebody a role, such as "give role smith".' },
      endRole: { names: ['end role'], help: 'Ends a role of somebody.' },
      leave: {
        names: ['record leaving', 'person left'],
        help: 'Records that somebody leaves; every role ends with it.',
      },
      handOver: { names: ['hand over'], help: 'Makes somebody else programme manager.' },
      merge: { names: ['merge people'], help: 'Makes one person of two records of the same person.' },
    } satisfies Record<string, { names: readonly [string, ...string[]]; help: string }>,
    unnamed: 'Somebody without a name',
    noPlace: 'None of these',
    wholeRegion: 'Whole region',
    staffGroups: STAFF_GROUP_NAMES,
    heldRole: (role: Role, authority: string | undefined, from: Day | undefined, to: Day | undefined) =>
      [
        capital(
          authority === undefined
            ? ROLE_NAMES[role]
            : ROLE_NAMES[role].replace('of an authority', `of ${authority}`),
        ),
        ...(from === undefined ? [] : [`from ${dayText(from)}`]),
        ...(to === undefined ? [] : [`to ${dayText(to)}`]),
      ].join(' '),

    welcome: {
      summary: 'Welcome. This is who holds your data and why.',
      title: (region: string) => `Welcome to ${region}`,
      intro:
        'This bot helps the region agree on shared priorities and learn together: people debate topics, authorities vote, everyone sees the declared result, and training is booked here.',
      askDetails: 'Say where you work',
      showHeld: 'Show what is held about me',
    },
    privacy: {
      title: 'Privacy notice',
      summary: 'Privacy notice: who holds your data, why, how long, and your rights.',
      rows: (controller: string, contact: string): [string, string][] => [
        ['Who', `${controller} is responsible for your data, on behalf of the authorities of the region.`],
        [
          'What',
          'Your name, work email, Teams account, authority or organisation, job title, staff group and roles, what you propose, debate and vote here, and your places on training sessions and whether you attended. Nothing about children or families may be entered.',
        ],
        [
          'Why',
          'To run the joint improvement programme of the authorities, which is a public task. Your ballot is kept apart from the result.',
        ],
        [
          'How long',
          'Who sent which ballot: until the result is declared, unless the vote was announced as a recorded one. Your name beside what you said in a debate: 12 months after the decision. Your name on a training session: 3 years after it. The way to reach you in Teams: until you leave or remove the bot, at most 12 months without use. That you were asked after a session: 30 days after the close. What you answer is never kept with your name: texts 2 years, the rest 6 years.',
        ],
        [
          'Your rights',
          'Send "my data" to see everything that is held about you, to have it as a file, to correct it, to object to surveys, or to ask to be erased. You get an answer within one month.',
        ],
        ['Contact', contact],
        [
          'Complaints',
          "You can complain to the Information Commissioner's Office: ico.org.uk, telephone 0303 123 1113.",
        ],
      ],
    },

    whoAmI: {
      summary: 'Who you are here, and what is held about you.',
      title: 'Who you are here',
      name: 'Name',
      workEmail: 'Work email',
      jobTitle: 'Job title',
      place: 'Authority or organisation',
      staffGroup: 'Staff group',
      roles: 'Roles',
      left: 'Last day',
      accounts: 'Teams accounts',
      welcomed: 'Privacy notice shown',
      unknown: 'not known yet',
      noRoles: 'none',
      confirmed: (place: string) => `${place}, confirmed`,
      waiting: (place: string) =>
        `${place}, not confirmed yet. Your link officer or the programme manager can confirm it.`,
      ended: (place: string, on: Day) =>
        `${place}, which ended on ${dayText(on)}. Choose where you work now.`,
      held: '"My data" shows everything else that is held about you, and lets you export it, object, or ask for it to be erased.',
      correct: (contact: string) =>
        `Your name comes from Teams. Change authority and staff group with the button. You can also write to ${contact}.`,
      ownData: 'My data',
      change: 'Change my details',
      privacy: 'Show the privacy notice',
    },

    details: {
      summary: 'Where do you work?',
      title: 'Where do you work?',
      intro:
        'You are asked once. Your authority has to be confirmed by its link officer or the programme manager before you can vote for it.',
      fixed: (place: string) => `Your Teams account belongs to ${place}.`,
      place: 'Authority or organisation',
      staffGroup: 'Staff group',
      save: 'Save',
      saved: 'Your details are saved.',
    },

    confirming: {
      summary: (n: number) => `${plural(n, 'person', 'people')} to confirm`,
      title: 'People to confirm',
      intro: 'These people say that they work for an authority. Choose those you know it of.',
      none: 'Nobody waits for your confirmation.',
      waiting: 'People who wait',
      choice: (name: string, authority: string, email: string | undefined) =>
        `${name}, ${authority}${email ? ` (${email})` : ''}`,
      yes: 'Confirm',
      no: 'They are not of this authority',
      confirmed: (names: readonly string[]) => `Confirmed: ${list(names)}.`,
      declined: (names: readonly string[]) =>
        `Not confirmed: ${list(names)}. They are asked again where they work.`,
      changedMeanwhile: (names: readonly string[]) =>
        `Decided by somebody else, or chosen anew, in the meantime: ${list(names)}.`,
    },

    messages: {
      toConfirm: (n: number) =>
        `${n === 1 ? '1 person waits' : `${n} people wait`} for you to confirm their authority. Open the card and choose.`,
      confirmed: (place: string) =>
        `You are confirmed for ${place}. If you are its voter or deputy voter, you can vote.`,
      declined:
        'Your choice of authority was not confirmed. Choose again on this card, or ask the programme manager.',
    },

    finding: {
      summary: 'Find a person',
      title: {
        show: 'Find a person',
        giveRole: 'Who gets a role?',
        endRole: 'Whose role ends?',
        handOver: 'Who becomes programme manager?',
        leave: 'Who has left?',
        merge: 'Which records are the same person?',
      } satisfies Record<PersonTask, string>,
      text: 'Name or work email, or a part of it',
      mergeHint: 'Where the two records have different names, write both, with a comma between them.',
      search: 'Search',
      none: (text: string) =>
        `Nobody is found by "${text}". Write another part of the name and search again.`,
      person: 'Person',
      keep: 'Record to keep',
      gone: 'Record of the same person that goes into it',
      choose: 'Choose',
      compare: 'Compare',
      choice: (name: string, more: readonly string[]) =>
        more.length ? `${name} (${more.join(', ')})` : name,
      again: 'Search again',
    },

    person: {
      summary: (name: string) => `Details of ${name}`,
      giveRole: 'Give a role',
      endRole: 'End a role',
      leave: 'Record leaving',
      unconfirmed: (place: string) => `${place}, not confirmed`,
    },

    roleForm: {
      giveTitle: (name: string) => `Give ${name} a role`,
      giveIntro:
        'Voter, deputy voter, link officer and performance lead belong to one authority; giving one of these also confirms that the person is of it. An authority has one voter and one deputy voter at a time.',
      role: 'Role',
      authority: 'Authority, where the role belongs to one',
      validFrom: 'First day',
      validTo: 'Last day (leave empty for no end)',
      give: 'Give role',
      given: (name: string) => `The role is given to ${name}.`,
      endTitle: (name: string) => `End a role of ${name}`,
      endIntro: 'The role holds to the end of the last day. For an end at once, choose yesterday.',
      noneToEnd: (name: string) => `${name} holds no role that could end.`,
      held: 'Role',
      lastDay: 'Last day',
      end: 'End role',
      ended: (name: string) => `The last day is set for ${name}.`,
      leaveTitle: (name: string) => `${name} has left or is leaving`,
      leaveIntro: 'Every role ends with the last working day.',
      leave: 'Record last day',
      left: (name: string) => `The last day of ${name} is recorded.`,
    },

    handingOver: {
      title: (name: string) => `Make ${name} programme manager`,
      intro: 'The role begins today. Your own can go on, so that you work together for a while.',
      own: 'Your own role as programme manager',
      choices: { keep: 'Keep it for now', end: 'End it today' },
      send: 'Hand over',
      done: (name: string) => `${name} is programme manager now.`,
    },

    merging: {
      title: 'Merge two records of one person',
      intro:
        'Roles, ballots, conversations and accounts go to the record that is kept. This cannot be undone, so compare first.',
      columns: { what: 'What', keep: 'Kept', gone: 'Goes into it' },
      swap: 'Keep the other one',
      merge: 'Merge',
      done: (name: string) => `The two records are one now: ${name}.`,
    },

    region: {
      summary: (authorities: number, subRegions: number, on: Date) =>
        `${plural(authorities, 'authority', 'authorities')} in ${plural(subRegions, 'sub-region')} on ${day(on)}`,
      subRegion: 'Sub-region',
      authorities: 'Authorities',
      noSubRegion: 'No sub-region',
      organisations: (names: readonly string[]) => `Other organisations: ${list(names)}.`,
    },
  },

  sessions: trainingSessions,
  bookings: trainingBookings,
  attendance: trainingAttendance,
  survey,
  strictExport,
  surveyFigures,
  surveyComments,
  impactReturns,
  readiness: trainingReadiness,
  report,
  challenge: challengeWords,
  summit: summitWords,
  steering: steeringWords,
  indicators,
  plan,
  retention,
  tab,
  rights,
  accessNeeds,

  regionImport: {
    usage:
      'Use: npm run region:import -- --file FILE [--region CODE] [--name NAME]\nFILE is .json or .csv. CODE and NAME are needed where the file does not name its region.',
    noRegion:
      'The file does not name its region. Add --region CODE, and --name NAME for a region that is new.',
    unreadable: (file: string, why: string) => `${file} cannot be read: ${why}`,
    noStore: (why: string) =>
      `The data cannot be opened: ${why}\nWhere the bot runs on the embedded store, stop it for the import, or give both the same MONGODB_URI.`,
    done: (region: string, file: string) => `Region ${region}, from ${file}:`,
    count: (what: ImportedKind, tally: Tally) => tallyText(IMPORTED_NAMES[what], tally),
    tally: tallyText,
    refusedHeading: (n: number) =>
      `${plural(n, 'row')} refused, whole or in part; mend and import the file again:`,
    noneRefused: 'No row was refused.',
    place: placeInFile,
    problem: importProblem,
  },
};
