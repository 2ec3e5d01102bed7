import { isSettled } from './delivery-gate.ts';
import { usesBundle } from './preparing-authorities.ts';
import { dueDay, type TaskSources, tasksFor } from './readiness-tasks.ts';
import type { Session } from './session.ts';
import type { TrainingDeps } from './training-deps.ts';

type Deps = Pick<TrainingDeps, 'training' | 'people' | 'regions'>;

/**
 * Brings the tasks of a session up to what it is now: makes those that are missing, takes those of authorities with the
 * neutral bundle for not needed, and moves what is due with a session that was moved. It may be repeated at any time.
 */
export async function makeTasks(deps: Deps, session: Session, now: Date): Promise<void> {
  const { region, id } = session;
  const [authorities, uses, officers, tasks] = await Promise.all([
    deps.regions.authorities(region),
    deps.training.systemsInUse(region),
    deps.people.withRoles(region, ['linkOfficer']),
    deps.training.tasks(region, [id]),
  ]);
  const sources: TaskSources = { authorities, uses, officers };
  const wanted = tasksFor(session, sources, now);
  const missing = wanted.filter(
    one => !tasks.some(({ authority, kind }) => authority === one.authority && kind === one.kind),
  );
  if (missing.length > 0) await deps.training.insertMissingTasks(missing);
  for (const task of tasks.filter(({ state }) => !isSettled(state))) {
    if (usesBundle(session, task.authority))
      await deps.training.changeTask(task, { state: 'notNeeded', blocker: undefined, changedAt: now });
    else {
      const due = dueDay(session, task.due, now);
      if (due !== task.due) await deps.training.changeTask(task, { due, changedAt: now });
    }
  }
}
