import type { Day } from '../../../programme/calendar.ts';
import type {
  ReportAudience,
  ReportFigure,
  ReportHeading,
  ReportState,
  Withheld,
} from '../../../programme/report/report.ts';
import type { ReportRefusal } from '../../../programme/report/report-refusal.ts';
import type { ReportFrame } from '../../../programme/report/report-writer.ts';
import { day, dayText, moneyText, monthText, plural, thousands, time } from './format.ts';
import { reportSections } from './report-sections.ts';

const AUDIENCE_NAMES: Record<ReportAudience, string> = {
  members: 'members of the region',
  public: 'the public',
  ofsted: 'Ofsted, region only',
};

const STATE_NAMES: Record<ReportState, string> = {
  draft: 'draft',
  disclosureChecked: 'checked for disclosure',
  approved: 'approved',
  issued: 'issued',
  superseded: 'superseded',
};

const HEADINGS: Record<ReportHeading, string> = {
  peerChallenge: 'Peer challenge',
  steeringGroup: 'The steering group',
  caseTracking: 'Case tracking',
  survey: 'Survey',
  nextSteps: 'Next steps',
  tables: 'Annex: tables',
};

/** Why something is not shown, for those who check it. */
const RULES: Record<Withheld['rule'], string> = {
  X1: 'a small count of children',
  X2: 'fewer than ten replies',
  X4: 'one to five people of an authority',
  X5: 'it would give another figure away',
  X6: 'fewer than ten replies since it was last shown',
  X7: 'all or nearly all gave one answer',
  I8: 'not before the last window of the survey has closed',
};

function shown({ value, unit }: Pick<ReportFigure, 'value' | 'unit'>): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'string') return unit === 'day' ? dayText(value) : value;
  if (unit === 'pence') return moneyText(value);
  if (unit === 'rate') return value.toFixed(1);
  return unit === 'percent' ? `${value.toFixed(1)}%` : thousands(value);
}

const frame: ReportFrame = {
  title: (region, asAt) => `${region} ${monthText(asAt)} update`,
  headings: HEADINGS,
  shown,
};

type Sentences = {
  [C in ReportRefusal['code']]: (refusal: Extract<ReportRefusal, { code: C }>) => string;
};

/** "Version 2" */
const edition = (version: number): string => `Version ${version}`;

/** Why not, and what to do next, with reports. */
export const REPORT_REFUSALS: Sentences = {
  asAtInFuture: ({ today }) =>
    `A report cannot be about a day that is yet to come. Choose ${dayText(today)} or an earlier date.`,
  asAtBeforeFirst: ({ asAt, first }) =>
    `Nothing is recorded by ${dayText(asAt)}: the first record is of ${dayText(first)}. Choose that date or a later one.`,
  nothingRecorded: () =>
    'Nothing that a report could tell is recorded yet. Try again when a session was delivered, a vote declared, or another part of the year begun.',
  reportNotFound: () =>
    'This report does not exist, or is not for you to see yet. Send "report" to see those that are.',
  reportNotForYou: ({ audience }) =>
    `This report is for ${AUDIENCE_NAMES[audience]}, and your roles are not among them. Send "report" to see those that are for you.`,
  reportNotChecked: ({ version }) =>
    `${edition(version)} has not been checked for disclosure, so nothing was changed. Ask a performance lead or the information governance lead to check it first.`,
  reportNotApproved: ({ version }) =>
    `${edition(version)} has not been approved, so it was not issued. Ask the chair of the steering group to approve it first.`,
  reportAlready: ({ version, state, at }) =>
    `${edition(version)} went through this on ${time(at)} and is ${STATE_NAMES[state]} now, so nothing was changed. To correct it, draft it again and check the new version.`,
  newerReportIssued: ({ version, newer }) =>
    `${edition(newer)} is issued already, so ${edition(version).toLowerCase()} was not. Draft the report again to correct what is issued, and check the new version.`,
};

interface CommandWords {
  names: readonly [string, ...string[]];
  help: string;
}

