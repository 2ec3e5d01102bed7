import type { Day } from '../../../programme/calendar.ts';
import type { AnswerCounts, AttendanceForecast } from '../../../programme/steering/attendance-forecast.ts';
import type {
  BusinessPlanState,
  FundFigures,
  LineState,
  PostState,
} from '../../../programme/steering/business-plan.ts';
import type { CommissionState, NotedState } from '../../../programme/steering/commission.ts';
import type { MeetingState } from '../../../programme/steering/meeting.ts';
import type { SteeringRefusal } from '../../../programme/steering/steering-refusal.ts';
import { plainAnywhere as plain } from '../../kit/plain-text.ts';
import { capitals, day, dayText, list, moneyText, plural, sentence, time } from './format.ts';

const MEETING_STATE_NAMES: Record<MeetingState, string> = {
  proposed: 'proposed, with several dates',
  scheduled: 'scheduled',
  held: 'held',
  cancelled: 'cancelled',
};

const COMMISSION_STATE_NAMES: Record<CommissionState, string> = {
  given: 'given, not begun',
  inProgress: 'in progress',
  done: 'done',
  dropped: 'dropped',
};

const PLAN_STATE_NAMES: Record<BusinessPlanState, string> = {
  drafting: 'being drafted',
  submitted: 'submitted to be agreed',
  agreed: 'agreed',
  active: 'active',
  reviewed: 'reviewed',
  closed: 'closed',
};

const LINE_STATE_NAMES: Record<LineState, string> = {
  planned: 'planned',
  committed: 'committed',
  spent: 'spent',
  released: 'released',
};

const POST_STATE_NAMES: Record<PostState, string> = {
  planned: 'planned',
  advertised: 'advertised',
  appointed: 'appointed',
  inPost: 'in post',
  ended: 'ended',
};

interface CommandWords {
  names: readonly [string, ...string[]];
  help: string;
}

/** "4 yes, 1 no, 2 no answer" */
const counts = ({ yes, no, noAnswer }: AnswerCounts): string => `${yes} yes, ${no} no, ${noAnswer} no answer`;

/** "0.6 of a full post" */
const fte = (hundredths: number): string =>
  hundredths === 100 ? 'full time' : `${hundredths / 100} of a full post`;

