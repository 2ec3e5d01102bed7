import type { Day } from '../../../programme/calendar.ts';
import type { INVITED_ROLES } from '../../../programme/summit/guest-service.ts';
import type { Capacity, SummitState } from '../../../programme/summit/summit.ts';
import type { GuestAnswers, SummitFigures } from '../../../programme/summit/summit-figures.ts';
import type { GuestAnswer } from '../../../programme/summit/summit-guest.ts';
import type { SummitRefusal } from '../../../programme/summit/summit-refusal.ts';
import { plainAnywhere as plain } from '../../kit/plain-text.ts';
import { capitals, dayText, list, plural, sentence } from './format.ts';

const STATE_NAMES: Record<SummitState, string> = {
  planned: 'planned',
  open: 'open for answers',
  held: 'held',
  cancelled: 'cancelled',
};

const CAPACITY_NAMES: Record<Capacity, string> = {
  seniorOfficer: 'senior officer of an authority',
  lscbChair: 'chair of a safeguarding children board',
  ceGroupChair: "chair of the chief executives' group",
  facilitator: 'facilitator',
  staff: 'staff',
};

const ANSWER_NAMES: Record<GuestAnswer, string> = { yes: 'comes', no: 'does not come' };

interface CommandWords {
  names: readonly [string, ...string[]];
  help: string;
}

/** "34 senior officers of 15 of 16 authorities, 2 chairs of ..." */
const cameText = ({
  officers,
  authorities,
  of,
  lscbChairs,
  chiefExecutiveGroupChairs: chairs,
}: SummitFigures) =>
  list([
    `${plural(officers, 'senior officer')} of ${authorities} of ${of} authorities`,
    plural(lscbChairs, 'chair of a safeguarding children board', 'chairs of safeguarding children boards'),
    plural(chairs, "chair of the chief executives' group", "chairs of the chief executives' group"),
  ]);

/** The yearly summit: invitations, answers, who came, and what it said. */
export const summitWords = {
  capacities: capitals(CAPACITY_NAMES),

  commands: {
    summit: {
      names: ['summit', 'summits'],
      help: 'Shows the next summit, or the latest: your invitation, its votes and key messages, and who came.',
    } satisfies CommandWords,
    newSummit: {
      names: ['new summit'],
      help: 'Plans a summit.',
    } satisfies CommandWords,
  },

  form: {
    newHeading: 'Plan a summit',
    editHeading: (name: string) => `Change the plan of ${name}`,
    hint: 'Once invitations are out, another day asks everybody again.',
    name: 'Name',
    aliases: 'Other names, one on each line',
    date: 'Day',
    venue: 'Place',
    approach: 'Approach that it works by',
    usualApproach: 'Outcomes Based Accountability',
    save: 'Save the summit',
    back: 'Back to the summit',
  },

  card: {
    heading: (name: string) => name,
    summary: (name: string, date: Day, state: SummitState) =>
      `${name}, ${dayText(date)}: ${STATE_NAMES[state]}`,
    state: (state: SummitState) => `${STATE_CAPITALS[state]}.`,
    cancelled: (reason: string) => `Cancelled. ${sentence(`Reason: ${reason}`)}`,
    facts: {
      date: 'Day',
      venue: 'Place',
      aliases: 'Also called',
      approach: 'Approach',
      answers: 'Answers',
    },
    answers: ({ yes, no, noAnswer }: GuestAnswers) => `${yes} yes, ${no} no, ${noAnswer} no answer`,
    own: (capacity: Capacity, answer: GuestAnswer | undefined) =>
      answer === undefined
        ? `You are invited as ${CAPACITY_NAMES[capacity]}. Will you come?`
        : `You are invited as ${CAPACITY_NAMES[capacity]}, and said ${answer}.`,
    came: (figures: SummitFigures) =>
      `${plural(figures.attendees, 'person', 'people')} came: ${cameText(figures)}.`,
    worked: (facilitators: number, staff: number) =>
      `Not counted among them: ${plural(facilitators, 'facilitator')}, ${plural(staff, 'member')} of staff.`,
    absent: (names: readonly string[]) => `Nobody came from ${list(names)}.`,
    absentNote: 'Only members of the steering group, directors and link officers read this.',
    messages: 'Key messages',
    votes: 'Votes',
    vote: (title: string, state: string) => `${title} (${state})`,
    seeVote: (title: string) => `Show ${title}`,
    refresh: 'Refresh',
    others: 'Another summit',
  },

  buttons: {
    yes: 'I will come',
    no: 'I cannot come',
    edit: 'Change the plan',
    open: 'Open for answers',
    guests: 'Guests and attendance',
  },
  answered: { yes: 'Noted: you will come.', no: 'Noted: you cannot come.' } satisfies Record<
    GuestAnswer,
    string
  >,
  opened: 'The summit is open for answers. Invite people now.',

  invite: {
    title: 'Invite people',
    roles: 'Everybody who is',
    choices: {
      director: 'Director',
      boardChair: 'Board chair',
      linkOfficer: 'Link officer',
      steeringMember: 'Steering group member',
      voter: 'Voter',
      deputyVoter: 'Deputy voter',
      sponsor: 'Sponsor',
      trainer: 'Trainer',
    } satisfies Record<(typeof INVITED_ROLES)[number], string>,
    send: 'Invite them',
    sent: (n: number) =>
      n === 0
        ? 'They are all invited already.'
        : `${plural(n, 'person is', 'people are')} invited. The invitations go out at once, or in the morning.`,
  },

  add: {
    title: 'Add somebody',
    who: 'Name or work email',
    capacity: 'As what',
    save: 'Add to the guests',
    bringTitle: 'Bring somebody of your authority',
    bring: 'Invite',
    added: (name: string) => `${name} is on the list of guests.`,
  },

  messages: {
    title: 'Note key messages',
    text: 'Key messages, one on each line',
    save: 'Save the messages',
    saved: 'The key messages are saved.',
  },

  votes: {
    title: 'Choose its votes',
    votes: 'Votes at this summit',
    save: 'Save the choice',
    saved: 'The votes are chosen.',
  },

  cancel: {
    title: 'Cancel the summit',
    reason: 'Reason, for all who are invited',
    send: 'Cancel it now',
    done: 'The summit is cancelled. Everybody who is invited and has not said no is told.',
  },

  list: {
    heading: 'Summits',
    summary: (n: number) => plural(n, 'summit'),
    none: 'No summit is planned or was held. Send "new summit" to plan one.',
    noneForYou: 'There is no summit to see yet. You get a message when you are invited.',
    pick: 'Summit',
    choice: (name: string, date: Day, state: SummitState) =>
      `${name}, ${dayText(date)} (${STATE_NAMES[state]})`,
    show: 'Show this summit',
  },

  guests: {
    heading: (name: string) => `Guests of ${name}`,
    summary: (n: number) => `${plural(n, 'guest')}`,
    none: 'Nobody is invited yet.',
    columns: { name: 'Name', authority: 'Authority', capacity: 'As', standing: 'Answer' },
    noAuthority: 'None',
    standing: (answer: GuestAnswer | undefined, attended: boolean | undefined) =>
      attended === undefined
        ? answer === undefined
          ? 'No answer'
          : ANSWER_CAPITALS[answer]
        : attended
          ? 'Came'
          : 'Did not come',
    more: (n: number) =>
      `${plural(n, 'more is', 'more are')} not shown here; they come up when these are marked.`,
    markTitle: 'Tick who came',
    present: 'Came',
    choice: (name: string, authority: string) => (authority === '' ? name : `${name}, ${authority}`),
    mark: 'Save who came',
    marked: (n: number) => `${plural(n, 'guest')} marked as having come.`,
    countTitle: 'Count instead',
    countNote:
      'A count stands for everybody of that authority, or of that kind, whoever is ticked by name. Nought says that nobody came.',
    capacity: 'Of whom',
    authority: 'Authority, for senior officers',
    allAuthorities: 'None',
    authorityChoice: (name: string, count: number | undefined) =>
      count === undefined ? name : `${name} (${count})`,
    count: 'How many came',
    saveCount: 'Save the count',
    counted: (n: number, capacity: Capacity, authority: string) =>
      `Noted: ${n} as ${CAPACITY_NAMES[capacity]}${authority === '' ? '' : `, ${authority}`}.`,
    soFar: 'So far',
    back: 'Back to the summit',
  },

  tellings: {
    invitation: (name: string, date: Day) => `You are invited to ${name} on ${dayText(date)}. Will you come?`,
    reminder: (name: string, date: Day) =>
      `${name} is on ${dayText(date)}, and you have not said whether you will come.`,
    cancelled: (name: string, date: Day) => `${name} on ${dayText(date)} does not take place.`,
    kinds: {
      'summit.invitation': 'invitation to a summit',
      'summit.reminder': 'reminder to answer an invitation',
      'summit.cancelled': 'news that a summit was cancelled',
    },
  },
};

