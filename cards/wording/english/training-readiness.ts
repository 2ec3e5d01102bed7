import type { Day } from '../../../programme/calendar.ts';
import type { ReadinessKind, ReadinessState } from '../../../programme/training/readiness.ts';
import type { ReadinessCount } from '../../../programme/training/readiness-count.ts';
import { capitals, day, dayText, plural } from './format.ts';

export const READINESS_STATE_NAMES: Record<ReadinessState, string> = {
  toDo: 'to do',
  inProgress: 'in progress',
  done: 'done',
  blocked: 'blocked',
  notNeeded: 'not needed',
};

export const READINESS_KIND_NAMES: Record<ReadinessKind, string> = {
  loadTrainingCase: 'load the training case',
  testLogIns: 'test the log-ins',
};

interface CommandWords {
  names: readonly [string, ...string[]];
  help: string;
}

/** "5 of 8 done, 1 blocked" */
const counted = ({ done, of, blocked }: Pick<ReadinessCount, 'done' | 'of' | 'blocked'>): string =>
  of === 0 ? 'nothing to prepare' : `${done} of ${of} done${blocked ? `, ${blocked} blocked` : ''}`;

/** Getting ready across record systems. */
export const trainingReadiness = {
  kinds: capitals(READINESS_KIND_NAMES),
  stateChoices: capitals(READINESS_STATE_NAMES),
  counted,

  commands: {
    readiness: {
      names: ['readiness', 'ready'],
      help: 'Shows how far the preparation for a training session is, such as "readiness T7".',
    } satisfies CommandWords,
    systems: {
      names: ['record systems', 'systems'],
      help: 'Shows which record system each authority works with.',
    } satisfies CommandWords,
    coverage: {
      names: ['coverage', 'training coverage'],
      help: 'Shows which sub-regions training has reached.',
    } satisfies CommandWords,
  },

  /** Sessions in preparation. */
  overview: {
    heading: 'Getting ready for training',
    summary: (sessions: number) => `${plural(sessions, 'session')} in preparation`,
    none: 'No session is in preparation that you have something to do for. When one is, its tasks come to you as a message.',
    columns: { session: 'Session', date: 'Date', ready: 'Ready' },
    session: 'Session to look at',
    choice: (code: string, startsAt: Date) => `${code}, ${day(startsAt)}`,
    show: 'Show this session',
  },

  /** One session, authority by authority. */
  table: {
    heading: (code: string) => `Readiness of session ${code}`,
    summary: (code: string, count: ReadinessCount) => `Readiness of session ${code}: ${counted(count)}`,
    when: (startsAt: Date) => `The session is on ${day(startsAt)}.`,
    more: ({ inProgress, toDo, effortHours }: ReadinessCount) =>
      `${inProgress} in progress, ${toDo} to do. ${plural(effortHours, 'hour')} of work reported so far.`,
    allBundle:
      'Everybody works with the neutral bundle in this session, so no authority has anything to prepare.',
    authority: 'Authority and record system',
    withSystem: (authority: string, system: string) => `${authority} (${system})`,
    bundle: 'neutral bundle',
    unknownSystem: 'record system not known',
    none: 'None',
    allDue: (due: Day) => `What is open is due on ${dayText(due)}.`,
    state: (state: ReadinessState) => READINESS_STATE_CAPITALS[state],
    openUntil: (state: ReadinessState, due: Day) => `${READINESS_STATE_CAPITALS[state]}, due ${dayText(due)}`,
    blocked: 'Blocked',
    blocker: (authority: string, kind: ReadinessKind, blocker: string, owner: string) =>
      `${authority}, ${READINESS_KIND_NAMES[kind]}: ${blocker}${owner === '' ? '' : ` (${owner})`}`,
    withoutOwner: (authorities: string) =>
      `Nobody owns the tasks of ${authorities}. Give the authority a link officer with "give role", or name an owner on the task.`,
    hidden: 'You see the figures. The authorities are for the programme manager and their own link officers.',
    taskToChange: 'Task to change',
    taskChoice: (authority: string, kind: ReadinessKind, state: ReadinessState) =>
      `${authority}: ${READINESS_KIND_NAMES[kind]} (${READINESS_STATE_NAMES[state]})`,
    change: 'Change this task',
    more40: (n: number) => `${plural(n, 'authority is', 'authorities are')} not shown here.`,
    refresh: 'Refresh',
  },

  /** With the neutral bundle, or in its own system. */
  bundle: {
    title: 'Neutral bundle or own system',
    note: 'An authority that works with the neutral bundle has nothing to load into its own system, and does not keep the session from taking place.',
    authority: 'Authority',
    choice: (authority: string, bundle: boolean) =>
      bundle ? `${authority} (neutral bundle now)` : authority,
    uses: 'What its people work with',
    choices: { bundle: 'The neutral bundle', ownSystem: 'Their own record system' },
    save: 'Save the choice',
  },

  /** One task, to be changed. */
  form: {
    heading: (kind: ReadinessKind, code: string) => `${READINESS_KIND_CAPITALS[kind]} for session ${code}`,
    summary: (authority: string, kind: ReadinessKind) => `${authority}: ${READINESS_KIND_NAMES[kind]}`,
    facts: { authority: 'Authority', system: 'Record system', due: 'Due' },
    filledIn: 'The solution below is filled in and not saved yet.',
    state: 'State',
    owner: 'Owner: name or work email of somebody of this authority',
    effortHours: 'Hours of work so far',
    blocker: 'What is in the way, if it is blocked',
    solution: 'How it was solved, for others with the same system',
    save: 'Save the task',
    back: 'Back to the session',
    earlier: 'Solved before with the same system',
    from: (authority: string, code: string) => `${authority}, session ${code}`,
    use: (authority: string, code: string) => `Fill in from ${authority}, ${code}`,
  },

  systems: {
    heading: 'Record systems',
    summary: (families: number) => `${plural(families, 'record system')} in use`,
    count: (families: number, known: number, of: number, on: Date) =>
      `${plural(families, 'family', 'families')} of record systems in use on ${day(on)}. The system of ${known} of ${of} authorities is known.`,
    columns: { system: 'Record system', authorities: 'Authorities' },
    authorities: (n: number, names: readonly string[]) =>
      `${n}: ${names.join(', ')}${n > names.length ? ` and ${n - names.length} more` : ''}`,
    system: (name: string, supplier: string | undefined) =>
      supplier === undefined ? name : `${name} (${supplier})`,
    nobody: 'None',
    noSystems: 'No record system is on the list yet.',
    unknown: 'Not known yet',
    changes: 'Changes to come',
    change: (authority: string, system: string, from: Day) =>
      `${authority} works with ${system} from ${dayText(from)} on.`,
    setInUse: {
      title: "Set an authority's system",
      authority: 'Authority',
      system: 'Record system',
      from: 'First day with this system',
      save: 'Save the system',
    },
    add: {
      title: 'Add a record system',
      name: 'Name of the product',
      supplier: 'Supplier, if known',
      save: 'Add to the list',
    },
    refresh: 'Refresh',
  },

  coverage: {
    heading: 'Where training has been',
    summary: (reached: number, of: number) => `Training has reached ${reached} of ${of} sub-regions`,
    trained: (people: number, authorities: number, sessions: number) =>
      `${plural(people, 'person', 'people')} of ${plural(authorities, 'authority', 'authorities')} trained in ${plural(sessions, 'session')}.`,
    reached: (reached: number, of: number) => `${reached} of ${of} sub-regions reached.`,
    noSession: 'No session has taken place yet.',
    trainerDays: (days: number) => `Trainers gave ${plural(days, 'day')}.`,
    absent: (late: number, absent: number) => `${late} cancelled late, ${absent} did not attend.`,
    columns: { subRegion: 'Sub-region', reach: 'So far', attended: 'People', sessions: 'Sessions' },
    reach: { reached: 'Reached', planned: 'Planned', none: 'Nothing yet' },
    sessions: (delivered: number, planned: number) =>
      [
        ...(delivered > 0 ? [`${delivered} delivered`] : []),
        ...(planned > 0 ? [`${planned} planned`] : []),
      ].join(', ') || 'None',
    chart: 'People at sessions, by sub-region',
    gaps: (names: string) => `Nothing is planned for ${names} yet. The next session belongs there.`,
    noSubRegions: 'The region has no sub-regions, so there is nothing to compare.',
    note: 'Somebody who came to two sessions counts once among the people trained, and at both sessions in the table.',
    refresh: 'Refresh',
  },

  reminder: {
    text: (code: string, startsAt: Date, count: ReadinessCount) =>
      `Session ${code} is on ${day(startsAt)}, and your preparation for it is not finished: ${counted(count)}.`,
  },
};

const READINESS_STATE_CAPITALS = trainingReadiness.stateChoices;
const READINESS_KIND_CAPITALS = trainingReadiness.kinds;
