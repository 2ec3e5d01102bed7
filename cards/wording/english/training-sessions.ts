import type { Day } from '../../../programme/calendar.ts';
import type { OfstedGrade } from '../../../programme/training/ofsted-grade.ts';
import type { OpeningNeed } from '../../../programme/training/opening-gate.ts';
import type { ExerciseMode, SessionState } from '../../../programme/training/session.ts';
import { capitals, day, dayText, list, plural, sentence, time } from './format.ts';

export const SESSION_STATE_NAMES: Record<SessionState, string> = {
  draft: 'a draft',
  preparing: 'being prepared',
  open: 'open for booking',
  closedToBooking: 'closed to booking',
  delivered: 'delivered',
  completed: 'completed',
  cancelled: 'cancelled',
};

export const OPENING_NEED_NAMES: Record<OpeningNeed, string> = {
  trainers: 'one or more trainers',
  venueOrLink: 'a venue or an online link',
  materialVersion: 'the version of the material',
  readinessList: 'the list of what each authority has to prepare',
};

const EXERCISE_MODE_NAMES: Record<ExerciseMode, string> = {
  liveSystemDemo: 'Shown on a live system, without live records of children',
  anonymisedPerSystem: 'With an anonymised case in each record system',
  neutralBundle: 'With a neutral bundle, for everybody',
};

const OFSTED_GRADE_NAMES: Record<OfstedGrade, string> = {
  outstanding: 'Outstanding',
  good: 'Good',
  requiresImprovement: 'Requires improvement',
  inadequate: 'Inadequate',
};

interface CommandWords {
  names: readonly [string, ...string[]];
  help: string;
}

