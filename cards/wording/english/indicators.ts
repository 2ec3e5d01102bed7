import type { Baseline } from '../../../programme/indicators/baseline.ts';
import type {
  Counted,
  FIXED_FIELDS,
  Indicator,
  Polarity,
  Status,
  Unit,
} from '../../../programme/indicators/indicator.ts';
import type { IndicatorImportProblem } from '../../../programme/indicators/indicator-import-report.ts';
import type { IndicatorRefusal } from '../../../programme/indicators/indicator-refusal.ts';
import type { Frequency, Period } from '../../../programme/indicators/period.ts';
import type { ShownRate } from '../../../programme/indicators/regional-series.ts';
import { plainAnywhere as plain } from '../../kit/plain-text.ts';
import { fileProblem, placeInFile } from './file-problems.ts';
import { capitals, dayText, list, plural, sentence, thousands } from './format.ts';

interface CommandWords {
  names: readonly [string, ...string[]];
  help: string;
}

const POLARITY_NAMES: Record<Polarity, string> = {
  low: 'low is better',
  high: 'high is better',
  context: 'neither low nor high is better by itself',
};

const UNIT_NAMES: Record<Unit, string> = {
  percent: 'percent',
  per10000: 'cases for every 10,000',
  ratio: 'how many come on one',
};

const COUNTED_NAMES: Record<Counted, string> = { children: 'children', staff: 'staff' };
const FREQUENCY_NAMES: Record<Frequency, string> = { year: 'every year', quarter: 'every quarter' };
const STATUS_NAMES: Record<Status, string> = { published: 'published', local: 'local' };

const FIXED_NAMES: Record<(typeof FIXED_FIELDS)[number], string> = {
  unit: 'the unit',
  counted: 'what is counted',
  frequency: 'how often it is measured',
  status: 'whether it is published',
};

const HOW_FIGURES_LOOK = 'a number such as 12, 12.5 or 1,200';
const PERIODS: Record<Frequency, string> = {
  year: 'a year such as 2014-15',
  quarter: 'a quarter such as 2014-15 Q1',
};

/** "12.3%", "45.2 per 10,000", "15.2", or the sign that says why there is none. */
const rateText = (rate: ShownRate, unit: Unit): string => {
  if (typeof rate === 'string') return rate;
  if (unit === 'percent') return `${rate.toFixed(1)}%`;
  return unit === 'per10000' ? `${rate.toFixed(1)} per 10,000` : rate.toFixed(1);
};

/** "2014-15" and "2014-15, quarter 1" */
const periodText = (period: Period): string => period.replace(' Q', ', quarter ');

/** "1.1 percentage points", "3.0 per 10,000" */
const changeText = (change: number, unit: Unit): string =>
  unit === 'percent' ? `${Math.abs(change).toFixed(1)} percentage points` : rateText(Math.abs(change), unit);

/** "a year" */
const perPeriod = (frequency: Frequency): string => (frequency === 'year' ? 'a year' : 'a quarter');

/** What the line does and what that means, in words: never by a colour. */
function trendText({ trend }: Baseline, { polarity, unit, frequency }: Indicator): string {
  if (!trend) return 'Fewer than 3 figures are known of the latest periods, so no forecast is drawn.';
  const { change, direction, verdict } = trend;
  const moves = {
    rising: `It is rising by about ${changeText(change, unit)} ${perPeriod(frequency)}`,
    falling: `It is falling by about ${changeText(change, unit)} ${perPeriod(frequency)}`,
    level: 'It is level',
  }[direction];
  const means = {
    better: 'if nothing changes, it gets better',
    worse: 'if nothing changes, it gets worse',
    same: 'if nothing changes, it stays about as it is',
    judge: 'what that means has to be judged',
  }[verdict];
  return `${moves}; ${POLARITY_NAMES[polarity]}: ${means}.`;
}