/** The steering group: meetings, commissions, support groups, and the business plan with its money. */
export const steeringWords = {
  money: moneyText,

  commands: {
    overview: {
      names: ['steering group', 'steering'],
      help: "Shows the steering group's next meeting, commissions, support groups and money at a glance.",
    } satisfies CommandWords,
    meetings: {
      names: ['meetings', 'meeting'],
      help: 'Shows the meetings of the steering group, and how many are expected to come.',
    } satisfies CommandWords,
    commissions: {
      names: ['commissions', 'commission'],
      help: 'Shows what the steering group was asked to do, and how it goes.',
    } satisfies CommandWords,
    groups: {
      names: ['support groups', 'sponsors'],
      help: 'Shows the support groups, who sponsors them, and which have nobody.',
    } satisfies CommandWords,
    plan: {
      names: ['business plan', 'funds', 'fund'],
      help: 'Shows the business plan: what its money is for, what is committed, and the post.',
    } satisfies CommandWords,
  },

  overview: {
    heading: 'The steering group',
    summary: 'The steering group at a glance',
    noMeeting: 'No meeting is scheduled.',
    nextMeeting: (startsAt: Date, forecast: AttendanceForecast) =>
      `The next meeting is on ${time(startsAt)}: ${counts(forecast)}.`,
    commissions: (open: number, stale: number) =>
      `${plural(open, 'commission')} open${stale ? `, ${stale} of them without a word for 14 days` : ''}.`,
    groups: (sponsored: number, of: number) => `${sponsored} of ${of} support groups have a sponsor.`,
    fund: ({ committed, available }: Pick<FundFigures, 'committed' | 'available'>) =>
      `${moneyText(committed)} of ${moneyText(available)} committed.`,
    noFund: 'There is no business plan yet.',
    buttons: {
      meetings: 'Meetings',
      commissions: 'Commissions',
      groups: 'Support groups',
      plan: 'Business plan',
    },
  },

  meetings: {
    heading: 'Meetings of the steering group',
    summary: (n: number) => `${plural(n, 'meeting')} to come`,
    none: 'No meeting is to come.',
    columns: { date: 'Date', state: 'State', answers: 'Answers' },
    past: 'Before',
    pastColumns: { date: 'Date', state: 'What became of it' },
    date: (startsAt: Date | undefined) => (startsAt ? day(startsAt) : 'No date'),
    answers: (forecast: AttendanceForecast | undefined) =>
      forecast ? `${counts(forecast)}; it takes ${forecast.quorum}` : 'Members are being asked',
    became: (state: MeetingState, present: number | undefined, reason: string) =>
      state === 'held'
        ? `Held, ${present ?? 0} came`
        : state === 'cancelled'
          ? `Cancelled: ${reason}`
          : 'Nobody has noted who came',
    pick: 'Meeting',
    choice: (startsAt: Date | undefined, state: MeetingState) =>
      `${startsAt ? day(startsAt) : 'No date'} (${MEETING_STATE_NAMES[state]})`,
    show: 'Show this meeting',
    call: 'Call a meeting',
    all: 'All meetings',
    refresh: 'Refresh',
    group: 'The steering group at a glance',
  },

  meetingForm: {
    heading: 'Call a meeting of the steering group',
    hint: 'With one day the meeting is fixed, and members say whether they come. With two or three they say which they can come to, and you choose.',
    firstDay: 'Day',
    secondDay: 'Or this day',
    thirdDay: 'Or this day as well',
    start: 'Start',
    end: 'End',
    place: 'Place',
    quorum: 'Members that it takes, if not more than half',
    save: 'Call the meeting',
  },

  meeting: {
    heading: (startsAt: Date | undefined) =>
      startsAt ? `Steering group on ${day(startsAt)}` : 'A meeting of the steering group',
    summary: (startsAt: Date | undefined, state: MeetingState) =>
      `Steering group${startsAt ? ` on ${day(startsAt)}` : ''}: ${MEETING_STATE_NAMES[state]}`,
    state: (state: MeetingState) => `${MEETING_STATE_CAPITALS[state]}.`,
    cancelled: (reason: string) => `Cancelled. ${sentence(`Reason: ${reason}`)}`,
    place: (place: string) => `Place: ${place}.`,
    moved: (from: Date) => `Moved from ${time(from)}.`,
    attendance: (present: number, members: number, quorum: number) =>
      `${present} of ${plural(members, 'member')} came; it takes ${quorum}. ${present >= quorum ? 'The quorum was met.' : 'The quorum was missed.'}`,
    dates: 'Dates',
    date: (startsAt: Date, isChosen: boolean) => `${time(startsAt)}${isChosen ? ' (fixed)' : ''}`,
    said: (forecast: AttendanceForecast, own: 'yes' | 'no' | undefined) =>
      `${counts(forecast)}.${own ? ` You said ${own}.` : ''}`,
    forecast: ({ expected, quorum, isEnough }: AttendanceForecast) =>
      isEnough
        ? `${expected} are expected to come, and it takes ${quorum}.`
        : `Only ${expected} ${expected === 1 ? 'is' : 'are'} expected to come, and it takes ${quorum}.`,
    forecastNote:
      'Expected are those who said yes and, of those who said nothing, as many as usually came to the last three meetings; half of them where there is nothing to learn from.',
    canTitle: 'Dates that I can come to',
    send: 'Send my answer',
    yes: 'I will come',
    no: 'I cannot come',
    answered: 'Your answer is noted.',
    members: 'Members',
    memberColumns: { name: 'Name', answer: 'Answer' },
    answer: (answer: 'yes' | 'no' | undefined, present: boolean | undefined) =>
      present === undefined
        ? answer === undefined
          ? 'No answer'
          : { yes: 'Comes', no: 'Does not come' }[answer]
        : present
          ? 'Came'
          : 'Did not come',
    more: (n: number) => `${plural(n, 'more is', 'more are')} not shown here.`,
    choose: {
      title: 'Fix a date',
      date: 'Date',
      note: 'All members are told. The other dates are given up.',
      send: 'Fix this date',
      done: 'The date is fixed. All members are told.',
    },
    offer: {
      title: 'Offer other dates',
      note: 'Members are asked about these as well; what they said so far stays.',
      send: 'Offer these dates',
      done: 'Members are asked about the other dates.',
    },
    hold: {
      title: 'Note who came',
      present: 'Came',
      send: 'Save who came',
      done: 'Noted.',
    },
    cancel: {
      title: 'Cancel the meeting',
      reason: 'Reason, for all members',
      send: 'Cancel it now',
      done: 'The meeting is cancelled. All members are told.',
    },
  },

  commissions: {
    heading: 'Commissions',
    summary: (open: number) => `${plural(open, 'commission')} open`,
    none: 'The steering group has no commissions.',
    columns: { text: 'Commission', state: 'State', last: 'Last word' },
    state: (state: CommissionState, isOverdue: boolean) =>
      `${COMMISSION_STATE_CAPITALS[state]}${isOverdue ? ', overdue' : ''}`,
    last: (at: Date, isStale: boolean) => `${day(at)}${isStale ? ' (more than 14 days ago)' : ''}`,
    more: (n: number) => `${plural(n, 'more is', 'more are')} not shown here.`,
    pick: 'Commission',
    show: 'Show this commission',
    all: 'All commissions',
    give: {
      title: 'Add a commission',
      text: 'What the group is asked to do',
      givenBy: 'Given by',
      usualGiver: 'ADCS branch',
      givenOn: 'Given on',
      owner: 'Owner: name or work email, if somebody owns it',
      due: 'Due, if it has a day',
      save: 'Add the commission',
    },
    card: {
      heading: 'Commission',
      facts: { givenBy: 'Given by', owner: 'Owner', due: 'Due', last: 'Last word' },
      given: (givenBy: string, on: Day) => `${givenBy}, ${dayText(on)}`,
      nobody: 'Nobody; the programme manager is asked',
      noDue: 'No day set',
      notes: 'How it goes',
      noNotes: 'Nobody has said anything yet.',
      note: (at: Date, state: NotedState) => `${day(at)}, ${COMMISSION_STATE_NAMES[state]}`,
      stale: 'Nothing has been said for 14 days or more.',
      noteTitle: 'Say how it goes',
      text: 'What is new',
      state: 'Where it stands',
      states: capitals({
        inProgress: COMMISSION_STATE_NAMES.inProgress,
        done: COMMISSION_STATE_NAMES.done,
        dropped: 'dropped; say why',
      }),
      save: 'Save',
    },
  },

  groups: {
    heading: 'Support groups',
    summary: (sponsored: number, of: number) => `${sponsored} of ${of} support groups have a sponsor`,
    count: (sponsored: number, of: number, on: Day) =>
      `${sponsored} of ${plural(of, 'support group')} ${of === 1 ? 'has' : 'have'} a sponsor on ${dayText(on)}.`,
    none: 'There is no support group yet.',
    columns: { name: 'Group', purpose: 'What for', sponsor: 'Sponsor' },
    sponsor: (name: string, since: Day) => `${name}, since ${dayText(since)}`,
    vacancy: 'Vacancy',
    vacated: (name: string) => `Vacancy: ${name} has left`,
    more: (n: number) => `${plural(n, 'more is', 'more are')} not shown here.`,
    group: 'Group',
    add: {
      title: 'Add a group',
      name: 'Name',
      purpose: 'What it is for',
      from: 'Since which day',
      save: 'Add the group',
    },
    record: {
      title: 'Record a sponsor',
      who: 'Director: name or work email',
      from: 'From which day on',
      save: 'Record the sponsor',
      done: 'The sponsor is recorded.',
    },
    end: {
      title: 'End a sponsorship',
      to: 'Last day',
      save: 'End it',
      done: 'The sponsorship ends on that day.',
    },
    close: {
      title: 'End a group',
      to: 'Last day of the group',
      save: 'End the group',
      done: 'The group ends on that day.',
    },
    take: {
      title: 'Sponsor a group',
      note: 'As a director you can champion a group that has nobody, from today on.',
      send: 'I will sponsor it',
      done: 'Thank you: you sponsor this group from today on.',
    },
    ask: {
      title: 'Ask the directors',
      done: (n: number) => `All directors are asked about ${plural(n, 'vacancy', 'vacancies')}.`,
    },
    refresh: 'Refresh',
  },

  plan: {
    heading: (title: string) => title,
    summary: (title: string, { committed, available }: FundFigures) =>
      `${title}: ${moneyText(committed)} of ${moneyText(available)} committed`,
    state: (state: BusinessPlanState) => `${PLAN_STATE_CAPITALS[state]}.`,
    figures: ({ committed, available, planned }: FundFigures) =>
      `${moneyText(available)} available, ${moneyText(committed)} committed${planned ? `, ${moneyText(planned)} planned beside it` : ''}. ${moneyText(available - committed)} left.`,
    short: (planned: number, left: number) =>
      `${moneyText(planned)} is planned, and only ${moneyText(left)} is left.`,
    income: 'What comes in',
    noIncome: 'Nothing yet.',
    incomeColumns: { source: 'From', each: 'Amount', total: 'Together' },
    each: (each: number, times: number) =>
      times === 1 ? moneyText(each) : `${times} times ${moneyText(each)}`,
    lines: 'What it is for',
    noLines: 'Nothing yet.',
    lineColumns: { purpose: 'Purpose', amount: 'Amount', state: 'State' },
    lineState: (state: LineState) => LINE_STATE_CAPITALS[state],
    posts: 'Posts',
    postState: (state: PostState) => POST_STATE_NAMES[state],
    post: (title: string, hundredths: number, state: PostState) =>
      `${title}, ${fte(hundredths)}: ${POST_STATE_NAMES[state]}`,
    more: (n: number) => `${plural(n, 'more is', 'more are')} not shown here.`,
    moves: {
      drafting: 'Draft it',
      submitted: 'Submit to be agreed',
      agreed: 'Agree the plan',
      active: 'Start the plan',
      reviewed: 'It is reviewed',
      closed: 'Close the plan',
    } satisfies Record<BusinessPlanState, string>,
    begin: {
      heading: 'Begin a business plan',
      title: 'Title',
      purpose: 'What it is to achieve',
      save: 'Begin the plan',
    },
    contribute: {
      title: 'Add money that comes in',
      source: 'From whom',
      each: 'Amount from each, in pounds',
      times: 'How many give it',
      on: 'On which day, if not today',
      save: 'Add it',
    },
    addLine: {
      title: 'Add a purpose',
      purpose: 'Purpose',
      amount: 'Amount in pounds',
      save: 'Add the purpose',
    },
    moveLine: {
      title: 'Commit, spend or release',
      line: 'Purpose',
      choice: (purpose: string, amount: number, state: LineState) =>
        `${purpose}, ${moneyText(amount)} (${LINE_STATE_NAMES[state]})`,
      state: 'What becomes of it',
      states: capitals({
        committed: LINE_STATE_NAMES.committed,
        spent: LINE_STATE_NAMES.spent,
        released: LINE_STATE_NAMES.released,
      }),
      on: 'On which day, if not today',
      save: 'Save',
    },
    setPost: {
      title: 'Post',
      line: 'Paid from',
      name: 'Title of the post',
      hundredths: 'Per cent of a full post',
      state: 'Where it stands',
      states: capitals(POST_STATE_NAMES),
      on: 'On which day, if not today',
      save: 'Save the post',
    },
    remove: { title: 'Remove a slip', item: 'What to remove', save: 'Remove it' },
    saved: 'Saved.',
    refresh: 'Refresh',
  },

  tellings: {
    dates: (startsAt: Date | undefined, several: boolean) =>
      several
        ? 'Which dates of the steering group can you come to?'
        : `Will you come to the steering group${startsAt ? ` on ${day(startsAt)}` : ''}?`,
    reminder: (startsAt: Date | undefined) =>
      `You have not said whether you will come to the steering group${startsAt ? ` on ${day(startsAt)}` : ''}.`,
    fixed: (startsAt: Date) => `The steering group meets on ${time(startsAt)}.`,
    cancelled: (startsAt: Date | undefined) =>
      `The steering group${startsAt ? ` on ${day(startsAt)}` : ''} does not meet.`,
    forecast: (startsAt: Date, { expected, quorum }: AttendanceForecast) =>
      `The steering group on ${day(startsAt)} may have too few: ${expected} expected, and it takes ${quorum}. Offer other dates on the card.`,
    stale: 'Nothing has been said of this commission for 14 days. How does it go?',
    vacancies: (n: number) =>
      `${plural(n, 'support group needs', 'support groups need')} a sponsor. Would you champion one?`,
    vacated: (group: string, name: string) =>
      `${name} has left, so the support group ${group} has no sponsor now.`,
    kinds: {
      'meeting.dates': 'question about dates of the steering group',
      'meeting.reminder': 'reminder to answer about the steering group',
      'meeting.fixed': 'news of a date of the steering group',
      'meeting.cancelled': 'news that the steering group does not meet',
      'meeting.forecast': 'warning that too few may come',
      'commission.stale': 'question how a commission goes',
      'group.vacancies': 'question who sponsors a support group',
      'group.vacated': 'news that a sponsor has left',
    },
  },
};

