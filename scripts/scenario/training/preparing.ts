import { words } from '../../../cards/wording/words.ts';
import type { ReadinessKind, ReadinessState } from '../../../programme/training/readiness.ts';
import { asDrawn } from '../../support/card-inputs.ts';
import { buttonOf, buttonsOf } from '../../support/teams-user.ts';
import { pressed, typed } from '../acting.ts';
import type { Scenario } from '../scenario-file.ts';
import type { Stage } from '../stage.ts';
import { officerOf } from './booking.ts';
import type { Delegate } from './delegates.ts';
import type { AnySession, ReadinessEntry } from './training-part.ts';

/** What a link officer says of a task. */
interface Report {
  session: string;
  authority: string;
  kind: ReadinessKind;
  state: ReadinessState;
  blocker?: string;
  /** How it was solved, where it is told for others. */
  solution?: string | undefined;
  /** Codes of sessions whose solution is taken over, if it is on offer. */
  reuse?: readonly string[];
}

const HOURS: Record<ReadinessKind, number> = { loadTrainingCase: 6, testLogIns: 2 };
const TASKS: Record<ReadinessEntry['task'], ReadinessKind> = {
  'load training case': 'loadTrainingCase',
  'test log-ins': 'testLogIns',
};
/** With a solution that somebody else has found. */
const HOURS_WITH_HELP = 1;

/**
 * All link officers report one kind of task for a session, at the same time: where it is yet to come, what the file says;
 * where it has taken place, what must have been. Authorities with nobody there have nothing to prepare then, and those
 * with one person work with the neutral bundle.
 */
export async function reportAll(
  stage: Stage,
  scenario: Scenario,
  session: AnySession,
  kind: ReadinessKind,
  people: readonly Delegate[],
): Promise<void> {
  const { sessions, demoAuthorities, readiness } = scenario;
  if (!sessions.some(({ id }) => id === session.id)) {
    const entries = readiness.sessions[session.id] ?? [];
    const told = entries.filter(({ task, state }) => TASKS[task] === kind && state !== 'toDo');
    await Promise.all(told.map(entry => report(stage, reportOf(scenario, session, kind, entry))));
    return;
  }
  const headsOf = (code: string) =>
    people.filter(({ authority, fate }) => authority === code && fate !== 'waits').length;
  const firstWith = (system: string) =>
    demoAuthorities.find(({ code, recordSystem }) => recordSystem === system && headsOf(code) > 1)?.code;
  await Promise.all(
    demoAuthorities.map(async ({ code: authority, subRegion, recordSystem: system = '' }) => {
      const heads = headsOf(authority);
      const task = { session: session.id, authority, kind };
      if (heads > 1) {
        const tells = kind === 'loadTrainingCase' && firstWith(system) === authority;
        const solution = tells ? solutionOf(scenario, system, session.id) : undefined;
        await report(stage, { ...task, state: 'done', solution });
      } else if (heads === 0 && subRegion === session.subRegion)
        await report(stage, { ...task, state: 'notNeeded' });
      else if (heads === 1 && kind === 'loadTrainingCase') await useBundle(stage, session.id, authority);
    }),
  );
}

/** What the file says of a task, done as it was done before where somebody with the same system has told how. */
function reportOf(
  { demoAuthorities, readiness }: Scenario,
  { id: session }: AnySession,
  kind: ReadinessKind,
  { authority, state, blocker }: ReadinessEntry,
): Report {
  const system = demoAuthorities.find(({ code }) => code === authority)?.recordSystem ?? '';
  return {
    ...{ session, authority, kind, state },
    ...(blocker !== undefined && { blocker: words.format.capital(blocker) }),
    reuse: readiness.reuse[system] ?? [],
  };
}

/** How the case got into a system, told at the sessions that the file names; the first time took most. */
function solutionOf({ readiness }: Scenario, system: string, session: string): string | undefined {
  const place = (readiness.reuse[system] ?? []).indexOf(session);
  if (place < 0) return undefined;
  return place === 0
    ? `The supplier of ${system} copied the training case into the test area, with made-up names for the workers.`
    : `The copy from the session before was set back to how the case begins, so the supplier of ${system} was not needed.`;
}

/** The link officer reports a task. */
async function report(stage: Stage, { session, authority, kind, ...told }: Report): Promise<void> {
  const officer = officerOf(authority);
  await stage.arrived(officer);
  const table = await typed(stage, officer, `readiness ${session}`, 'readiness.task');
  const task = `${authority}~${kind}`;
  const form = await pressed(stage, officer, buttonOf(table, 'readiness.task'), { task });
  const helped = buttonsOf(form).find(
    ({ verb, title }) => verb === 'readiness.reuse' && told.reuse?.some(code => title.endsWith(`, ${code}`)),
  );
  const filledIn = helped ? await pressed(stage, officer, helped) : form;
  const hours = told.state === 'notNeeded' ? 0 : helped ? HOURS_WITH_HELP : HOURS[kind];
  await pressed(stage, officer, buttonOf(filledIn, 'readiness.save'), {
    ...asDrawn(filledIn),
    state: told.state,
    effortHours: String(hours),
    ...(told.blocker !== undefined && { blocker: told.blocker }),
    ...(told.solution !== undefined && !helped && { solution: told.solution }),
  });
}

/** The authority has so few people there that it works with the neutral bundle. */
async function useBundle(stage: Stage, session: string, authority: string): Promise<void> {
  const officer = officerOf(authority);
  await stage.arrived(officer);
  const table = await typed(stage, officer, `readiness ${session}`, 'readiness.bundle');
  await pressed(stage, officer, buttonOf(table, 'readiness.bundle'), { authority, uses: 'bundle' });
}
