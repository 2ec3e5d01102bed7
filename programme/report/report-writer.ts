import { type Day, londonInstant, plusLondonDays, plusMilliseconds } from '../calendar.ts';
import type { RegionStore } from '../region/region-store.ts';
import {
  type Deed,
  REPORT_HEADINGS,
  type Report,
  type ReportAudience,
  type ReportFigure,
  type ReportHeading,
  reportId,
} from './report.ts';
import type { ReportStore } from './report-store.ts';
import type { ReportScope, ReportSection, SectionTold } from './section.ts';

/** The words of a report around those of its sections. */
export interface ReportFrame {
  title(region: string, asAt: Day): string;
  headings: Readonly<Record<ReportHeading, string>>;
  /** A value as it is read. */
  shown(figure: Pick<ReportFigure, 'value' | 'unit'>): string;
}

export interface ReportWriterDeps {
  reports: ReportStore;
  regions: Pick<RegionStore, 'region' | 'authorities'>;
  sections: readonly ReportSection[];
  frame: ReportFrame;
}

export interface ReportWanted {
  asAt: Day;
  audience: ReportAudience;
  /** Empty for none. */
  meeting: string;
}

/** Told each time a section has said what it has to say. */
export type Progress = (kind: string, done: number, of: number) => void;

/** Draws up reports: asks every section, and keeps figures and text as they are then (R1). */
export function reportWriter({ reports, regions, sections, frame }: ReportWriterDeps) {
  async function tellAll(scope: ReportScope, progress: Progress): Promise<SectionTold[]> {
    let done = 0;
    const told = await Promise.all(
      sections.map(async section => {
        const said = await section.tell(scope);
        progress(section.kind, ++done, sections.length);
        return said;
      }),
    );
    return told.filter(one => one !== undefined);
  }

  return {
    /** The first day of which any section knows something; undefined when none does. */
    async firstDay(region: string): Promise<Day | undefined> {
      const days = await Promise.all(sections.map(({ since }) => since?.(region)));
      return days.filter(day => day !== undefined).sort()[0];
    },

    /** A new version, as a draft. */
    async write(
      region: string,
      { asAt, audience, meeting }: ReportWanted,
      drafted: Deed,
      progress: Progress = () => {},
    ): Promise<Report> {
      const end = plusMilliseconds(plusLondonDays(midnightOf(asAt), 1), -1);
      const isPast = end < drafted.at;
      const [found, authorities] = await Promise.all([regions.region(region), regions.authorities(region)]);
      const scope = { region, asAt, audience, isPast, authorities, at: isPast ? end : drafted.at };
      const told = await tellAll(scope, progress);
      const regionName = found?.name ?? region;
      const content = {
        regionName,
        title: frame.title(regionName, asAt),
        ...(meeting !== '' && { meeting }),
        parts: REPORT_HEADINGS.map(heading => ({
          heading,
          title: frame.headings[heading],
          blocks: told.flatMap(({ blocks }) => blocks[heading] ?? []),
        })).filter(({ blocks }) => blocks.length > 0),
        figures: told.flatMap(({ figures }) =>
          figures.map(figure => ({ ...figure, shown: figure.shown ?? frame.shown(figure) })),
        ),
        sources: told.flatMap(({ sources }) => sources),
        withheld: told.flatMap(({ withheld }) => withheld),
      };
      for (;;) {
        const [last] = await reports.versions(region, asAt, audience);
        const named = { asAt, audience, version: (last?.version ?? 0) + 1 };
        const report: Report = { region, id: reportId(named), ...named, state: 'draft', ...content, drafted };
        // Somebody else may have drafted the same meanwhile: this is the next version then.
        if (await reports.insert(report)) return report;
      }
    },
  };
}

function midnightOf(day: Day): Date {
  const midnight = londonInstant(day, '00:00');
  if (!midnight) throw new RangeError(`${day} is no day.`);
  return midnight;
}