/** Planning sessions, their materials and lists. */
export const trainingSessions = {
  stateName: SESSION_STATE_NAMES,
  stateNames: capitals(SESSION_STATE_NAMES),
  needs: OPENING_NEED_NAMES,

  commands: {
    newSession: {
      names: ['new session', 'plan session', 'plan a session'],
      help: 'Plans a new training session.',
    } satisfies CommandWords,
    planned: {
      names: ['planned sessions', 'plans'],
      help: 'Lists all training sessions with their seats, to open, change, move or cancel them.',
    } satisfies CommandWords,
    programmes: {
      names: ['training programmes', 'programmes'],
      help: 'Lists the training programmes.',
    } satisfies CommandWords,
    materials: {
      names: ['materials', 'material'],
      help: 'Lists the versions of the training material, and why each was made.',
    } satisfies CommandWords,
    newMaterial: {
      names: ['new material', 'new material version'],
      help: 'Adds a version of the training material.',
    } satisfies CommandWords,
  },

  /** What is asked about a session. */
  form: {
    newHeading: (programme: string) => `New session of ${programme}`,
    newSummary: 'Form for a new training session.',
    editHeading: (code: string) => `Change session ${code}`,
    editSummary: (code: string) => `Form to change session ${code}.`,
    hint: 'It is a draft at first, which only you see. Only what is needed to open booking has to be there before that.',
    openHint:
      'Booking has opened, so code, sub-region and times stay. Use "Move to another time" on the session for the times.',
    sections: {
      what: 'Session',
      where: 'Place',
      seats: 'Seats',
      who: 'Trainers and material',
      rules: 'Cancelling and reminders',
    },
    code: 'Code, such as T9',
    day: 'Day',
    start: 'Begins at (London time)',
    end: 'Ends at (London time)',
    subRegion: 'Sub-region, whose people book first',
    venue: 'Venue',
    onlineLink: 'Online link (https://)',
    hostAuthority: 'Host authority',
    noHost: 'None',
    capacity: 'Seats',
    reservedPerAuthority: 'Seats kept for each authority of the sub-region (0 for none)',
    reservedUntil: 'Kept until the end of this day',
    trainers: 'Trainers',
    noTrainers:
      'Nobody has the role of trainer yet. Give it with "give role"; the session can be saved without.',
    materialVersion: 'Version of the material',
    noMaterial: 'Not decided yet',
    exerciseMode: 'How the exercise is done',
    exerciseModes: EXERCISE_MODE_NAMES,
    cutOffDays: 'A cancellation is late from so many days before the session on',
    reminders: 'Reminders so many days before, such as 7, 1',
  },

  /** The card of a session for whoever plans it. */
  plan: {
    heading: (code: string) => `Session ${code}`,
    summary: (code: string, state: SessionState) => `Session ${code}: ${SESSION_STATE_NAMES[state]}`,
    missing: (needs: readonly OpeningNeed[]) =>
      `Before booking can open, this is missing: ${list(needs.map(need => OPENING_NEED_NAMES[need]))}.`,
    nothingMissing: 'Nothing is missing: booking can open.',
    prepareFirst:
      'Begin the preparation to make the list of what each authority has to prepare. Trainers and link officers see the session then.',
    cancelled: (reason: string) => `Cancelled. Reason: ${sentence(reason)}`,
    moved: (from: Date, reason: string) => `Moved from ${time(from)}. Reason: ${sentence(reason)}`,
    facts: {
      programme: 'Programme',
      date: 'Date',
      place: 'Place',
      subRegion: 'Sub-region',
      host: 'Host authority',
      seats: 'Seats',
      kept: 'Kept for authorities',
      trainers: 'Trainers',
      material: 'Material',
      exercise: 'Exercise',
      readiness: 'Preparation',
      cutOff: 'Late cancellation',
      reminders: 'Reminders',
      openedAt: 'Booking opened',
    },
    none: 'None yet',
    venueAndLink: (venue: string) => `${venue}, and online`,
    online: 'Online',
    seats: (used: number, capacity: number, offered: number, waiting: number) =>
      [
        `${used} of ${capacity} taken`,
        ...(offered ? [`${offered} of them on offer`] : []),
        ...(waiting ? [`${waiting} waiting`] : []),
      ].join(', '),
    kept: (each: number, until: Day) => `${each} for each, until the end of ${dayText(until)}`,
    cutOff: (days: number) => `From ${plural(days, 'day')} before the start on`,
    reminders: (days: readonly number[]) =>
      days.length
        ? `${list(days.map(String))} ${days.at(-1) === 1 && days.length === 1 ? 'day' : 'days'} before`
        : 'None',
    lookAt: 'People and preparation',
  },

  buttons: {
    prepare: 'Begin the preparation',
    open: 'Open booking',
    change: 'Change',
    closeBooking: 'Close booking',
    reschedule: 'Move to another time',
    cancel: 'Cancel the session',
    seeReadiness: 'Preparation',
    seePlaces: 'Places',
    seeWaiting: 'Waiting list',
    seeRoster: 'Roster',
    takeAttendance: 'Attendance',
    save: 'Save',
    back: 'Back to the session',
    all: 'All sessions',
    newSession: 'New session',
    ownPlace: 'My own place',
  },

  closing: {
    effect:
      'Nobody can book or join the waiting list any more. Those who wait still get seats that come free.',
    send: 'Close booking now',
  },
  rescheduling: {
    effect:
      'Everybody with a place, or who waits for one, is told the new time and your reason, and gets a new calendar entry.',
    reason: 'Reason, which everybody can read',
    send: 'Move the session',
  },
  cancelling: {
    effect: 'Everybody with a place, or who waits for one, is told your reason. This cannot be undone.',
    reason: 'Reason, which everybody can read',
    send: 'Cancel the session now',
  },

  planned: {
    heading: 'Training sessions',
    summary: (n: number) => `${plural(n, 'training session')} planned`,
    none: 'No session is planned. Begin with "New session".',
    noneAtAll: 'Nothing is planned and nothing has taken place yet.',
    past: 'The latest that took place',
    more: (n: number) => `${plural(n, 'more session')}: send "session" with its code to see one.`,
    columns: { session: 'Session', date: 'Date', state: 'State', seats: 'Seats' },
    session: 'Session to look at',
    choice: (code: string, startsAt: Date) => `${code}, ${day(startsAt)}`,
    show: 'Show this session',
  },

  programmes: {
    heading: 'Training programmes',
    summary: (n: number) => plural(n, 'training programme'),
    none: 'There is no training programme yet. Sessions and materials belong to one, so make one first.',
    noneForYou: 'There is no training programme yet. The programme manager makes it.',
    columns: { name: 'Programme', aim: 'Aim', survey: 'Survey' },
    name: (name: string, pilot: boolean) => (pilot ? `${name} (pilot)` : name),
    survey: (months: number, launchedOn: Day | undefined) =>
      launchedOn === undefined
        ? `${plural(months, 'month')} after a session; not begun`
        : `${plural(months, 'month')} after a session, from ${dayText(launchedOn)} on`,
    programme: 'Programme',
    pick: 'Which training programme?',
    next: 'Next',
    plan: 'Plan a session',
    seeMaterials: 'Materials',
    change: 'Change this programme',
    add: 'New programme',
    form: {
      newHeading: 'New training programme',
      editHeading: (name: string) => `Change ${name}`,
      summary: 'Form for a training programme.',
      name: 'Name',
      pilot: 'Is it a pilot?',
      aim: 'Aim',
      surveyDelayMonths: 'Months from a session to the survey on its effect',
      save: 'Save the programme',
      back: 'All programmes',
    },
  },

  materials: {
    heading: (programme: string) => `Materials of ${programme}`,
    summary: (n: number) => `${plural(n, 'version')} of the training material`,
    none: 'There is no version of the material yet.',
    columns: {
      version: 'Version',
      sessions: 'Sessions',
      change: 'What changed and why',
      agreement: 'Grades that agreed',
    },
    change: (change: string, reason: string) => `${sentence(change)} Reason: ${sentence(reason)}`,
    noSessions: 'None',
    version: 'Version to look at',
    show: 'Show this version',
    add: 'New version',
    other: 'Other programme',
    showOther: 'Show its materials',

    card: {
      heading: (version: string, programme: string) => `Version ${version} of ${programme}`,
      summary: (version: string) => `Version ${version} of the training material`,
      facts: {
        from: 'From',
        change: 'What changed',
        reason: 'Reason',
        sessions: 'Sessions',
        agreement: 'Grades',
      },
      evidence: 'What it rests on',
      caseHeading: 'Practice case',
      caseHidden:
        'The practice case is known to trainers and the programme manager only, so that everybody can still judge it.',
      noCase: 'Not described yet.',
      caseTitle: 'Title',
      referenceGrade: 'Reference grade',
      positive: 'Positive features',
      negative: 'Negative features',
      noGrade: 'Not decided yet',
      back: 'All versions',
    },

    agreement: {
      title: 'Agreement of grades',
      none: 'Not counted yet',
      tooFew: 'Fewer than 10 grades, so not shown',
      both: (first: string, after: string) => `At first ${first}. After the discussion ${after}.`,
      counted: (agreed: number, grades: number, percent: number) => `${agreed} of ${grades} (${percent}%)`,
      nearlyAll: 'all or nearly all',
      hardlyAny: 'none or hardly any',
      hidden: 'not shown, as it would tell what each person said',
      note: 'Counts of all grades that were given in sessions with this version. Never who gave which.',
      grades: 'Grades given',
      agreedFirst: 'Agreed with the reference grade at first',
      agreedAfter: 'Agreed after the discussion',
      save: 'Save the counts',
    },

    form: {
      heading: (programme: string) => `New version of the material of ${programme}`,
      summary: 'Form for a version of the training material.',
      hint: 'Every version says what changed, why, and what that rests on. None of it can be changed later.',
      version: 'Number, such as 2.0',
      from: 'In use from',
      change: 'What changed',
      reason: 'Why',
      evidence: 'What it rests on: one source on each line',
      save: 'Save the version',
    },

    caseForm: {
      title: 'Describe the practice case',
      note: 'The case itself never goes in here. Title and features must not tell who it was about. After a session with this version they stay.',
      caseTitle: 'Title',
      referenceGrade: 'Reference grade',
      grades: OFSTED_GRADE_NAMES,
      positive: 'Positive features, one on each line',
      negative: 'Negative features, one on each line',
      save: 'Save the practice case',
    },
  },
};
