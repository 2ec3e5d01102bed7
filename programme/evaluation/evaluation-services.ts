import { type AskingDeps, askingServices } from '../survey/asking-services.ts';
import type { SessionStore } from '../training/training-store.ts';
import type { Shuffle } from '../vote/closing-service.ts';
import { evaluationInvitations } from './evaluation-invitations.ts';

export interface EvaluationDeps extends AskingDeps {
  sessions: Pick<SessionStore, 'startingFrom'>;
}

/** Asked as a session ends (E1). */
export const evaluationServices = (deps: EvaluationDeps, shuffle: Shuffle) =>
  askingServices(deps, 'evaluation', evaluationInvitations(deps), shuffle);
