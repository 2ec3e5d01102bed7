import { words } from '../../../cards/wording/words.ts';
import { asDrawn, choiceOf, choicesOf } from '../../support/card-inputs.ts';
import { buttonOf } from '../../support/teams-user.ts';
import { pressed, typed } from '../acting.ts';
import type { Scenario } from '../scenario-file.ts';
import type { Stage } from '../stage.ts';
import type { AnySession, Material } from './training-part.ts';

const { capital, list } = words.format;

const CASE = {
  caseTitle: 'The house by the canal',
  referenceGrade: 'requiresImprovement',
  positive: 'School and nursery are spoken with often',
  negative: 'The plan has no dates\nThe chronology ends in the spring\nSupervision is not recorded',
};
const STRENGTHS =
  '\nThe wishes of everybody in the household are on record\nThe visits are as often as planned\nThe plan is written with the parents';

/** The programme manager begins the training programme. */
export async function beginProgramme(stage: Stage, { programme }: Scenario): Promise<void> {
  await stage.arrived('manager');
  const list = await typed(stage, 'manager', 'training programmes');
  const form = await pressed(stage, 'manager', buttonOf(list, 'programme.new'));
  await pressed(stage, 'manager', buttonOf(form, 'programme.save'), {
    name: programme.name,
    pilot: programme.pilot ? 'yes' : 'no',
    aim: 'Managers judge the quality of a case alike, and audit and assure quality better in their own authority',
    surveyDelayMonths: String(programme.delayMonths),
  });
}

/** Adds a version of the material and describes its practice case; a change of the case makes it less straightforward. */
export async function addMaterial(stage: Stage, scenario: Scenario, material: Material): Promise<void> {
  const { version, from, change, reason, evidence = evidenceFor(scenario, material) } = material;
  const form = await typed(stage, 'manager', 'new material');
  const added = await pressed(stage, 'manager', buttonOf(form, 'material.save'), {
    ...{ version, from, change: capital(change), reason: capital(reason) },
    evidence: evidence.join('\n'),
  });
  const positive = CASE.positive + (/positive/i.test(change) ? STRENGTHS : '');
  await pressed(stage, 'manager', buttonOf(added, 'material.case'), { ...CASE, positive });
}

/** What a change rests on, where the file does not say: the sessions with the version before, and their grades. */
function evidenceFor({ materials, sessions }: Scenario, { from, reason }: Material): string[] {
  const before = materials.filter(one => one.from < from).sort((a, b) => (a.from < b.from ? 1 : -1))[0];
  const used = sessions.filter(
    ({ materialVersion, date }) => materialVersion === before?.version && date < from,
  );
  if (!before || used.length === 0) return [capital(reason)];
  const { agreedFirst, grades } = before;
  return [
    `What people said at ${list(used.map(({ id }) => id))}`,
    ...(grades ? [`${agreedFirst} of ${grades} grades agreed with the reference grade at first`] : []),
  ];
}

/** Counts how many grades of the practice case agreed, once all sessions with this version are over. */
export async function countAgreement(stage: Stage, { version, ...counts }: Material): Promise<void> {
  const list = await typed(stage, 'manager', 'materials');
  const shown = await pressed(stage, 'manager', buttonOf(list, 'material.show'), { version });
  const { grades = 0, agreedFirst, agreedAfter } = counts;
  await pressed(stage, 'manager', buttonOf(shown, 'material.agreement'), {
    grades: String(grades),
    agreedFirst: String(agreedFirst),
    agreedAfter: String(agreedAfter),
  });
}

/** Plans a session, which is a draft then; the card that shows it. */
export async function draftSession(
  stage: Stage,
  { demoAuthorities }: Scenario,
  session: AnySession,
): Promise<Record<string, unknown>> {
  const form = await typed(stage, 'manager', 'new session');
  const { id, date, start, end, subRegion, capacity, materialVersion, cutOffDays } = session;
  const host = demoAuthorities.find(one => one.subRegion === subRegion);
  const trainers = choicesOf(form, 'trainers').map(({ value }) => value);
  return pressed(stage, 'manager', buttonOf(form, 'session.save'), {
    ...asDrawn(form),
    ...{ code: id, day: date, start, end },
    subRegion: choiceOf(form, 'subRegion', subRegion),
    venue: `Training room at ${host?.name ?? subRegion}`,
    ...(host && { hostAuthority: choiceOf(form, 'hostAuthority', host.name) }),
    capacity: String(capacity),
    trainers: trainers.join(','),
    materialVersion: choiceOf(form, 'materialVersion', materialVersion),
    cutOffDays: String(cutOffDays),
  });
}

/** Begins the preparation of a session that is a draft: authorities get their tasks. */
export const prepareSession = (stage: Stage, draft: unknown): Promise<Record<string, unknown>> =>
  pressed(stage, 'manager', buttonOf(draft, 'session.prepare'));

/** Opens booking. */
export async function openSession(stage: Stage, { id }: { id: string }): Promise<void> {
  await pressed(stage, 'manager', buttonOf(await typed(stage, 'manager', `session ${id}`), 'session.open'));
}