const MEETING_STATE_CAPITALS = capitals(MEETING_STATE_NAMES);
const COMMISSION_STATE_CAPITALS = capitals(COMMISSION_STATE_NAMES);
const PLAN_STATE_CAPITALS = capitals(PLAN_STATE_NAMES);
const LINE_STATE_CAPITALS = capitals(LINE_STATE_NAMES);

type Sentences = {
  [C in SteeringRefusal['code']]: (refusal: Extract<SteeringRefusal, { code: C }>) => string;
};

/** Why not, and what to do next, about the steering group. */
export const STEERING_REFUSALS: Sentences = {
  meetingNotFound: () => 'This meeting does not exist. Send "meetings" to see those that there are.',
  meetingNotInState: ({ state, needed }) =>
    `The meeting is ${MEETING_STATE_NAMES[state]}; that can only be done while it is ${list(
      needed.map(one => MEETING_STATE_NAMES[one]),
      'or',
    )}. Show the meeting again to see what can be done now.`,
  meetingCancelled: ({ reason }) =>
    `This meeting was cancelled. ${sentence(`Reason: ${plain(reason)}`)} Send "meetings" to see the others.`,
  meetingInPast: ({ startsAt }) => `Nothing was changed. ${time(startsAt)} is past. Choose a later date.`,
  meetingEndsBeforeStart: ({ startsAt, endsAt }) =>
    `Nothing was saved. The meeting would begin on ${time(startsAt)} and end on ${time(endsAt)}. Choose an end that is later than the start.`,
  sameDayTwice: ({ on }) =>
    `Nothing was saved. ${dayText(on)} is named twice. Choose another day, or leave it empty.`,
  meetingNotBegun: ({ startsAt }) =>
    `The meeting begins on ${time(startsAt)}. Note who came from then on; show it again when it has begun.`,
  meetingDateNotFound: () =>
    'This date is not offered any more. Show the meeting again and choose one that is.',
  noOtherDate: () => 'Nothing was changed, because these dates are offered already. Choose others.',
  notASteeringMember: () =>
    'Only members of the steering group answer, and you are none on that day. Ask the programme manager if you should be.',
  commissionNotFound: () =>
    'This commission does not exist or is not for you to see. Send "commissions" to see those that are.',
  commissionNotYours: () =>
    'Only the owner of a commission and the programme manager say how it goes. Ask one of them.',
  commissionOver: ({ state }) =>
    `Nothing was saved. This commission is ${COMMISSION_STATE_NAMES[state]}, so it stays as it is. Send "commissions" to see those that are open.`,
  commissionDueBeforeGiven: ({ givenOn, due }) =>
    `Nothing was saved. It would be due on ${dayText(due)}, before it was given on ${dayText(givenOn)}. Change one of the days.`,
  givenInFuture: ({ on }) =>
    `Nothing was saved. ${dayText(on)} is still to come. Choose today or an earlier day.`,
  groupNotFound: () =>
    'This support group does not exist any more. Send "support groups" to see those that there are.',
  groupNameTaken: ({ name }) =>
    `Nothing was saved. There is a support group called ${plain(name)} already. Choose another name.`,
  groupEnded: ({ name, to }) =>
    `Nothing was saved. ${plain(name)} ended on ${dayText(to)}. Choose an earlier day, or another group.`,
  groupEndsBeforeItBegins: ({ name, from, to }) =>
    `Nothing was saved. ${plain(name)} would end on ${dayText(to)}, before it began on ${dayText(from)}. Choose a later day.`,
  notADirector: ({ name, on }) =>
    `Nothing was saved. ${plain(name)} is no director on ${dayText(on)}, and groups are sponsored by directors. Choose another person or day, or give the role with "give role".`,
  groupHasSponsor: ({ name, sponsor }) =>
    `${plain(name)} has a sponsor: ${plain(sponsor)}. Choose a group with a vacancy.`,
  groupHasNoSponsor: ({ name }) =>
    `Nothing was changed. ${plain(name)} has no sponsor to end. Choose another group.`,
  sponsorshipOutOfOrder: ({ name, from, since }) =>
    `Nothing was saved. For ${plain(name)} the day ${dayText(from)} is too early: something that comes after it began on ${dayText(since)}. Choose a later day.`,
  noVacancy: () =>
    'Every support group has a sponsor, so nobody was asked. Send "support groups" to see them.',
  businessPlanNotFound: ({ mayBegin }) =>
    mayBegin
      ? 'There is no such business plan. Send "business plan" to begin one, or to see the present one.'
      : 'There is no business plan yet. Ask the programme manager to begin one.',
  businessPlanGoesOn: ({ title }) =>
    `Nothing was saved. ${plain(title)} is not closed, and there is one business plan at a time. Close it first.`,
  businessPlanClosed: ({ title }) =>
    `Nothing was saved. ${plain(title)} is closed, so it stays as it is. Send "business plan" to begin another one.`,
  businessPlanNotInState: ({ title, state, needed }) =>
    `${plain(title)} is ${PLAN_STATE_NAMES[state]}; that can only be done while it is ${list(
      needed.map(one => PLAN_STATE_NAMES[one]),
      'or',
    )}. Show the plan again to see what comes next.`,
  fundItemNotFound: () =>
    'Nothing was saved. This is not in the plan any more. Show the plan again and choose from its list.',
  fundLineNotPossible: ({ purpose, state, wanted }) =>
    `Nothing was saved. ${plain(purpose)} is ${LINE_STATE_NAMES[state]}, and "${LINE_STATE_NAMES[wanted]}" does not follow from that. Choose another purpose, or what comes next.`,
  fundOverspent: ({ purpose, amount, left }) =>
    `Nothing was committed. ${plain(purpose)} takes ${moneyText(amount)}, and ${moneyText(left)} is left. Add money that comes in, or release something first.`,
  fundItemInUse: ({ what, short }) =>
    `Nothing was removed. Without the money from ${plain(what)} the plan would be ${moneyText(short)} short of what is committed. Release something first.`,
  fundStepOutOfOrder: ({ on, since }) =>
    `Nothing was saved. It stands where it does since ${dayText(since)}, so ${dayText(on)} is too early. Choose that day or a later one.`,
  postNotPossible: ({ title, state, wanted }) =>
    `Nothing was saved. ${plain(title)} is ${POST_STATE_NAMES[state]}, and "${POST_STATE_NAMES[wanted]}" does not follow from that. Choose what comes next.`,
  planNeedsLines: ({ title }) =>
    `${plain(title)} does not say yet what its money is for. Add at least one purpose, then submit it.`,
};
