import type { Day } from '../../../programme/calendar.ts';
import type { PlannedState, PlanState } from '../../../programme/improvement/plan.ts';
import type {
  ActionChange,
  ActionState,
  Awaited,
  Rag,
  ToldField,
} from '../../../programme/improvement/plan-action.ts';
import type { PlanFigures } from '../../../programme/improvement/plan-figures.ts';
import type { PlanRefusal } from '../../../programme/improvement/plan-refusal.ts';
import { plainAnywhere as plain } from '../../kit/plain-text.ts';
import { capital, capitals, day, dayText, list, plural, sentence } from './format.ts';

interface CommandWords {
  names: readonly [string, ...string[]];
  help: string;
}

const PLAN_STATE_NAMES: Record<PlanState, string> = {
  drafting: 'being drafted',
  submitted: 'submitted to the branch',
  agreed: 'agreed by the branch',
  active: 'under way',
  reviewed: 'reviewed',
  closed: 'closed',
};

const PRIORITY_STATE_NAMES: Record<PlannedState, string> = {
  inPlan: 'in the plan',
  achieved: 'achieved',
  stopped: 'stopped',
};

const ACTION_STATE_NAMES: Record<ActionState, string> = {
  notStarted: 'not started',
  inProgress: 'in progress',
  paused: 'paused',
  done: 'done',
  dropped: 'dropped',
};

const RAG_NAMES: Record<Rag, string> = { green: 'green', amber: 'amber', red: 'red' };

const FIELD_NAMES: Record<ToldField, string> = {
  title: 'Action',
  owner: 'Owner',
  sponsor: 'Sponsor',
  supportGroup: 'Support group',
  due: 'Due',
  success: 'Success measure',
  indicator: 'Indicator',
  state: 'State',
  stateReason: 'Reason',
  rag: 'RAG',
  ragReason: 'Reason for red',
  awaiting: 'To be confirmed',
  milestones: 'Milestones',
};

/** "Red", "Red, not confirmed yet", "In progress, said to be done" */
function howText(state: ActionState, rag: Rag | undefined, awaiting: Awaited['what'] | undefined): string {
  const going = state === 'inProgress' && rag ? capital(RAG_NAMES[rag]) : capital(ACTION_STATE_NAMES[state]);
  const paused = state === 'paused' && rag ? `${going} (${RAG_NAMES[rag]})` : going;
  if (awaiting === undefined) return paused;
  return awaiting === 'red' ? `${paused}, not confirmed yet` : `${paused}, said to be done`;
}

/** What a field of the history held: days and states in words. */
function heldText(field: ToldField, value: string | undefined): string {
  if (value === undefined) return 'nothing';
  if (field === 'due') return dayText(value);
  if (field === 'state') return ACTION_STATE_NAMES[value as ActionState] ?? value;
  return value;
}

/** One line of the history: what a field was and is. */
function changeText({ field, from, to }: Pick<ActionChange, 'field' | 'from' | 'to'>): string {
  if (field === 'awaiting')
    return to ? `Waits to be confirmed: ${to}` : `Waits no more to be confirmed: ${from}`;
  return from === undefined
    ? `${FIELD_NAMES[field]}: ${heldText(field, to)}`
    : `${FIELD_NAMES[field]}: ${heldText(field, from)}, now ${heldText(field, to)}`;
}