/** The chart in words: where it comes from, and where it goes if nothing changes. */
function baselineText(baseline: Baseline, indicator: Indicator): string {
  const { history, forecast } = baseline;
  const [first, last] = [history[0], history.at(-1)];
  if (!first || !last) return 'No figure of the region is known yet.';
  const at = ({ period, value }: { period: Period; value: number }) =>
    `${rateText(value, indicator.unit)} in ${periodText(period)}`;
  const past = first === last ? `${at(last)}.` : `From ${at(first)} to ${at(last)}.`;
  const ahead = forecast.length ? ` If nothing changes: ${list(forecast.map(at))}.` : '';
  return `${past}${ahead} ${trendText(baseline, indicator)}`;
}

/** The same in short: how it stands, and where it goes. */
function standsText(baseline: Baseline, indicator: Indicator): string {
  const last = baseline.history.at(-1);
  if (!last) return 'No figure of the region is known yet.';
  return `${rateText(last.value, indicator.unit)} in ${periodText(last.period)}. ${trendText(baseline, indicator)}`;
}

/** Outcomes, indicators, their values, and the sheets that turn the curve. */
export const indicators = {
  polarityChoices: capitals(POLARITY_NAMES),
  unitChoices: {
    percent: 'Percent of the denominator',
    per10000: 'For every 10,000 of the denominator',
    ratio: 'How many on one of the denominator',
  } satisfies Record<Unit, string>,
  countedChoices: capitals(COUNTED_NAMES),
  frequencyChoices: capitals(FREQUENCY_NAMES),
  statusChoices: {
    published: 'Published: anybody can look the values up, and they are imported',
    local: 'Local: authorities enter their own, and small counts are hidden here',
  } satisfies Record<Status, string>,
  rate: rateText,
  period: periodText,
  baselineText,
  standsText,

  commands: {
    list: {
      names: ['indicators', 'outcomes', 'indicator'],
      help: 'Shows what is measured in the region and where it is going, such as "indicator RE12".',
    } satisfies CommandWords,
    define: { names: ['new indicator'], help: 'Defines an indicator.' } satisfies CommandWords,
    enter: {
      names: ['enter figures', 'enter values'],
      help: "Enters your authority's figures for local indicators.",
    } satisfies CommandWords,
    approve: {
      names: ['approve figures', 'approve values'],
      help: 'Approves the figures that your authority entered, or sends them back.',
    } satisfies CommandWords,
    results: {
      names: ['training results', 'three questions'],
      help: 'Shows training by three questions: how much, how well, is anyone better off.',
    } satisfies CommandWords,
  },

  list: {
    heading: 'Outcomes and indicators',
    summary: (n: number) => `${plural(n, 'indicator')} of the region`,
    none: 'No indicator is defined yet. The programme manager defines one with "new indicator", or imports many at once.',
    withoutOutcome: 'Not under an outcome',
    columns: { indicator: 'Indicator', latest: 'Latest', trend: 'If nothing changes' },
    noFigure: 'None yet',
    latest: (rate: string, period: Period) => `${rate} (${periodText(period)})`,
    trend: ({ trend }: Baseline) =>
      trend === undefined
        ? 'No forecast'
        : { better: 'Gets better', worse: 'Gets worse', same: 'Stays level', judge: 'To be judged' }[
            trend.verdict
          ],
    more: (n: number) => `${plural(n, 'more indicator')}: type "indicator" and its code.`,
    which: 'Indicator to look at',
    choice: (code: string, title: string) => `${code}: ${title}`,
    show: 'Show this indicator',
    define: 'New indicator',
    enter: 'Enter our figures',
    approve: 'Approve our figures',
  },

  card: {
    heading: (code: string, title: string) => `${code}: ${title}`,
    summary: (title: string, text: string) => `${title}. ${text}`,
    facts: {
      outcome: 'Outcome',
      polarity: 'How to read it',
      measured: 'What is measured',
      frequency: 'How often',
      source: 'Source',
      note: 'To be known',
    },
    measured: (numerator: string, denominator: string, unit: Unit) =>
      `Counted: ${sentence(numerator)} Out of: ${sentence(denominator)} In ${UNIT_NAMES[unit]}.`,
    source: (source: string, status: Status) => `${source} (${STATUS_NAMES[status]})`,
    frequency: (frequency: Frequency) => capitals(FREQUENCY_NAMES)[frequency],
    polarity: (polarity: Polarity) => capitals(POLARITY_NAMES)[polarity],
    baselineHeading: 'Where it comes from and where it goes',
    chart: (title: string) => `${title}: the region, and the forecast if nothing changes`,
    legend: { history: 'Region', forecast: 'If nothing changes' },
    columns: { period: 'Period', region: 'Region', forecast: 'If nothing changes' },
    count: (rate: string, count: number) => `${rate} (about ${thousands(count)})`,
    waiting: (have: number, of: number) => `${have} of ${plural(of, 'authority', 'authorities')} so far`,
    method: ({ trend }: Baseline, frequency: Frequency) =>
      trend
        ? `The forecast carries the straight line through the last ${plural(trend.periods, frequency)} on from the latest figure. It shows what happens if nothing changes; it is no target and no promise.`
        : 'It takes 3 figures of the latest periods to draw a forecast.',
    signs:
      'c: hidden, so that no child can be recognised. z: the question does not arise. x: not known or not published.',
    rounded: 'Counts of children in the region are rounded to the nearest ten.',
    authoritiesHeading: (period: Period) => `Authorities in ${periodText(period)}`,
    authorityColumns: { authority: 'Authority', rate: 'Figure' },
    noRanking: 'By name. Places differ, so this is no ranking.',
    moreAuthorities: (n: number) => `${plural(n, 'authority is', 'authorities are')} not shown here.`,
    usedHeading: 'Where it is used',
    topics: 'Topics that it belongs to',
    showTopic: 'Show the sheet of this topic',
    actions: 'Actions that it measures',
    actionChoice: (code: string, title: string, how: string) => `${code}: ${title} (${how})`,
    showAction: 'Show this action',
    notUsed: 'No topic and no action of the plan points to it yet.',
    edit: 'Change the words',
    all: 'All indicators',
  },

  form: {
    newHeading: 'New indicator',
    editHeading: (code: string) => `Change indicator ${code}`,
    newSummary: 'Form for a new indicator',
    editSummary: (code: string) => `Form to change indicator ${code}`,
    hint: 'Unit, what is counted, how often, and whether it is published cannot be changed later, because they give the values their meaning.',
    fixed:
      'The unit, what is counted, how often it is measured and whether it is published stay as they are. For another one, define a new indicator.',
    code: 'Short name, 2 to 10 letters or digits, such as RE12',
    title: 'Indicator, such as re-referrals within 12 months',
    outcome: 'Outcome that it shows',
    noOutcome: 'None of these',
    newOutcome: 'Or a new outcome, such as children are safe from neglect',
    polarity: 'Which way is better',
    unit: 'Unit',
    counted: 'What the numerator counts',
    numerator: 'Numerator: what is counted',
    denominator: 'Denominator: out of what',
    frequency: 'How often it is measured',
    source: 'Source, where it can be looked up',
    status: 'Who gives the values',
    note: 'What has to be known to read it, such as what very low may mean',
    save: 'Save the indicator',
    back: 'Back to the indicator',
  },

  entry: {
    heading: (authority: string) => `Figures of ${authority}`,
    summary: (authority: string) => `Figures of ${authority}, to be entered`,
    intro:
      'Local figures count once your link officer has approved them. Enter counts of all children or staff, not the rate.',
    authority: 'Authority',
    which: 'Indicator',
    choose: 'Choose',
    chosen: (code: string, title: string) => `${code}: ${title}`,
    measured: (numerator: string, denominator: string) =>
      `Numerator: ${numerator}. Denominator: ${denominator}.`,
    period: 'Period',
    periodChoice: (period: Period, stands: string) => `${periodText(period)}: ${stands}`,
    stands: {
      none: 'no figure yet',
      entered: (figure: string) => `${figure}, waits for approval`,
      returned: (figure: string) => `${figure}, sent back`,
      approved: (figure: string) => `${figure}, approved`,
    },
    kind: 'What you enter',
    kinds: {
      counted: 'The two counts below',
      z: 'The question does not arise here (z)',
      x: 'It is not known (x)',
    },
    numerator: 'Numerator',
    denominator: 'Denominator',
    save: 'Send for approval',
    another: 'Another indicator',
    returnedHeading: 'Sent back to you',
    returned: (title: string, period: Period, reason: string) => `${title}, ${periodText(period)}: ${reason}`,
    sent: (period: Period) => `The figure of ${periodText(period)} waits for your link officer.`,
  },

  undecided: {
    heading: 'Figures to approve',
    summary: (n: number) => `${plural(n, 'figure')} to approve`,
    intro:
      'Your performance lead entered these. Approved figures count for the region and can be seen, small counts of children excepted.',
    none: 'No figure waits for your approval.',
    which: 'Figures that are right',
    choice: (authority: string, title: string, period: Period, figure: string, by: string) =>
      `${authority}, ${title}, ${periodText(period)}: ${figure}${by === '' ? '' : ` (${by})`}`,
    counts: (rate: string, numerator: number | undefined, denominator: number | undefined) =>
      numerator === undefined || denominator === undefined
        ? rate
        : `${rate}, ${thousands(numerator)} of ${thousands(denominator)}`,
    approve: 'Approve these',
    giveBack: 'Send one back',
    giveBackOne: 'Figure to send back',
    reason: 'What is wrong with it',
    send: 'Send it back',
    approved: (n: number) => `${plural(n, 'figure is', 'figures are')} approved.`,
    missed: (n: number) =>
      `${plural(n, 'figure', 'figures')} had changed meanwhile and ${n === 1 ? 'was' : 'were'} left as ${n === 1 ? 'it is' : 'they are'}.`,
    more: (n: number) => `${plural(n, 'more figure')} after these.`,
  },

  curve: {
    heading: (code: string, title: string) => `Turn the curve: ${code}: ${title}`,
    summary: (title: string) => `The sheet of topic ${title}: baseline, story, partners, what works, actions`,
    ofVote: (vote: string) => `A topic of "${vote}"`,
    outcome: 'Outcome',
    noIndicator: 'No indicator is chosen yet. Without one nobody can tell whether the curve turns.',
    parts: {
      story: 'The story behind the baseline',
      partners: 'Partners with a part to play',
      works: 'What works, or could work',
      actions: 'What we could do',
    },
    nothing: 'Nothing is written here yet.',
    changed: (by: string, at: string) => `Last changed ${by === '' ? '' : `by ${by} `}on ${at}.`,
    write: 'Write on the sheet',
    indicator: 'Indicator',
    noneOfThese: 'None',
    linesHint: 'one on each line',
    save: 'Save the sheet',
    showIndicator: 'Show the indicator',
    showTopic: 'The debate on this topic',
    showPriority: 'This priority in the plan',
    open: 'Turn the curve',
    baselineHeading: 'Baseline',
  },

  results: {
    heading: 'Training by three questions',
    summary: (people: number) => `Training by three questions: ${plural(people, 'person', 'people')} trained`,
    asAt: (on: string) => `As at ${on}.`,
    questions: {
      howMuch: 'How much did we do?',
      howWell: 'How well did we do it?',
      betterOff: 'Is anyone better off?',
    },
    measures: {
      sessions: 'Sessions delivered',
      people: 'People trained',
      authorities: 'Authorities reached',
      subRegions: 'Sub-regions reached',
      seatsFilled: 'Seats filled',
      topTwo: 'Rated excellent or very good',
      ratingReplies: 'Evaluations returned',
      changedPractice: 'Changed their practice a lot or a little, three months on',
      practiceReplies: 'Survey replies',
      agreement: (version: string) => `Grades that agreed, material ${version}`,
    },
    of: (count: number, of: number) => `${count} of ${of}`,
    ofPercent: (count: number, of: number, percent: number) => `${count} of ${of} (${percent.toFixed(1)}%)`,
    share: (percent: number, replies: number) =>
      `${percent.toFixed(1)}% of ${plural(replies, 'reply', 'replies')}`,
    net: (percent: number) => `net change ${percent.toFixed(1)}%`,
    nearlyAll: (replies: number) => `all or nearly all of ${plural(replies, 'reply', 'replies')}`,
    nearlyNone: (replies: number) => `none or hardly any of ${plural(replies, 'reply', 'replies')}`,
    hidden: 'Not shown: too few replies, or they would give somebody away',
    notYet: 'Nobody has been asked yet',
    care: 'treat with care',
    note: 'A service answers for these three. How children fare is shown by indicators, and many have a part in it. What people say of their own practice is no proof that children are better off.',
    columns: { measure: 'Measure', figure: 'Figure' },
    indicators: 'All indicators',
  },

  messages: {
    toApprove: (n: number) =>
      `${plural(n, 'figure')} of your authority ${n === 1 ? 'waits' : 'wait'} for your approval. Open the card and choose.`,
    returned: (title: string, period: Period, reason: string) =>
      `Your link officer sent the figure of "${title}" for ${periodText(period)} back: ${reason} Open the card and enter it again.`,
  },

  import: {
    usage:
      'Use: npm run indicators:import -- --file FILE [--region CODE]\nFILE is .csv. CODE is needed unless REGION is set.',
    noRegion: (code: string) =>
      `There is no region ${code} here. Import it first with "npm run region:import", or correct --region.`,
    regionNeeded: 'Say which region with --region CODE, or set REGION.',
    unreadable: (file: string, why: string) => `${file} cannot be read: ${why}`,
    tooLarge: (file: string, megabytes: number) =>
      `${file} has more than ${megabytes} MB, so nothing was read. Split it, with the heading in each part, and import the parts one after the other.`,
    tooManyRows: (file: string, rows: number, most: number) =>
      `${file} has ${thousands(rows)} rows; ${thousands(most)} are read at a time, so nothing was read. Split it, with the heading in each part, and import the parts one after the other.`,
    done: (region: string, file: string) => `Region ${region}, from ${file}:`,
    kinds: { outcomes: 'Outcomes', indicators: 'Indicators', values: 'Values' },
    toApprove: (n: number) =>
      `${plural(n, 'local value')} now ${n === 1 ? 'waits' : 'wait'} for link officers to approve ${n === 1 ? 'it' : 'them'}.`,
    place: placeInFile,
    problem: importProblem,
  },
};

