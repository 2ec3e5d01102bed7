import { type AskingDeps, askingServices } from '../survey/asking-services.ts';
import type { Shuffle } from '../vote/closing-service.ts';
import { type ImpactDeps, impactInvitations } from './impact-invitations.ts';

/** Asked some months after a session (I1). */
export const impactServices = (deps: AskingDeps & ImpactDeps, shuffle: Shuffle) =>
  askingServices(deps, 'impact', impactInvitations(deps), shuffle);
