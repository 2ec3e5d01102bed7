import { listMaterials } from '../../cards/forms/list-materials.ts';
import { newMaterial } from '../../cards/forms/new-material.ts';
import { newSession } from '../../cards/forms/new-session.ts';
import { words } from '../../cards/wording/words.ts';
import type { TrainingServices } from '../../programme/training/training-services.ts';
import type { Command, Feature } from '../feature.ts';
import { permitted } from './permitted.ts';
import { materialActions, materialsReply, newMaterialReply } from './training-planning/material-actions.ts';
import { newSessionReply, planActions, plansReply } from './training-planning/plan-actions.ts';
import { onProgramme, programmeActions, programmesReply } from './training-planning/programme-actions.ts';

/** What planning stands on. */
export interface TrainingPlanningDeps {
  services: TrainingServices;
  /** Something changed that others should be told of: reconcile at once. */
  wake(): void;
}

const { commands: say } = words.sessions;

/** Programmes, their sessions and their materials, for whoever plans them. */
export const trainingPlanningFeature = (deps: TrainingPlanningDeps): Feature => ({
  name: 'training planning',
  commands: commands(deps),
  actions: [...programmeActions(deps), ...planActions(deps), ...materialActions(deps)],
  digest: deps.services.digest,
});

const commands = (deps: TrainingPlanningDeps): Command[] => [
  permitted('planTraining', say.newSession, caller =>
    onProgramme(deps, caller, newSession, id => newSessionReply(deps, caller, id)),
  ),
  permitted('planTraining', say.planned, caller => plansReply(deps, caller)),
  permitted('seeMaterials', say.programmes, caller => programmesReply(deps, caller)),
  permitted('seeMaterials', say.materials, caller =>
    onProgramme(deps, caller, listMaterials, id => materialsReply(deps, caller, id)),
  ),
  permitted('planTraining', say.newMaterial, caller =>
    onProgramme(deps, caller, newMaterial, id => newMaterialReply(deps, caller, id)),
  ),
];