const COLUMN_FORMS: Record<string, string> = {
  code: '2 to 10 letters or digits',
  title: 'at most 120 characters',
  outcome: 'the code or title of an outcome, at most 120 characters',
  polarity: 'low, high or context',
  unit: 'percent, per10000 or ratio',
  counted: 'children or staff',
  numerator: `in a file of values ${HOW_FIGURES_LOOK}; in a file of indicators what is counted, at most 120 characters`,
  denominator: `in a file of values ${HOW_FIGURES_LOOK}; in a file of indicators out of what, at most 120 characters`,
  frequency: 'year or quarter',
  source: 'at most 200 characters',
  status: 'published or local',
  note: 'at most 300 characters',
  indicator: 'the code of an indicator',
  authority: 'the code or name of an authority, or "region"',
  period: `${PERIODS.year} or ${PERIODS.quarter}`,
  value: `${HOW_FIGURES_LOOK}, or c, z, x`,
};

/** Why a row of a file of indicators was not taken, and how to mend it. */
function importProblem(found: IndicatorImportProblem): string {
  switch (found.code) {
    case 'unknownIndicator':
      return `There is no indicator ${found.value}. Import it first, or correct the code.`;
    case 'unknownAuthority':
      return `"${found.value}" is no authority of the region. Correct its code or name, or write "region".`;
    case 'fixedField':
      return `${found.columns.join(', ')} cannot change any more, because it gives values their meaning. Leave it as it was, or give the indicator another code.`;
    case 'wrongFrequency':
      return `${found.period} does not fit: the indicator is measured ${FREQUENCY_NAMES[found.frequency]}. Give ${PERIODS[found.frequency]}.`;
    case 'possiblePersonalData':
      return `${found.column} could hold data on a child. Write it without.`;
    case 'regionNotLocal':
      return 'The figure of the region is worked out from those of the authorities. Leave this row out.';
    case 'refused':
      return INDICATOR_PROBLEMS[found.problem.code](found.problem as never);
    default:
      return fileProblem(found, COLUMN_FORMS);
  }
}

