import type { Day } from '../calendar.ts';

/** For whose eyes a report is: the region's own directors and officers, everybody, or the inspectorate. */
export const REPORT_AUDIENCES = ['members', 'public', 'ofsted'] as const;
export type ReportAudience = (typeof REPORT_AUDIENCES)[number];

export const REPORT_STATES = ['draft', 'disclosureChecked', 'approved', 'issued', 'superseded'] as const;
export type ReportState = (typeof REPORT_STATES)[number];

/** In the order in which they stand in the report; those under which there is nothing are left out. `tables` is an annex. */
export const REPORT_HEADINGS = [
  'peerChallenge',
  'steeringGroup',
  'caseTracking',
  'survey',
  'nextSteps',
  'tables',
] as const;
export type ReportHeading = (typeof REPORT_HEADINGS)[number];

/** Whose figure it is, where there is one for each of several. */
export interface FigureSubject {
  code: string;
  name: string;
}

/** `c` is a count that may not be shown (X4). */
export type FigureValue = number | string | boolean;

/**
 * `rate` has one decimal and is of what the figure's words say, `pence` are whole ones, `day` is a date such as
 * `2015-11-27`, `text` one of a few codes or a year.
 */
export const FIGURE_UNITS = ['count', 'percent', 'rate', 'pence', 'yesNo', 'day', 'text'] as const;
export type FigureUnit = (typeof FIGURE_UNITS)[number];

/** A figure as a section finds it. */
export interface FoundFigure<Code extends string = string, Source extends string = string> {
  /** Public and permanent, such as `training.trained`: files are read by it. */
  code: Code;
  of?: FigureSubject;
  /** Code of the answer that it counts, where it is of a question. */
  answer?: string;
  value: FigureValue;
  unit: FigureUnit;
  /** The query that gave it. */
  source: Source;
  /** Earlier than the report's own where what was shown then still stands. */
  asAt: Day;
}

/** A figure as it stands in a report for good (R1); the report says of each query what it is. */
export interface ReportFigure extends FoundFigure {
  label: string;
  answerText?: string;
  /** The value as it is read, such as "93.8%". */
  shown: string;
}

/** A query that gave figures, in words. */
export interface ReportSource {
  code: string;
  text: string;
}

/** Something that the report does not show, and by which rule (X9). */
export interface Withheld {
  code: string;
  of?: FigureSubject;
  rule: 'X1' | 'X2' | 'X4' | 'X5' | 'X6' | 'X7' | 'I8';
  /** It is hidden for the sake of another. */
  second?: true;
}

/** What stands under a heading, as plain text: each kind of file escapes it for itself. */
export type ReportBlock =
  | { kind: 'paragraph'; text: string }
  | { kind: 'list'; items: string[] }
  | { kind: 'table'; caption: string; columns: string[]; rows: string[][] }
  /** Bars beside a table that says the same: `text` is the value as it is read, such as "13 of 15". */
  | { kind: 'chart'; caption: string; columns: [string, string]; bars: ReportBar[] };

export interface ReportBar {
  label: string;
  value: number;
  text: string;
}

export interface ReportPart {
  heading: ReportHeading;
  title: string;
  blocks: ReportBlock[];
}

/** Who did it, and when; nobody where it was done at the command line. */
export interface Deed {
  at: Date;
  by?: string;
}

/**
 * An update for directors. Text and figures are those of its drafting, so it says the same for ever (R1); what changes is
 * its state alone. Drafted again for the same date and audience it is a new version.
 */
export interface Report {
  region: string;
  /** From the date, the audience and the version, such as `2016-02-05.members.1`. */
  id: string;
  asAt: Day;
  audience: ReportAudience;
  /** 1, 2, 3 for each date and audience. */
  version: number;
  state: ReportState;
  regionName: string;
  title: string;
  /** The meeting that it is for, as it was typed. */
  meeting?: string;
  parts: ReportPart[];
  figures: ReportFigure[];
  sources: ReportSource[];
  withheld: Withheld[];
  drafted: Deed;
  checked?: Deed & { note?: string };
  approved?: Deed;
  issued?: Deed;
  /** By a later version. */
  superseded?: Deed & { version: number };
}

/** A report in a list. */
export type ReportSummary = Omit<Report, 'parts' | 'figures' | 'sources' | 'withheld'>;

/** The query of a figure in words. */
export const sourceText = ({ sources }: Pick<Report, 'sources'>, source: string): string =>
  sources.find(({ code }) => code === source)?.text ?? source;

export const reportId = ({
  asAt,
  audience,
  version,
}: Pick<Report, 'asAt' | 'audience' | 'version'>): string => `${asAt}.${audience}.${version}`;
