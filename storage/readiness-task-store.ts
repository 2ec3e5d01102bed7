import type { Db } from 'mongodb';
import type { ReadinessTask } from '../programme/training/readiness.ts';
import type { TrainingStore } from '../programme/training/training-store.ts';
import { byKey, fromDocument, type Stored, toDocument } from './document.ts';
import { settingOrTaking } from './field-changes.ts';
import { text, texts } from './gate.ts';
import { insertMissing } from './idempotent-writes.ts';

type Tasks = Pick<TrainingStore, 'insertMissingTasks' | 'tasks' | 'solutions' | 'changeTask'>;
type TaskDocument = Stored<ReadinessTask>;

const nameOf = ({ session, authority, kind }: ReadinessTask): [string, string, string] => [
  session,
  authority,
  kind,
];

/** Everything of a task that can change, as a condition: a field that is not there must not be there. */
const asSeen = ({ state, due, owner, effortHours, blocker, solution }: ReadinessTask) => ({
  state,
  due,
  ...Object.fromEntries(
    Object.entries({ owner, effortHours, blocker, solution }).map(([field, value]) => [
      field,
      value === undefined ? { $exists: false } : { $eq: value },
    ]),
  ),
});

/** Collection `readinessTasks`; what may be there once is the `_id`. */
export function mongoReadinessTasks(db: Db): Tasks {
  const tasks = db.collection<TaskDocument>('readinessTasks', { ignoreUndefined: true });

  return {
    insertMissingTasks: wanted =>
      insertMissing(
        tasks,
        wanted.map(task => toDocument(task, nameOf(task))),
      ),
    async tasks(region, sessions) {
      if (sessions.length === 0) return [];
      const theirs = { region: text(region), session: { $in: texts(sessions) } };
      const found = await tasks.find(theirs, { sort: { session: 1, authority: 1, kind: 1 } }).toArray();
      return found.map(document => fromDocument<ReadinessTask>(document));
    },
    async solutions(region, systems, limit) {
      const solved = {
        region: text(region),
        system: { $in: texts(systems) },
        state: 'done' as const,
        solution: { $exists: true },
      };
      const newest = { sort: { changedAt: -1, _id: -1 }, limit } as const;
      const found = await tasks.find(solved, newest).toArray();
      return found.map(document => fromDocument<ReadinessTask>(document));
    },
    async changeTask(seen, change) {
      const { matchedCount } = await tasks.updateOne(
        { ...byKey(seen.region, ...nameOf(seen)), ...asSeen(seen) },
        settingOrTaking(change),
      );
      return matchedCount === 1;
    },
  };
}