/** The improvement plan: priorities, actions, and how they go. */
export const plan = {
  states: capitals(PLAN_STATE_NAMES),
  priorityStates: capitals(PRIORITY_STATE_NAMES),
  how: howText,

  commands: {
    plan: {
      names: ['plan', 'improvement plan', 'plan on a page', 'actions', 'action'],
      help: 'Shows the improvement plan on a page, or one action, such as "plan A3".',
    } satisfies CommandWords,
    mine: {
      names: ['my actions', 'actions to confirm'],
      help: 'Shows your actions of the plan, and those that wait for you to confirm them.',
    } satisfies CommandWords,
    begin: {
      names: ['new plan'],
      help: 'Begins the improvement plan of a year, from the endorsed priorities.',
    } satisfies CommandWords,
  },

  buttons: {
    plan: 'The plan on a page',
    priority: 'Show this priority',
    action: 'Show this action',
    thisPriority: 'Its priority',
    indicator: 'Its indicator',
    curve: 'Turn the curve',
    result: 'Result of the vote',
    addAction: 'Add an action',
  },

  /** A new plan. */
  begin: {
    heading: 'New improvement plan',
    summary: 'Form for the improvement plan of a year',
    hint: 'Only priorities that the branch has endorsed can be planned.',
    year: 'Year of the plan',
    principles: 'Principles, one on each line',
    priorities: 'Endorsed priorities to take up',
    priorityChoice: (code: string, title: string) => `${code}: ${title}`,
    save: 'Begin the plan',
  },

  page: {
    heading: (year: number) => `Improvement plan ${year}`,
    summary: (year: number, figures: string) => `Improvement plan ${year}: ${figures}`,
    state: (state: PlanState) => `The plan is ${PLAN_STATE_NAMES[state]}.`,
    asAt: (on: Date) => `As at ${day(on)}.`,
    figures: ({ actions, rag, done, overdue }: PlanFigures) =>
      actions === 0
        ? 'No action yet.'
        : `${plural(actions, 'action')}: ${rag.green} green, ${rag.amber} amber, ${rag.red} red, ${rag.notStarted} not started${done ? `, ${done} done` : ''}. ${overdue} overdue.`,
    more: ({ stale, awaiting }: PlanFigures) =>
      [
        ...(awaiting ? [`${plural(awaiting, 'action waits', 'actions wait')} to be confirmed.`] : []),
        ...(stale
          ? [`Nobody has said for 14 days or more how ${plural(stale, 'action goes', 'actions go')}.`]
          : []),
      ].join(' '),
    principles: 'Principles',
    priority: (code: string, title: string) => `${code}: ${title}`,
    over: (state: PlannedState, reason: string) => `${capital(PRIORITY_STATE_NAMES[state])}: ${reason}`,
    notEndorsed: 'The branch has taken its endorsement back, so nothing more can be planned for it.',
    outcome: (title: string) => `Outcome: ${title}.`,
    noIndicator: 'No indicator is chosen for it yet.',
    columns: { action: 'Action', owner: 'Owner', due: 'Due', how: 'How it goes' },
    action: (code: string, title: string) => `${code}: ${title}`,
    owner: (name: string, authority: string) => authority || name,
    due: (due: Day, overdue: boolean) => (overdue ? `${dayText(due)}, overdue` : dayText(due)),
    stale: (how: string) => `${how}; no word for 14 days`,
    noActions: 'Nothing is planned for it yet.',
    moreActions: (n: number) => `${plural(n, 'more action')}: open the priority to see all.`,
    sponsorsGone: 'A sponsor is needed',
    sponsorGone: (code: string, name: string, leftOn: Day | undefined) =>
      leftOn === undefined
        ? `${code}: ${name || 'Somebody'} is no director or sponsor any more. Name another sponsor.`
        : `${code}: ${name} left on ${dayText(leftOn)}. Name another sponsor.`,
    ownersGone: 'An owner is needed',
    ownerGone: (code: string, name: string, leftOn: Day | undefined) =>
      leftOn === undefined
        ? `${code}: ${name || 'The owner'} is not known here any more. Name another owner.`
        : `${code}: ${name} left on ${dayText(leftOn)}. Name another owner.`,
    whichPriority: 'Priority to look at',
    whichAction: 'Action to look at',
    actionChoice: (code: string, title: string, how: string) => `${code}: ${title} (${how})`,
    whichPlan: 'Plan of another year',
    showPlan: 'Show that plan',
    takeUp: 'Take up a priority',
    takeUpWhich: 'Priorities that were endorsed since',
    takeUpSave: 'Take up',
    refresh: 'Refresh',
  },

  /** Where a plan goes next. */
  moving: {
    title: 'Move the plan on',
    to: 'What happens to the plan',
    choices: {
      drafting: 'Give it back to be drafted',
      submitted: 'Submit it to the branch',
      agreed: 'The branch agrees to it',
      active: 'Begin with it',
      reviewed: 'It was reviewed',
      closed: 'Close it',
    } satisfies Record<PlanState, string>,
    reason: 'Reason, needed to give it back',
    save: 'Record this',
    hint: 'While the branch looks at it nothing in it can be changed. Owners tell how their actions go once the plan has begun.',
  },

  priority: {
    heading: (code: string, title: string) => `Priority ${code}: ${title}`,
    summary: (title: string, actions: number) => `Priority ${title}: ${plural(actions, 'action')}`,
    facts: { vote: 'Support in the vote', endorsed: 'Endorsed', state: 'State', plan: 'Plan' },
    support: (support: number, ballots: number) => `${support} of ${plural(ballots, 'ballot')}`,
    endorsed: (on: Date | undefined) => (on ? day(on) : 'Yes'),
    notEndorsed: 'Not any more',
    inYear: (year: number) => `Improvement plan ${year}`,
    actionsHeading: 'Actions',
    indicatorHeading: 'Indicator',
    decide: 'Achieved or stopped',
    to: 'What has become of it',
    choices: { achieved: 'It is achieved', stopped: 'It is stopped' },
    reason: 'What shows it, or why it is stopped',
    save: 'Record this',
  },

  card: {
    heading: (code: string, title: string) => `${code}: ${title}`,
    summary: (code: string, title: string, how: string) => `Action ${code}, ${title}: ${how}`,
    awaiting: {
      red: 'The owner says that it is red. The sponsor or the programme manager has to confirm it.',
      done: 'The owner says that it is done. The sponsor or the programme manager has to confirm it.',
    } satisfies Record<Awaited['what'], string>,
    overdue: (due: Day) => `Overdue since ${dayText(due)}.`,
    stale: 'Nobody has said for 14 days or more how it goes.',
    facts: {
      how: 'How it goes',
      reason: 'Reason',
      priority: 'Priority',
      owner: 'Owner',
      sponsor: 'Sponsor',
      group: 'Support group',
      due: 'Due',
      success: 'Success measure',
      indicator: 'Indicator',
    },
    person: (name: string, authority: string) =>
      [name, authority].filter(part => part !== '').join(', ') || 'not known any more',
    milestones: 'Milestones',
    noMilestones: 'None yet.',
    milestone: (text: string, due: Day, doneOn: Day | undefined) =>
      doneOn === undefined
        ? `${text}: by ${dayText(due)}`
        : `${text}: reached on ${dayText(doneOn)}, planned for ${dayText(due)}`,
    notes: 'Progress',
    note: (by: string, at: Date) => (by === '' ? day(at) : `${by}, ${day(at)}`),
    notConfirmed: (text: string) => `Not confirmed: ${text}`,
    noNotes: 'Nobody has said yet how it goes.',
    history: 'What has changed',
    change: changeText,
    changeLine: (what: string, by: string, at: Date) =>
      `${sentence(what)} ${by === '' ? day(at) : `${by}, ${day(at)}`}`,
    moreChanges: (n: number) => `${plural(n, 'earlier change')} not shown here.`,
  },

  report: {
    title: 'Say how it goes',
    state: 'State',
    states: { inProgress: 'In progress', paused: 'Paused', done: 'Done' },
    rag: 'How it goes',
    rags: {
      green: 'Green: on the way, nothing to worry about',
      amber: 'Amber: there is a difficulty, and we deal with it',
      red: 'Red: it will not come about without help',
    } satisfies Record<Rag, string>,
    reason: 'Reason, needed for red',
    note: 'What has happened since the last time',
    hint: 'Red counts at once; done counts once it is confirmed. The sponsor or the programme manager confirms both.',
    save: 'Save',
  },

  confirming: {
    title: 'Confirm, or not',
    intro: {
      red: 'Is it red, as the owner says?',
      done: 'Is it done, as the owner says?',
    } satisfies Record<Awaited['what'], string>,
    decision: 'Decision',
    choices: { yes: 'Yes, it is so', no: 'No, it is not so' },
    reason: 'Reason, needed for a no',
    save: 'Record the decision',
  },

  dropping: {
    title: 'Drop the action',
    effect: 'It stays in the plan as dropped, with the reason, and counts no more.',
    reason: 'Reason',
    save: 'Drop it',
  },

  milestones: {
    title: 'Add a milestone',
    text: 'New milestone',
    due: 'By',
    add: 'Add the milestone',
    which: 'Milestone that was reached',
    reach: 'It was reached',
  },

  form: {
    newHeading: 'New action',
    editHeading: (code: string) => `Change action ${code}`,
    newSummary: 'Form for a new action of the plan',
    editSummary: (code: string) => `Form to change action ${code}`,
    hint: 'The owner does it and tells how it goes. The sponsor is a director who stands behind it.',
    priority: 'Priority',
    title: 'Action',
    owner: 'Owner: name or work email',
    sponsor: 'Sponsor',
    supportGroup: 'Support group, if one helps',
    due: 'Due',
    success: 'Success measure: what shows that it worked',
    indicator: 'Indicator that shows it',
    noIndicator: 'None',
    save: 'Save the action',
    noSponsors:
      'Nobody is a director or sponsor yet. Ask the programme manager to give somebody the role first.',
    back: 'Back to the plan',
  },

  mine: {
    heading: 'My actions',
    summary: (owned: number, toConfirm: number) =>
      `${plural(owned, 'action')} of yours, ${toConfirm} to confirm`,
    owned: 'You own these',
    none: 'You own no action that is still open.',
    toConfirm: 'These wait for you to confirm them',
    which: 'Action to look at',
    line: (code: string, title: string, due: string, how: string) => `${code}: ${title}, due ${due}. ${how}.`,
  },

  messages: {
    given: (code: string, title: string, due: Day) =>
      `You own action ${code} of the improvement plan: ${title}. It is due on ${dayText(due)}. Open the card and say how it goes.`,
    awaiting: (code: string, title: string, what: Awaited['what']) =>
      `The owner of action ${code}, ${title}, says that it is ${what}. Open the card and confirm it, or say why not.`,
    stale: (code: string, title: string) =>
      `Nobody has said for 14 days or more how action ${code}, ${title}, goes. Open the card and say a word.`,
  },
};

