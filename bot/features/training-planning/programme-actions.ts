import { editProgramme } from '../../../cards/forms/edit-programme.ts';
import { launchSurveys } from '../../../cards/forms/launch-surveys.ts';
import { listProgrammes } from '../../../cards/forms/list-programmes.ts';
import { newProgramme } from '../../../cards/forms/new-programme.ts';
import { saveProgramme } from '../../../cards/forms/save-programme.ts';
import { pickProgrammeCard } from '../../../cards/views/pick-programme-card.ts';
import { programmeFormCard } from '../../../cards/views/programme-form-card.ts';
import { programmesCard } from '../../../cards/views/programmes-card.ts';
import { answer, refused } from '../../answer.ts';
import { type Action, action, type Caller } from '../../feature.ts';
import type { Reply } from '../../reply.ts';
import type { TrainingPlanningDeps } from '../training-planning.ts';

export const programmesReply = async ({ services }: TrainingPlanningDeps, caller: Caller): Promise<Reply> =>
  answer(await services.programmes.list(caller), programmesCard);

/** Runs on the one programme that there is; several are offered to choose from, and none says how to make one. */
export async function onProgramme(
  { services }: TrainingPlanningDeps,
  caller: Caller,
  form: Parameters<typeof pickProgrammeCard>[0],
  run: (programme: string) => Promise<Reply>,
): Promise<Reply> {
  const found = await services.programmes.list(caller);
  if (!found.ok) return refused(found.refusals);
  const [first, ...others] = found.value.programmes;
  if (!first) return { kind: 'card', card: programmesCard(found.value) };
  return others.length === 0
    ? run(first.id)
    : { kind: 'card', card: pickProgrammeCard(form, found.value.programmes) };
}

export function programmeActions(deps: TrainingPlanningDeps): Action[] {
  const { programmes } = deps.services;
  return [
    action(listProgrammes, caller => programmesReply(deps, caller)),
    action(newProgramme, async ({ newId }) => ({ kind: 'card', card: programmeFormCard(newId()) })),
    action(editProgramme, async (caller, { programme }) =>
      answer(await programmes.one(caller, programme), found => programmeFormCard(caller.newId(), found)),
    ),
    action(launchSurveys, async (caller, { launched, launchOn }) =>
      answer(await programmes.launchSurveys(caller, launched, launchOn), programmesCard),
    ),
    action(saveProgramme, async (caller, { once, programme, ...details }) =>
      answer(
        programme === undefined
          ? await programmes.create(caller, once, details)
          : await programmes.change(caller, programme, details),
        programmesCard,
      ),
    ),
  ];
}
