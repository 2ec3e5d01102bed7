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
  blocker?: string | undefined;
  /** How it was solved, where it is told for others. */
  solution?: string;
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
 * All link officers report one kind of task for a session: as the file has it, and where the session has taken place, as it
 * must have been. Authorities with nobody there need nothing, those with one person work with the neutral bundle.
 */
export async function reportAll(
  stage: Stage,
  scenario: Scenario,
  session: AnySession,
  kind: ReadinessKind,
  people: readonly Delegate[],
): Promise<void> {
  const { demoAuthorities, readiness } = scenario;
  const entries = readiness.sessions[session.id];
  for (const { code: authority, subRegion, recordSystem: system = '' } of demoAuthorities) {
    const heads = people.filter(one => one.authority === authority && one.fate !== 'waits').length;
    if (heads === 0 && subRegion !== session.subRegion) continue;
    const solved = readiness.reuse[system] ?? [];
    const task = { session: session.id, authority, kind };
    if (entries) {
      const entry = entries.find(one => one.authority === authority && TASKS[one.task] === kind);
      if (entry && entry.state !== 'toDo') await report(stage, { ...task, ...entry, reuse: solved });
    } else if (heads === 0) await report(stage, { ...task, state: 'notNeeded' });
    else if (heads > 1)
      await report(stage, {
        ...{ ...task, state: 'done' },
        ...(kind === 'loadTrainingCase' && solved.includes(session.id) && { solution: solutionWith(system) }),
      });
    else if (kind === 'loadTrainingCase') await useBundle(stage, session.id, authority);
  }
}

const solutionWith = (system: string): string =>
  `The supplier of ${system} copied the training case into the test area. Two days before the session somebody opened it with each log-in.`;

/** The link officer reports a task. */
async function report(stage: Stage, { session, authority, kind, ...told }: Report): Promise<void> {
  const officer = officerOf(authority);
  await stage.arrived(officer);
  const table = await typed(stage, officer, `readiness ${session}`);
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
  const table = await typed(stage, officer, `readiness ${session}`);
  await pressed(stage, officer, buttonOf(table, 'readiness.bundle'), { authority, uses: 'bundle' });
}