/** The report for directors: cards, documents, command line. */
export const report = {
  frame,
  sections: reportSections,
  audiences: AUDIENCE_NAMES,
  states: STATE_NAMES,
  rules: RULES,

  commands: {
    report: {
      names: ['report', 'reports'],
      help: 'Shows the regional updates that you may read; who may draft one does so here.',
    } satisfies CommandWords,
  },

  list: {
    heading: 'Regional updates',
    summary: (n: number) => plural(n, 'regional update'),
    intro:
      'An update says what is stored about the region on its as-at date. It is drafted, checked for disclosure, approved by the chair and issued.',
    none: 'No update has been issued for you yet. When one is, it is here.',
    columns: { asAt: 'As at', audience: 'For', version: 'Version', state: 'State' },
    pick: 'Update to look at',
    choice: (asAt: Day, audience: ReportAudience, version: number, state: ReportState) =>
      `${dayText(asAt)}, for ${AUDIENCE_NAMES[audience]}, version ${version} (${STATE_NAMES[state]})`,
    show: 'Show this update',
    more: (n: number) => `Only the ${n} latest are listed.`,
    refresh: 'Refresh',
  },

  drafting: {
    title: 'Draft an update',
    asAt: 'As-at date',
    audience: 'For whom',
    audienceChoices: {
      members: 'Members of the region: with authorities by name, small numbers hidden',
      public: 'The public: region and sub-regions',
      ofsted: 'Ofsted: the region only, nothing on votes',
    } satisfies Record<ReportAudience, string>,
    meeting: 'Meeting that it is for, if any',
    note: 'Figures and text are kept as they are now. Drafted again, the same date gives a new version.',
    send: 'Draft it',
  },

  card: {
    summary: (title: string, version: number, state: ReportState) =>
      `${title}, version ${version}, ${STATE_NAMES[state]}`,
    forMeeting: (meeting: string) => `Update for ${meeting}`,
    standing: (audience: ReportAudience, asAt: Day, version: number) =>
      `For ${AUDIENCE_NAMES[audience]}. Figures as at ${dayText(asAt)}. Version ${version}.`,
    state: {
      draft:
        'Draft: a performance lead or the information governance lead has to check it for disclosure. Do not pass it on.',
      disclosureChecked: 'Checked for disclosure: the chair of the steering group has to approve it.',
      approved: 'Approved: the programme manager can issue it.',
      issued: 'Issued.',
      superseded: 'Superseded: a later version was issued.',
    } satisfies Record<ReportState, string>,
    deeds: {
      drafted: 'Drafted',
      checked: 'Checked for disclosure',
      approved: 'Approved',
      issued: 'Issued',
      superseded: 'Superseded',
    },
    deed: (at: Date, name: string | undefined) =>
      name === undefined ? `${time(at)}, at the command line` : `${time(at)}, by ${name}`,
    unknownName: 'somebody who is not known any more',
    note: (note: string) => `Note of the check: ${note}`,
    more: (n: number) =>
      `${plural(n, 'more paragraph or table is', 'more paragraphs and tables are')} in the files.`,
    withheldTitle: 'What is hidden, and why',
    withheldNone: 'Nothing had to be hidden from this audience.',
    withheldColumns: { what: 'Figure', rule: 'Rule' },
    withheldRule: ({ rule, second }: Withheld) =>
      `${rule}: ${second ? 'hidden so that another cannot be worked out' : RULES[rule]}`,
    withheldMore: (n: number) => `${plural(n, 'more is', 'more are')} on the whole list.`,
    getWithheld: 'Get the whole list',
    figures: (n: number) => `${plural(n, 'figure')} with sources are in the files.`,
    files: 'Get it as a file',
    format: 'Kind of file',
    formats: {
      docx: 'Word document',
      html: 'Web page (HTML)',
      markdown: 'Text (Markdown)',
      csv: 'Figures as a table (CSV)',
      json: 'Figures as data (JSON)',
    },
    getFile: 'Get the file',
    check: {
      title: 'Record the disclosure check',
      effect:
        'You say that nobody can be picked out from this update. Look at what is hidden, and read every name and reason in the text.',
      note: 'Note, if any',
      send: 'It is checked',
    },
    approve: { title: 'Approve', effect: 'The update can then be issued as it stands.', send: 'Approve it' },
    issue: {
      title: 'Issue',
      effect: 'Everybody it is for can then read it. An earlier version that was issued is superseded.',
      send: 'Issue it',
    },
    back: 'All updates',
  },

  /** What stands on every document beside the report itself. */
  document: {
    forMeeting: (meeting: string) => `Update for ${meeting}`,
    standing: (asAt: Day, audience: ReportAudience, version: number) =>
      `Figures as at ${dayText(asAt)}. For ${AUDIENCE_NAMES[audience]}. Version ${version}.`,
    notIssued: {
      draft: 'Draft, not checked for disclosure. Do not pass it on.',
      disclosureChecked: 'Checked for disclosure, not approved yet. Do not pass it on.',
      approved: 'Approved, not issued yet. Do not pass it on.',
      superseded: 'Superseded by a later version.',
    } satisfies Record<Exclude<ReportState, 'issued'>, string>,
    issued: (at: Date) => `Issued on ${day(at)}.`,
    page: 'Page',
    figuresTitle: 'Annex: figures and where they come from',
    figuresNote: (asAt: Day) => `Each figure is as at ${dayText(asAt)} unless another date stands beside it.`,
    figuresColumns: ['Figure', 'Value'] as [string, string],
    sourceOf: (sourceText: string) => `Source: ${sourceText}`,
    asOf: (asAt: Day) => `as at ${dayText(asAt)}`,
    /** "People trained, by authority: Carrowmoor" */
    named: (label: string, of: string | undefined, answer: string | undefined) =>
      [of === undefined ? label : `${label}: ${of}`, answer].filter(one => one !== undefined).join(', '),
    bar: (text: string) => `Bar: ${text}`,
  },

  commandLine: {
    usage:
      'Use: npm run report -- --as-at DATE --audience members|public|ofsted --out DIR [--meeting TEXT] [--new]\nSuch as: npm run report -- --as-at 2016-02-05 --audience members --out reports',
    badDate: 'Write --as-at as a date such as 2016-02-05.',
    badAudience: (given: string) => `${given} is no audience. Use members, public or ofsted.`,
    noRegion: 'Which region? Set REGION to its code, as for the bot.',
    unknownRegion: (code: string) => `There is no region ${code} in this store.`,
    noStore: (why: string) =>
      `The data cannot be opened: ${why}\nWhere the bot runs on the embedded store, send it "report" instead, or give both the same MONGODB_URI.`,
    drafting: (asAt: Day, audience: ReportAudience) =>
      `Drafting the update as at ${dayText(asAt)}, for ${AUDIENCE_NAMES[audience]}`,
    section: (kind: string, done: number, of: number) => `  ${done} of ${of}: ${kind}`,
    stored: (version: number, state: ReportState) =>
      `Version ${version} is stored (${STATE_NAMES[state]}); its files say the same. Add --new for a new version.`,
    notWritten: (file: string, why: string) => `${file} cannot be written: ${why}`,
    done: (version: number, state: ReportState, figures: number) =>
      `Version ${version}, ${STATE_NAMES[state]}, with ${plural(figures, 'figure')}.`,
  },
};
