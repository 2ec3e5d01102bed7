import { londonDay } from '../calendar.ts';
import { codeOfName } from '../code-of-name.ts';
import { switchedTo, systemOn } from '../training/system-timeline.ts';
import type { TrainingStore } from '../training/training-store.ts';
import { type ImportReport, note } from './import-report.ts';
import type { AuthorityRow } from './region-rows.ts';

export type SystemStore = Pick<
  TrainingStore,
  'recordSystems' | 'putRecordSystem' | 'systemsInUse' | 'putSystemInUse'
>;

/**
 * Which record system each authority of these rows works with; systems that nobody knew are made. Without a first day it
 * was always so, unless another one is stored: then it is so from today on.
 */
export async function importSystemsInUse(
  store: SystemStore,
  { rows, region, now }: { rows: readonly AuthorityRow[]; region: string; now: Date },
  report: ImportReport,
): Promise<void> {
  if (rows.every(({ recordSystem }) => recordSystem === undefined)) return;
  const systems = await store.recordSystems(region);
  const uses = await store.systemsInUse(region);
  for (const { code: authority, recordSystem: name, recordSystemFrom } of rows) {
    if (name === undefined) continue;
    let system = systems.find(one => one.code === name || one.name === name);
    if (!system) {
      system = { region, code: codeOfName(name), name };
      await store.putRecordSystem(system);
      systems.push(system);
    }
    const today = londonDay(now);
    const before = systemOn(uses, authority, recordSystemFrom ?? today);
    const from = recordSystemFrom ?? (before && before.system !== system.code ? today : before?.validFrom);
    const entries = switchedTo(uses, {
      region,
      authority,
      system: system.code,
      ...(from !== undefined && { from }),
    });
    note(report.counts.systemsInUse, before, entries.length > 0 ? entries.at(-1) : before);
    for (const entry of entries) await store.putSystemInUse(entry);
  }
}
