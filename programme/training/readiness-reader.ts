import type { Asker } from '../asker.ts';
import { londonDay } from '../calendar.ts';
import { done, type Outcome, refuse } from '../outcome.ts';
import { personNamed } from '../region/named-person.ts';
import { mayActFor } from '../region/permissions.ts';
import { holds } from '../region/roles.ts';
import { usesBundle } from './preparing-authorities.ts';
import type { ReadinessTask } from './readiness.ts';
import { readinessCount } from './readiness-count.ts';
import { headOf, type ReadinessView, type TaskChangeView, type TaskView } from './readiness-views.ts';
import type { Session } from './session.ts';
import { type TrainingDeps, trainsOn } from './training-deps.ts';

/** So many earlier solutions are read; those of the task itself are left out, and so many are shown. */
const SOLUTIONS_READ = 20;
const SOLUTIONS_SHOWN = 3;

/** Reads readiness for those who may see it, with names for codes. */
export function readinessReader(deps: TrainingDeps) {
  /** Puts names to the codes and ids of tasks. */
  async function namer(region: string, tasks: readonly ReadinessTask[]) {
    const owners = [...new Set(tasks.flatMap(({ owner }) => owner ?? []))];
    const [authorities, systems, people] = await Promise.all([
      deps.regions.authorities(region),
      deps.training.recordSystems(region),
      deps.people.byIds(region, owners),
    ]);
    const authorityName = (code: string): string => authorities.find(one => one.code === code)?.name ?? code;
    const named = (task: ReadinessTask): TaskView => {
      const system = systems.find(({ code }) => code === task.system);
      const owner = people.find(({ id }) => id === task.owner);
      return {
        ...task,
        authorityName: authorityName(task.authority),
        ...(system && { systemName: system.name }),
        ...(owner && { ownerName: owner.name }),
      };
    };
    return { authorityName, named };
  }

  return {
    /** `seen` says which tasks the asker may look into. The count is of these, or of all for those who may know that. */
    async table(
      asker: Asker,
      session: Session,
      tasks: readonly ReadinessTask[],
      seen: (task: ReadinessTask) => boolean,
    ): Promise<ReadinessView> {
      const { person, now } = asker;
      const day = londonDay(now);
      const { authorityName, named } = await namer(session.region, tasks);
      const own = tasks.filter(seen);
      const wholeRegion = holds(person, ['programmeManager'], day) || trainsOn(asker, session);
      const codes = new Set([
        ...own.map(({ authority }) => authority),
        ...session.usesNeutralBundle.filter(authority => mayActFor(person, authority, day)),
      ]);
      return {
        session: headOf(session),
        count: readinessCount(wholeRegion ? tasks : own),
        allBundle: session.exerciseMode === 'neutralBundle',
        rows: [...codes].sort().map(authority => ({
          authority,
          name: authorityName(authority),
          bundle: usesBundle(session, authority),
          tasks: own.filter(task => task.authority === authority).map(named),
          mayEdit: mayActFor(person, authority, day),
        })),
      };
    },

    async task(session: Session, task: ReadinessTask): Promise<TaskChangeView> {
      const { region, system } = task;
      const solved =
        system === undefined ? [] : await deps.training.solutions(region, [system], SOLUTIONS_READ);
      const others = solved.filter(one => one.kind === task.kind && one.session !== task.session);
      const [sessions, { authorityName, named }] = await Promise.all([
        deps.sessions.byIds(region, [...new Set(others.map(one => one.session))]),
        namer(region, [task]),
      ]);
      const earlier = others.slice(0, SOLUTIONS_SHOWN).map(one => ({
        session: one.session,
        sessionCode: sessions.find(({ id }) => id === one.session)?.code ?? '',
        authority: one.authority,
        authorityName: authorityName(one.authority),
        system: one.system ?? '',
        kind: one.kind,
        solution: one.solution ?? '',
      }));
      return { session: headOf(session), task: named(task), earlier };
    },

    /** The owner by name or work email: somebody of the task's authority. Nobody typed is nobody; as it was is as it is. */
    async ownerNamed(task: ReadinessTask, typed: string): Promise<Outcome<string | undefined>> {
      if (typed === '') return done(undefined);
      const same = (text: string | undefined): boolean => text?.toLowerCase() === typed.toLowerCase();
      const [now] = task.owner === undefined ? [] : await deps.people.byIds(task.region, [task.owner]);
      if (now && same(now.name)) return done(now.id);
      const named = await personNamed(
        deps.people,
        task.region,
        typed,
        one => one.authority === task.authority && one.authorityConfirmed,
      );
      return named.person
        ? done(named.person.id)
        : refuse({ code: 'ownerNotFound', text: typed, found: named.found });
    },
  };
}