const STATE_CAPITALS = capitals(STATE_NAMES);
const ANSWER_CAPITALS = capitals(ANSWER_NAMES);

type Sentences = {
  [C in SummitRefusal['code']]: (refusal: Extract<SummitRefusal, { code: C }>) => string;
};

/** Why not, and what to do next, about summits. */
export const SUMMIT_REFUSALS: Sentences = {
  summitNotFound: ({ mayPlan }) =>
    mayPlan
      ? 'There is no such summit. Send "summits" to see those that there are, or "new summit" to plan one.'
      : 'There is no such summit, or it is not for you to see yet. Send "summits" to see those that are.',
  summitTaken: ({ name, date }) =>
    `Nothing was saved. There is a summit called ${plain(name)} on ${dayText(date)} already. Choose another name or day.`,
  summitInPast: ({ date }) =>
    `Nothing was changed. ${dayText(date)} is past, so nobody can be asked to come. Choose a later day, or note who came with "Guests and attendance".`,
  summitNotInState: ({ name, state, needed }) =>
    `${plain(name)} is ${STATE_NAMES[state]}; that can only be done while it is ${list(
      needed.map(one => STATE_NAMES[one]),
      'or',
    )}. Show the summit again to see what can be done now.`,
  summitCancelled: ({ name, reason }) =>
    `${plain(name)} was cancelled. ${sentence(`Reason: ${plain(reason)}`)} Send "summits" to see the others.`,
  summitNotBegun: ({ name, date }) =>
    `${plain(name)} is on ${dayText(date)}. Note who came from then on; show the guests again on that day.`,
  summitOver: ({ name, date }) =>
    `${plain(name)} was on ${dayText(date)}, so answers change nothing any more. Tell the programme manager whether you came.`,
  notInvited: ({ name }) =>
    `You are not invited to ${plain(name)} yet. Ask your director, your link officer or the programme manager to add you.`,
  nobodyToInvite: () =>
    'Nobody was invited, because nobody holds one of these roles. Choose others, or add people by name.',
  notYourGuest: ({ name }) =>
    `${plain(name)} is not of your authority, so you cannot bring that person. Ask the programme manager.`,
  countNeedsAuthority: () =>
    'Nothing was saved. Senior officers are counted authority by authority. Choose the authority and save again.',
  summitNamesGone: ({ name }) =>
    `The names of those who came to ${plain(name)} were removed after 3 years, so nobody can be ticked any more. Write a count instead.`,
};
