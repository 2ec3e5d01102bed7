import type { Asker } from '../asker.ts';
import { londonDay } from '../calendar.ts';
import type { DueMessage } from '../delivery/message.ts';
import { done, type Outcome, refuse } from '../outcome.ts';
import { mayActFor, permittedRoles } from '../region/permissions.ts';
import { holds } from '../region/roles.ts';
import { isSettled } from './delivery-gate.ts';
import { makeTasks } from './make-tasks.ts';
import { preparingAuthorities } from './preparing-authorities.ts';
import type { ReadinessState, ReadinessTask } from './readiness.ts';
import { readinessCount } from './readiness-count.ts';
import { readinessReader } from './readiness-reader.ts';
import { readinessReminders } from './readiness-reminders.ts';
import type { ReadinessOverview, ReadinessView, TaskChangeView } from './readiness-views.ts';
import type { Session, SessionState } from './session.ts';
import { sessionInState, type TrainingDeps, trainsOn } from './training-deps.ts';
import type { TaskName } from './training-store.ts';

/** While a session is in these states its preparation goes on. */
export const IN_PREPARATION: readonly SessionState[] = ['preparing', 'open', 'closedToBooking'];
/** What was done and how long it took may be told until the session is completed. */
const CHANGEABLE: readonly SessionState[] = [...IN_PREPARATION, 'delivered'];
const SHOWN: readonly SessionState[] = [...CHANGEABLE, 'completed'];

/** What an owner says of a task; `owner` is a name or work email, as it was typed. */
export interface TaskAnswers {
  state: ReadinessState;
  owner: string;
  effortHours?: number;
  blocker: string;
  solution: string;
}

