import { countAgreement } from '../../../cards/forms/count-agreement.ts';
import { caseFrom, describeCase } from '../../../cards/forms/describe-case.ts';
import { listMaterials } from '../../../cards/forms/list-materials.ts';
import { newMaterial } from '../../../cards/forms/new-material.ts';
import { saveMaterial } from '../../../cards/forms/save-material.ts';
import { showMaterial } from '../../../cards/forms/show-material.ts';
import { materialCard } from '../../../cards/views/material-card.ts';
import { materialFormCard } from '../../../cards/views/material-form-card.ts';
import { materialsCard } from '../../../cards/views/materials-card.ts';
import { londonDay } from '../../../programme/calendar.ts';
import { answer } from '../../answer.ts';
import { type Action, action, type Caller } from '../../feature.ts';
import type { Reply } from '../../reply.ts';
import type { TrainingPlanningDeps } from '../training-planning.ts';

export const materialsReply = async (
  { services }: TrainingPlanningDeps,
  caller: Caller,
  programme: string,
): Promise<Reply> => answer(await services.materials.list(caller, programme), materialsCard);

export const newMaterialReply = async (
  { services }: TrainingPlanningDeps,
  caller: Caller,
  programme: string,
): Promise<Reply> =>
  answer(await services.programmes.one(caller, programme), found =>
    materialFormCard(found, londonDay(caller.now)),
  );

/** Versions of the material, their practice cases, and how far grades agreed. */
export function materialActions(deps: TrainingPlanningDeps): Action[] {
  const { materials } = deps.services;
  return [
    action(listMaterials, (caller, { programme }) => materialsReply(deps, caller, programme)),
    action(showMaterial, async (caller, { programme, version }) =>
      answer(await materials.one(caller, programme, version), materialCard),
    ),
    action(newMaterial, (caller, { programme }) => newMaterialReply(deps, caller, programme)),
    action(saveMaterial, async (caller, { programme, ...material }) =>
      answer(await materials.add(caller, programme, material), materialCard),
    ),
    action(describeCase, async (caller, values) =>
      answer(
        await materials.describeCase(caller, values.programme, values.version, caseFrom(values)),
        materialCard,
      ),
    ),
    action(countAgreement, async (caller, { programme, version, ...agreement }) =>
      answer(await materials.countAgreement(caller, programme, version, agreement), materialCard),
    ),
  ];
}
