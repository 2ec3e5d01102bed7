import type { Day } from '../calendar.ts';
import type { Authority } from '../region/authority.ts';
import type {
  FigureSubject,
  FoundFigure,
  ReportAudience,
  ReportBlock,
  ReportFigure,
  ReportHeading,
  ReportSource,
  Withheld,
} from './report.ts';

/** Of what a report speaks, and to whom. */
export interface ReportScope {
  region: string;
  asAt: Day;
  /** The end of that day, or now while it lasts: what happened later is not told. */
  at: Date;
  /** The day is over: of what is known as it stands now nothing can be told any more. */
  isPast: boolean;
  audience: ReportAudience;
  /** Of all times, as dated records: read once for all sections. */
  authorities: readonly Authority[];
}

/** What stands under the headings because of one section. */
export type SectionBlocks = Partial<Record<ReportHeading, ReportBlock[]>>;

/** What a section has to say, as figures and as text; `shown` is there where the section has words for a value. */
export interface SectionTold {
  figures: (Omit<ReportFigure, 'shown'> & { shown?: string })[];
  sources: ReportSource[];
  withheld: readonly Withheld[];
  blocks: SectionBlocks;
}

/** A feature's part of the report. */
export interface ReportSection {
  kind: string;
  /** The first day of which it knows something, if it knows; a report on an earlier one is refused. */
  since?(region: string): Promise<Day | undefined>;
  /** Undefined where there is nothing to say, or nothing to say to this audience. */
  tell(scope: ReportScope): Promise<SectionTold | undefined>;
}

/** How a section comes by its figures. `Found` is whatever its text needs to know. */
export interface SectionFacts<Found, Code extends string, Source extends string> {
  kind: string;
  since?(region: string): Promise<Day | undefined>;
  /** Must not look at anything later than `scope.at`, as far as the data allow (R1). */
  find(scope: ReportScope): Promise<Found | undefined>;
  /** What is shown to this audience, and what is not: everything by authority has passed `programme/disclosure`. */
  figures(
    found: Found,
    scope: ReportScope,
  ): { figures: FoundFigure<Code, Source>[]; withheld?: readonly Withheld[] };
}

/** The words of a section: they live with all other wording. */
export interface SectionWords<Found, Code extends string, Source extends string> {
  /** What each figure is. */
  labels: Readonly<Record<Code, string>>;
  /** Each query in words. */
  sources: Readonly<Record<Source, string>>;
  /** The answers of a question, by their codes. */
  answers?: Readonly<Record<string, string>>;
  /** Those whose figure it is, where they are one of a closed list, by their codes. */
  names?: Partial<Record<Code, Readonly<Record<string, string>>>>;
  /** Values that are codes, in words. */
  values?: Readonly<Record<string, string>>;
  /** Short prose in plain text; figures in it are those that the audience may see. */
  prose(found: Found, scope: ReportScope): SectionBlocks;
}

/** Facts and words make a section: `reportSection(trainingSection(services), words.report.training)`. */
export const reportSection = <Found, Code extends string, Source extends string>(
  facts: SectionFacts<Found, Code, Source>,
  say: SectionWords<Found, Code, Source>,
): ReportSection => ({
  kind: facts.kind,
  ...(facts.since && { since: facts.since }),
  async tell(scope) {
    const found = await facts.find(scope);
    if (found === undefined) return undefined;
    const { figures, withheld = [] } = facts.figures(found, scope);
    return {
      figures: figures.map(one => inWords(one, say)),
      sources: [...new Set(figures.map(({ source }) => source))].map(code => ({
        code,
        text: say.sources[code],
      })),
      withheld: withheld.map(one => named(one, say)),
      blocks: say.prose(found, scope),
    };
  },
});

function inWords<Found, Code extends string, Source extends string>(
  found: FoundFigure<Code, Source>,
  say: SectionWords<Found, Code, Source>,
): SectionTold['figures'][number] {
  const { labels, answers = {}, values = {} } = say;
  const { code, answer, value, unit } = found;
  const shown = unit === 'text' ? values[String(value)] : undefined;
  return {
    ...named(found, say),
    label: labels[code],
    ...(answer !== undefined && { answerText: answers[answer] ?? answer }),
    ...(shown !== undefined && { shown }),
  };
}

/** With the name of whose it is, where the section has one for the code. */
function named<T extends { code: string; of?: FigureSubject }>(
  one: T,
  { names = {} }: { names?: Readonly<Partial<Record<string, Readonly<Record<string, string>>>>> },
): T {
  const { of } = one;
  const name = of && names[one.code]?.[of.code];
  return of === undefined || name === undefined ? one : { ...one, of: { ...of, name } };
}

/** Makes figures of one query and date. */
export const figure =
  <Code extends string, Source extends string>(source: Source, asAt: Day) =>
  (
    code: Code,
    value: FoundFigure['value'],
    more: Partial<Pick<FoundFigure, 'of' | 'answer' | 'unit'>> = {},
  ): FoundFigure<Code, Source> => ({ code, value, unit: 'count', source, asAt, ...more });