/** Getting ready across record systems: tasks, their states, and solutions to be used again. */
export function readinessService(deps: TrainingDeps) {
  const reader = readinessReader(deps);
  /** What each session looked like when its tasks were last made, by its id. */
  const madeFor = new Map<string, string>();

  const mayChange = ({ person, now }: Asker, task: ReadinessTask): boolean =>
    task.owner === person.id || mayActFor(person, task.authority, londonDay(now));

  async function taskFor(
    asker: Asker,
    name: TaskName,
  ): Promise<Outcome<{ session: Session; task: ReadinessTask }>> {
    const session = await sessionInState(deps, asker, name.session, CHANGEABLE);
    if (!session.ok) return session;
    const tasks = await deps.training.tasks(asker.person.region, [name.session]);
    const task = tasks.find(one => one.authority === name.authority && one.kind === name.kind);
    return task && mayChange(asker, task)
      ? done({ session: session.value, task })
      : refuse({ code: 'taskNotFound' });
  }

  /** Everybody sees what they may look into; who may look into nothing is refused, but a trainer of the session. */
  async function table(asker: Asker, session: Session): Promise<Outcome<ReadinessView>> {
    const tasks = await deps.training.tasks(session.region, [session.id]);
    const view = await reader.table(asker, session, tasks, task => mayChange(asker, task));
    return view.rows.length > 0 || sees(asker, session)
      ? done(view)
      : refuse({ code: 'notYourRole', roles: permittedRoles('editReadiness') });
  }

  return {
    /** The sessions in preparation of which the asker may know something. */
    async overview(asker: Asker): Promise<Outcome<ReadinessOverview>> {
      const sessions = await deps.sessions.inStates(asker.person.region, IN_PREPARATION);
      const views = await Promise.all(sessions.map(session => table(asker, session)));
      return done(views.flatMap(view => (view.ok ? [view.value] : [])));
    },

    async table(asker: Asker, id: string): Promise<Outcome<ReadinessView>> {
      const session = await sessionInState(deps, asker, id, SHOWN);
      return session.ok ? table(asker, session.value) : session;
    },

    /** The open tasks of the asker alone, for a reminder; undefined when there are none any more. */
    async ownOpen(asker: Asker, id: string): Promise<ReadinessView | undefined> {
      const session = await sessionInState(deps, asker, id, IN_PREPARATION);
      if (!session.ok) return undefined;
      const tasks = await deps.training.tasks(asker.person.region, [id]);
      const own = tasks.filter(({ owner, state }) => owner === asker.person.id && !isSettled(state));
      if (own.length === 0) return undefined;
      const view = await reader.table(asker, session.value, own, () => true);
      return { ...view, count: readinessCount(own) };
    },

    async task(asker: Asker, name: TaskName): Promise<Outcome<TaskChangeView>> {
      const found = await taskFor(asker, name);
      return found.ok ? done(await reader.task(found.value.session, found.value.task)) : found;
    },

    /** A blocker is needed exactly when the task is blocked; whoever changed the task meanwhile is not overwritten. */
    async change(
      asker: Asker,
      name: TaskName,
      seenAt: Date,
      answers: TaskAnswers,
    ): Promise<Outcome<ReadinessView>> {
      const found = await taskFor(asker, name);
      if (!found.ok) return found;
      const { session, task } = found.value;
      const { state, effortHours, blocker, solution } = answers;
      if (state === 'blocked' && blocker === '') return refuse({ code: 'blockerNeeded' });
      const owner = await reader.ownerNamed(task, answers.owner);
      if (!owner.ok) return owner;
      const changed =
        task.changedAt.getTime() === seenAt.getTime() &&
        (await deps.training.changeTask(task, {
          state,
          owner: owner.value,
          effortHours,
          blocker: state === 'blocked' ? blocker : undefined,
          solution: solution === '' ? undefined : solution,
          changedAt: asker.now,
          changedBy: asker.person.id,
        }));
      return changed ? table(asker, session) : refuse({ code: 'changedMeanwhile' });
    },

    /** The authority works with the neutral bundle, so has nothing to prepare, or prepares its own system after all (T5). */
    async chooseBundle(
      asker: Asker,
      id: string,
      authority: string,
      uses: boolean,
    ): Promise<Outcome<ReadinessView>> {
      const { person, now } = asker;
      if (!mayActFor(person, authority, londonDay(now)))
        return refuse({ code: 'notYourRole', roles: permittedRoles('editReadiness') });
      const found = await sessionInState(deps, asker, id, IN_PREPARATION);
      if (!found.ok) return found;
      const tasks = (await deps.training.tasks(person.region, [id])).filter(
        one => one.authority === authority,
      );
      if (tasks.length === 0 && !found.value.usesNeutralBundle.includes(authority))
        return refuse({ code: 'taskNotFound' });
      // What a crash leaves in between is put right by the next `makeTasks`, which goes by the session.
      if (!uses)
        for (const task of tasks.filter(({ state }) => state === 'notNeeded'))
          await deps.training.changeTask(task, { state: 'toDo', changedAt: now, changedBy: person.id });
      const next = await deps.sessions.change(person.region, id, session => {
        const others = session.usesNeutralBundle.filter(one => one !== authority);
        const usesNeutralBundle = uses ? [...others, authority].sort() : others;
        const changed = { ...session, usesNeutralBundle };
        return { next: changed, answer: changed };
      });
      if (!next) return refuse({ code: 'sessionNotFound' });
      await makeTasks(deps, [next], now);
      return table(asker, next);
    },

    /** Makes the tasks that sessions in preparation lack, such as those of an authority whose people have booked since. */
    async reconcile(region: string, now: Date): Promise<void> {
      const [sessions, authorities] = await Promise.all([
        deps.sessions.inStates(region, IN_PREPARATION),
        deps.regions.authorities(region),
      ]);
      const wanted = new Map(
        sessions.map(session => {
          const { startsAt, usesNeutralBundle } = session;
          const from = [startsAt.getTime(), preparingAuthorities(session, authorities), usesNeutralBundle];
          return [session.id, JSON.stringify(from)];
        }),
      );
      const behind = sessions.filter(({ id }) => madeFor.get(id) !== wanted.get(id));
      await makeTasks(deps, behind, now);
      for (const [id, from] of wanted) madeFor.set(id, from);
    },

    /** Who should have been reminded of open tasks by now. */
    async reminders(region: string, now: Date): Promise<DueMessage[]> {
      const sessions = await deps.sessions.inStates(region, IN_PREPARATION);
      const tasks = await deps.training.tasks(
        region,
        sessions.map(({ id }) => id),
      );
      return readinessReminders(sessions, tasks, now);
    },
  };
}

const sees = (asker: Asker, session: Session): boolean =>
  holds(asker.person, ['programmeManager'], londonDay(asker.now)) || trainsOn(asker, session);
