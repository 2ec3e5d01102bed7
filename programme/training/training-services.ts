import { attendanceService } from './attendance-service.ts';
import { bookingReader } from './booking-reader.ts';
import { bookingReconciler } from './booking-reconciler.ts';
import { bookingService } from './booking-service.ts';
import { readinessService } from './readiness-service.ts';
import { rosterReader } from './roster-reader.ts';
import { systemsService } from './systems-service.ts';
import type { TrainingDeps } from './training-deps.ts';
import { trainingMessages } from './training-messages.ts';

/** Everything that can be done with training. */
export const trainingServices = (deps: TrainingDeps) => ({
  bookings: bookingService(deps),
  places: bookingReader(deps),
  reconciler: bookingReconciler(deps),
  messages: trainingMessages(deps),
  readiness: readinessService(deps),
  systems: systemsService(deps),
  roster: rosterReader(deps),
  attendance: attendanceService(deps),
});

export type TrainingServices = ReturnType<typeof trainingServices>;