type Sentences = {
  [C in PlanRefusal['code']]: (refusal: Extract<PlanRefusal, { code: C }>) => string;
};

const SEE_PLAN = 'Send "plan" to see how it stands.';

/** Why not, and what to do next, about the improvement plan. */
export const PLAN_REFUSALS: Sentences = {
  noPlan: () =>
    'There is no improvement plan yet. The programme manager begins one with "new plan" once the branch has endorsed a priority; ask there.',
  planNotFound: () => 'This plan is not there. Send "plan" to see the present one.',
  planYearTaken: ({ year }) =>
    `Nothing was saved. There is a plan for ${year} already. Open it with "plan" and take the priorities up there, or choose another year.`,
  nothingEndorsed: () =>
    'There is no endorsed priority that is not in a plan already, and only endorsed ones can be planned. Ask the chair of the branch to endorse what was adopted, then try again.',
  noPriorityChosen: () =>
    'No priority is chosen, so nothing was saved. Choose at least one endorsed priority and send again.',
  notEndorsed: ({ title }) =>
    `The branch does not endorse "${plain(title)}" any more, so nothing can be planned for it. Ask the chair of the branch, or choose another priority.`,
  priorityNotInPlan: () => `This priority is not in the plan. ${SEE_PLAN}`,
  priorityOver: ({ title, state }) =>
    `"${plain(title)}" is ${PRIORITY_STATE_NAMES[state]}, so nothing more is planned for it. Choose another priority.`,
  openActions: ({ title, codes }) =>
    `Something is still to be done for "${plain(title)}": ${list(codes.map(plain))}. Have ${codes.length === 1 ? 'it' : 'these'} done, or drop ${codes.length === 1 ? 'it' : 'them'} first.`,
  planNotInState: ({ state, needed }) =>
    `The plan is ${PLAN_STATE_NAMES[state]}; that can only be done while it is ${list(
      needed.map(one => PLAN_STATE_NAMES[one]),
      'or',
    )}. ${SEE_PLAN}`,
  planWithoutActions: ({ titles }) =>
    `Nothing is planned yet for ${list(titles.map(title => `"${plain(title)}"`))}. Add an action for ${titles.length === 1 ? 'it' : 'each of them'}, then submit the plan.`,
  actionNotFound: () => `This action is not there. ${SEE_PLAN}`,
  actionNotInState: ({ action, state, needed }) =>
    `Action ${plain(action)} is ${ACTION_STATE_NAMES[state]}; that can only be done while it is ${list(
      needed.map(one => ACTION_STATE_NAMES[one]),
      'or',
    )}. Send "plan ${plain(action)}" to see what can be done now.`,
  notYourAction: ({ action, owner }) =>
    `Only the owner says how action ${plain(action)} goes${owner === '' ? '' : `, and that is ${plain(owner)}`}. Ask there, or ask the programme manager to name another owner.`,
  dueInPast: ({ due }) => `${dayText(due)} is past, so nothing was saved. Choose a later day.`,
  milestoneAfterDue: ({ milestone, due }) =>
    `"${plain(milestone)}" would come after the action is due on ${dayText(due)}, so nothing was saved. Choose days that are in order.`,
  tooManyMilestones: ({ most }) =>
    `An action has at most ${plural(most, 'milestone')}, so nothing was saved. Make a second action of the rest and add it to the plan.`,
  milestoneNotFound: () =>
    'This milestone is not there any more. Open the action again and choose one of those that are.',
  personNotNamed: ({ text, found }) =>
    found === 0
      ? `Nothing was saved. Nobody here is called "${plain(text)}". Write the name or the work email of somebody who has used the bot.`
      : `Nothing was saved. ${found} people fit "${plain(text)}". Write the full name or the work email.`,
  notASponsor: ({ name }) =>
    `${plain(name)} is no director and no sponsor, so nothing was saved. Choose somebody from the list, or ask the programme manager to give the role.`,
  redNeedsReason: () =>
    'Red needs a reason, so nothing was saved. Write why it will not come about without help, and send again.',
  alreadySaidDone: ({ action }) =>
    `You have said already that action ${plain(action)} is done. Wait until it is confirmed, or choose another state.`,
  nothingAwaited: ({ action }) =>
    `Action ${plain(action)} does not wait to be confirmed any more. Send "plan ${plain(action)}" to see how it stands.`,
  notYoursToConfirm: ({ sponsor }) =>
    `Only the sponsor of the action${sponsor === '' ? '' : `, ${plain(sponsor)},`} or the programme manager can confirm this. Ask one of them.`,
  confirmNeedsOther: () =>
    'You said this yourself, so somebody else has to confirm it. Ask the sponsor of the action or another programme manager.',
};
