import { isSettled } from './delivery-gate.ts';
import { usesBundle } from './preparing-authorities.ts';
import type { ReadinessTask } from './readiness.ts';
import { dueDay, tasksFor } from './readiness-tasks.ts';
import type { Session } from './session.ts';
import type { TrainingDeps } from './training-deps.ts';

type Deps = Pick<TrainingDeps, 'training' | 'people' | 'regions'>;

/**
 * Brings the tasks of these sessions of one region up to what the sessions are now: makes those that are missing, takes those
 * of authorities with the neutral bundle for not needed, and moves what is due with a session that was moved. It may be
 * repeated at any time.
 */
export async function makeTasks(deps: Deps, sessions: readonly Session[], now: Date): Promise<void> {
  const [first] = sessions;
  if (!first) return;
  const { region } = first;
  const ids = sessions.map(({ id }) => id);
  const [authorities, uses, officers, tasks] = await Promise.all([
    deps.regions.authorities(region),
    deps.training.systemsInUse(region),
    deps.people.withRoles(region, ['linkOfficer']),
    deps.training.tasks(region, ids),
  ]);
  const there = new Set(tasks.map(nameOf));
  const missing = sessions
    .flatMap(session => tasksFor(session, { authorities, uses, officers }, now))
    .filter(task => !there.has(nameOf(task)));
  if (missing.length > 0) await deps.training.insertMissingTasks(missing);
  const byId = new Map(sessions.map(session => [session.id, session]));
  for (const task of tasks.filter(({ state }) => !isSettled(state))) {
    const session = byId.get(task.session);
    if (session) await followSession(deps, session, task, now);
  }
}

const nameOf = ({ session, authority, kind }: ReadinessTask): string =>
  JSON.stringify([session, authority, kind]);

async function followSession(
  { training }: Pick<Deps, 'training'>,
  session: Session,
  task: ReadinessTask,
  now: Date,
): Promise<void> {
  if (usesBundle(session, task.authority)) {
    await training.changeTask(task, { state: 'notNeeded', blocker: undefined, changedAt: now });
    return;
  }
  const due = dueDay(session, task.due, now);
  if (due !== task.due) await training.changeTask(task, { due, changedAt: now });
}