type Sentences = {
  [C in IndicatorRefusal['code']]: (refusal: Extract<IndicatorRefusal, { code: C }>) => string;
};

/** Why not, and what to do next, about indicators; in a form or in a file. */
const INDICATOR_PROBLEMS: Sentences = {
  countsNeeded: () =>
    'Numerator and denominator are missing. Give both, so that the rate can be worked out, or say why there is none.',
  countIncomplete: () => 'Numerator and denominator belong together. Give both or neither.',
  denominatorZero: () =>
    'The denominator is 0, so there is no rate. Give "z" in the place of the figures where the question does not arise, or correct it.',
  aboveDenominator: ({ numerator, denominator }) =>
    `The numerator, ${thousands(numerator)}, is more than the denominator, ${thousands(denominator)}. Check whether they were exchanged and correct them.`,
  notWholeChildren: ({ numerator }) => `${numerator} is no number of children. Correct it to a whole number.`,
  rateDiffers: ({ given, counted }) =>
    `The value ${given} is not what the counts make, ${counted.toFixed(1)}. Correct one of them, or leave the value out.`,
  rateImpossible: ({ given }) => `${given} is more than there can be. Check the unit and correct the value.`,
  hiddenBeforehand: () =>
    'A local figure cannot be hidden beforehand, because small counts are hidden here. Give its counts, or say that it is not known.',
  absentWithCounts: () => 'There are counts, and a reason why there are none. Remove one of them.',
  indicatorNotFound: () =>
    'This indicator is not there. Send "indicators" to see those that are, and choose one of them.',
  indicatorCodeTaken: ({ codeWanted }) =>
    `Nothing was saved. There is an indicator ${plain(codeWanted)} already. Choose another short name, or change that one.`,
  indicatorFixed: ({ title, fields }) =>
    `Nothing was saved. Of "${plain(title)}" ${list(fields.map(field => FIXED_NAMES[field]))} cannot be changed, because it gives the values their meaning. Define a new indicator instead and give it another short name.`,
  noLocalIndicators: () =>
    'There is no local indicator to enter figures for. Ask the programme manager to define one.',
  publishedNotEntered: ({ title }) =>
    `The values of "${plain(title)}" are published, so they are imported and not entered here. Ask the programme manager to have the latest ones imported.`,
  noAuthorityToEnterFor: () =>
    'You are performance lead of no authority that there is today. Ask the programme manager to give you the role for your authority.',
  periodUnknown: ({ text }) =>
    `"${plain(text)}" is no period of this indicator. Open it again and choose a period from the list.`,
  periodNotOver: ({ period, endsOn }) =>
    `${periodText(period)} ends on ${dayText(endsOn)}. Wait until it is over, then enter its figure.`,
  periodClosed: ({ title, period }) =>
    `All authorities have given their figures of "${plain(title)}" for ${periodText(period)}, and the region's is out. Changing one now would give that one away. Ask the programme manager to have a correction imported.`,
  authorityNotThen: ({ authority, period }) =>
    `${plain(authority)} was no authority of the region at the end of ${periodText(period)}. Choose another period, or the authority that took its place.`,
  noValueChosen: () => 'No figure is chosen, so nothing was approved. Choose at least one and send again.',
  valueNotFound: () =>
    'This figure is not there any more as it was shown. Send "approve figures" to see what waits now.',
  approveNeedsAnother: () =>
    'You entered one of these figures yourself, so somebody else has to look at it. Ask another link officer of the authority, or the programme manager to name one.',
  topicOfVoteNotFound: () =>
    'This topic is not there any more, or was withdrawn. Send "proposals" and choose one of those that are there.',
};

export const INDICATOR_REFUSALS: Sentences = INDICATOR_PROBLEMS;
