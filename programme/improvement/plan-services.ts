import { actionService } from './action-service.ts';
import type { PlanDeps } from './plan-deps.ts';
import { planDigest } from './plan-digest.ts';
import { planMessages } from './plan-messages.ts';
import { planReader } from './plan-reader.ts';
import { planReadings } from './plan-readings.ts';
import { planService } from './plan-service.ts';
import { progressService } from './progress-service.ts';

/** Everything that can be done with the improvement plan. */
export const planServices = (deps: PlanDeps) => ({
  plans: planService(deps),
  actions: actionService(deps),
  progress: progressService(deps),
  reader: planReader(deps),
  readings: planReadings(deps),
  messages: planMessages(deps),
  digest: planDigest(deps),
});

export type PlanServices = ReturnType<typeof planServices>;
