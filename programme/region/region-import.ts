import type { Authority, SubRegion } from './authority.ts';
import { type ImportReport, note, refuse, tally, unknownCodes, withoutRepeated } from './import-report.ts';
import { type ImportDeps, importPeople } from './people-import.ts';
import type { RegionFile } from './region-file.ts';
import type { AuthorityRow } from './region-rows.ts';

/**
 * Brings the stored region up to what the file says. Fields that the file leaves out stay as they are stored, roles are
 * added and never taken away, and a row that can't be taken is reported while all others go in.
 */
export async function importRegion(
  deps: ImportDeps,
  file: RegionFile,
  region: { code: string; name: string },
  now: Date,
): Promise<ImportReport> {
  const report: ImportReport = {
    counts: { subRegions: tally(), authorities: tally(), organisations: tally(), people: tally() },
    refused: [...file.refused],
  };
  await deps.store.putRegion({ ...region, timezone: 'Europe/London' });
  const subRegions = await importSubRegions(deps, file, region.code, report);
  const authorities = await importAuthorities(deps, file, region.code, subRegions, report);
  const organisations = await importOrganisations(deps, file, region.code, report);
  await importPeople(deps, file.people, { authorities, organisations }, now, report);
  return report;
}

async function importSubRegions(deps: ImportDeps, file: RegionFile, region: string, report: ImportReport) {
  const stored = await deps.store.subRegions(region);
  const known: SubRegion[] = [...stored];
  const names = [...file.subRegions, ...file.authorities.flatMap(({ row }) => row.subRegion ?? [])];
  for (const name of new Set(names)) {
    if (known.some(one => one.code === name || one.name === name)) continue;
    const added = { region, code: name.replace(/[^A-Za-z0-9]+/g, '-').slice(0, 40), name };
    await deps.store.putSubRegion(added);
    known.push(added);
  }
  report.counts.subRegions.added = known.length - stored.length;
  report.counts.subRegions.same = new Set(names).size - report.counts.subRegions.added;
  return known;
}

/** Answers the codes that there are afterwards. */
async function importAuthorities(
  deps: ImportDeps,
  file: RegionFile,
  region: string,
  subRegions: readonly SubRegion[],
  report: ImportReport,
): Promise<ReadonlySet<string>> {
  const stored = new Map((await deps.store.authorities(region)).map(one => [one.code, one]));
  const rows = withoutRepeated(file.authorities, 'code', ({ code }) => code, report);
  const codes = new Set([...stored.keys(), ...rows.map(({ row }) => row.code)]);
  for (const placed of rows) {
    const { predecessors = [], successors = [] } = placed.row;
    const unknown = [
      ...unknownCodes('predecessors', predecessors, codes),
      ...unknownCodes('successors', successors, codes),
    ];
    if (unknown.length > 0) {
      refuse(report, placed, ...unknown);
      if (!stored.has(placed.row.code)) codes.delete(placed.row.code);
      continue;
    }
    const before = stored.get(placed.row.code);
    const after = authorityAfter(before, placed.row, region, subRegions);
    if (note(report.counts.authorities, before, after)) await deps.store.putAuthority(after);
  }
  return codes;
}

function authorityAfter(
  before: Authority | undefined,
  row: AuthorityRow,
  region: string,
  subRegions: readonly SubRegion[],
): Authority {
  const subRegion = subRegions.find(({ code, name }) => row.subRegion === code || row.subRegion === name);
  return {
    predecessors: [],
    successors: [],
    tenantIds: [],
    ...before,
    ...row,
    region,
    ...(subRegion && { subRegion: subRegion.code }),
  };
}

async function importOrganisations(
  deps: ImportDeps,
  file: RegionFile,
  region: string,
  report: ImportReport,
): Promise<ReadonlySet<string>> {
  const stored = new Map((await deps.store.organisations(region)).map(one => [one.code, one]));
  const rows = withoutRepeated(file.organisations, 'code', ({ code }) => code, report);
  for (const { row } of rows) {
    const after = { ...row, region };
    if (note(report.counts.organisations, stored.get(row.code), after))
      await deps.store.putOrganisation(after);
  }
  return new Set([...stored.keys(), ...rows.map(({ row }) => row.code)]);
}
