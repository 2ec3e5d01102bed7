import assert from 'node:assert/strict';
import type { ReadinessKind } from '../../programme/training/readiness.ts';
import type { TaskAnswers } from '../../programme/training/readiness-service.ts';
import type { TrainingRegion, TrainingRig } from './training-rig.ts';

const NOTHING: TaskAnswers = { state: 'done', owner: '', blocker: '', solution: '' };

/** A region of three authorities, two of them with Tessera, each with a link officer; and a trainer. */
export async function readinessRegion(rig: TrainingRig): Promise<TrainingRegion> {
  const region = await rig.region({ South: ['D13', 'D14'], West: ['D01'] });
  await region.manager();
  for (const authority of ['D01', 'D13', 'D14']) await region.officer(authority);
  await region.person('trainer', undefined, [{ role: 'trainer' }]);
  await region.stores.training.putRecordSystem({ region: region.code, code: 'Tessera', name: 'Tessera' });
  for (const authority of ['D01', 'D13'])
    await region.stores.training.putSystemInUse({ region: region.code, authority, system: 'Tessera' });
  return region;
}

export const tasksIn = (region: TrainingRegion, session = 'session') =>
  region.stores.training.tasks(region.code, [session]);

/** Says something of a task, as it stands now; `done` by its present owner unless the answers say otherwise. */
export async function changeTask(
  region: TrainingRegion,
  who: string,
  name: { authority: string; kind?: ReadinessKind; session?: string },
  answers: Partial<TaskAnswers>,
) {
  const { authority, kind = 'testLogIns', session = 'session' } = name;
  const task = (await tasksIn(region, session)).find(one => one.authority === authority && one.kind === kind);
  assert.ok(task);
  return region.services.readiness.change(
    await region.as(who),
    { session, authority, kind },
    task.changedAt,
    { ...NOTHING, owner: task.owner ?? '', ...answers },
  );
}
