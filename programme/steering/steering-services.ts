import { businessPlanService } from './business-plan-service.ts';
import { commissionService } from './commission-service.ts';
import { fundService } from './fund-service.ts';
import { groupService } from './group-service.ts';
import { meetingMessages } from './meeting-messages.ts';
import { meetingReader } from './meeting-reader.ts';
import { meetingService } from './meeting-service.ts';
import type { SteeringDeps } from './steering-deps.ts';
import { steeringDigest } from './steering-digest.ts';
import { steeringFiguresService } from './steering-figures-service.ts';
import { steeringMessages } from './steering-messages.ts';
import { steeringOverview } from './steering-overview.ts';

/** Everything that can be done with the steering group's work. */
export function steeringServices(deps: SteeringDeps) {
  const meetings = meetingReader(deps);
  const figures = steeringFiguresService(deps, meetings);
  return {
    meetings,
    calling: meetingService(deps),
    commissions: commissionService(deps),
    groups: groupService(deps),
    plans: businessPlanService(deps),
    fund: fundService(deps),
    meetingMessages: meetingMessages(deps, meetings),
    messages: steeringMessages(deps),
    figures,
    overview: steeringOverview(figures),
    digest: steeringDigest(deps, meetings),
  };
}

export type SteeringServices = ReturnType<typeof steeringServices>;
