import type { Asker } from '../asker.ts';
import type { OwnLine } from '../waiting/own-line.ts';
import { isSettled } from './delivery-gate.ts';
import { IN_PREPARATION } from './readiness-service.ts';
import type { TrainingDeps } from './training-deps.ts';

/** For each session in preparation, how many tasks of the asker are open. */
export const ownTasks =
  ({ sessions, training }: Pick<TrainingDeps, 'sessions' | 'training'>) =>
  async ({ person: { id, region } }: Asker): Promise<OwnLine[]> => {
    const preparing = await sessions.inStates(region, IN_PREPARATION);
    const tasks = await training.tasks(
      region,
      preparing.map(one => one.id),
    );
    const open = tasks.filter(({ owner, state }) => owner === id && !isSettled(state));
    return preparing.flatMap(({ id: session, code, startsAt }): OwnLine[] => {
      const count = open.filter(task => task.session === session).length;
      return count > 0 ? [{ says: 'tasksOpen', session, code, startsAt, count }] : [];
    });
  };
