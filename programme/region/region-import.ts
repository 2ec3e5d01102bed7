import { codeOfName } from '../code-of-name.ts';
import type { Authority, SubRegion } from './authority.ts';
import { type ImportReport, note, refuse, tally, unknownCodes, withoutRepeated } from './import-report.ts';
import { importPeople, type ImportDeps as PeopleImportDeps } from './people-import.ts';
import type { RegionFile } from './region-file.ts';
import type { AuthorityRow } from './region-rows.ts';
import { importSystemsInUse, type SystemStore } from './systems-import.ts';

export interface ImportDeps extends PeopleImportDeps {
  training: SystemStore;
}

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
    counts: {
      subRegions: tally(),
      authorities: tally(),
      systemsInUse: tally(),
      organisations: tally(),
      people: tally(),
    },
    refused: [...file.refused],
  };
  await deps.store.putRegion({ ...region, timezone: 'Europe/London' });
  const subRegions = await importSubRegions(deps, file, region.code, report);
  const { codes: authorities, taken } = await importAuthorities(deps, file, region.code, subRegions, report);
  await importSystemsInUse(deps.training, { rows: taken, region: region.code, now }, report);
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
    const added = { region, code: codeOfName(name), name };
    await deps.store.putSubRegion(added);
    known.push(added);
  }
  report.counts.subRegions.added = known.length - stored.length;
  report.counts.subRegions.same = new Set(names).size - report.counts.subRegions.added;
  return known;
}

/** Answers the codes that there are afterwards, and the rows that were taken. */
async function importAuthorities(
  deps: ImportDeps,
  file: RegionFile,
  region: string,
  subRegions: readonly SubRegion[],
  report: ImportReport,
): Promise<{ codes: ReadonlySet<string>; taken: AuthorityRow[] }> {
  const stored = new Map((await deps.store.authorities(region)).map(one => [one.code, one]));
  const rows = withoutRepeated(file.authorities, 'code', ({ code }) => code, report);
  const codes = new Set([...stored.keys(), ...rows.map(({ row }) => row.code)]);
  const taken: AuthorityRow[] = [];
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
    taken.push(placed.row);
  }
  return { codes, taken };
}

function authorityAfter(
  before: Authority | undefined,
  row: AuthorityRow,
  region: string,
  subRegions: readonly SubRegion[],
): Authority {
  const { recordSystem: _, recordSystemFrom: __, ...own } = row;
  const subRegion = subRegions.find(({ code, name }) => row.subRegion === code || row.subRegion === name);
  return {
    predecessors: [],
    successors: [],
    tenantIds: [],
    ...before,
    ...own,
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
