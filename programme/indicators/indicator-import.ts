import { codeOfName } from '../code-of-name.ts';
import { note, tally } from '../region/import-report.ts';
import type { RegionStore } from '../region/region-store.ts';
import { FIXED_FIELDS, type Indicator, type Outcome } from './indicator.ts';
import { type IndicatorImportReport, type Placed, refuse } from './indicator-import-report.ts';
import type { IndicatorFile, IndicatorRow } from './indicator-rows.ts';
import { freeCode } from './indicator-service.ts';
import type { IndicatorStore } from './indicator-store.ts';
import { importValues } from './value-import.ts';

export interface IndicatorImportDeps {
  indicators: IndicatorStore;
  regions: Pick<RegionStore, 'authorities'>;
}

/**
 * Brings what is stored up to what the file says. A row that can't be taken is reported with its line, and all others go
 * in. Published values count at once; local ones wait for the authority's link officer, as those that are typed in do.
 */
export async function importIndicators(
  deps: IndicatorImportDeps,
  file: IndicatorFile,
  region: string,
  now: Date,
): Promise<IndicatorImportReport> {
  const report: IndicatorImportReport = {
    counts: { outcomes: tally(), indicators: tally(), values: tally() },
    toApprove: 0,
    refused: [...file.refused],
  };
  await importDefinitions(deps, file.indicators, region, report);
  await importValues(deps, file.values, region, now, report);
  return report;
}

/** The first row of each code; every further one is refused. */
function withoutRepeated(
  rows: readonly Placed<IndicatorRow>[],
  report: IndicatorImportReport,
): Placed<IndicatorRow>[] {
  const first = new Map<string, { line: number }>();
  return rows.filter(({ at, row: { code } }) => {
    const earlier = first.get(code);
    if (earlier) refuse(report, at, code, { code: 'repeated', column: 'code', value: code, first: earlier });
    else first.set(code, at);
    return !earlier;
  });
}

async function importDefinitions(
  { indicators }: IndicatorImportDeps,
  rows: readonly Placed<IndicatorRow>[],
  region: string,
  report: IndicatorImportReport,
): Promise<void> {
  if (rows.length === 0) return;
  const outcomes = await indicators.outcomes(region);
  const stored = new Map((await indicators.indicators(region)).map(one => [one.code, one]));
  for (const { at, row } of withoutRepeated(rows, report)) {
    const before = stored.get(row.code);
    const columns = FIXED_FIELDS.filter(field => before && before[field] !== row[field]);
    if (columns.length > 0) {
      refuse(report, at, row.code, { code: 'fixedField', columns });
      continue;
    }
    const outcome = await outcomeFor(indicators, outcomes, row.outcome, region, report);
    // What a file leaves out stays as it is stored.
    const after: Indicator = { ...before, ...row, region, ...(outcome !== undefined && { outcome }) };
    if (!note(report.counts.indicators, before, after)) continue;
    const { title, polarity, numerator, denominator, source, note: known } = after;
    const words = { title, polarity, numerator, denominator, source };
    const kept = {
      ...(after.outcome !== undefined && { outcome: after.outcome }),
      ...(known !== undefined && { note: known }),
    };
    if (before) await indicators.changeIndicator(region, row.code, { ...words, ...kept });
    else await indicators.insertIndicator(after);
  }
}

/** The code of the outcome of this code or title; a new one is made and remembered. */
async function outcomeFor(
  indicators: IndicatorStore,
  outcomes: Outcome[],
  given: string | undefined,
  region: string,
  report: IndicatorImportReport,
): Promise<string | undefined> {
  if (given === undefined) return undefined;
  const same = (text: string): boolean => text.toLowerCase() === given.toLowerCase();
  const known = outcomes.find(({ code, title }) => code === given || same(title));
  if (known) return known.code;
  const code = freeCode(
    codeOfName(given),
    outcomes.map(one => one.code),
  );
  const made = { region, code, title: given };
  await indicators.putOutcome(made);
  outcomes.push(made);
  report.counts.outcomes.added += 1;
  return code;
}
