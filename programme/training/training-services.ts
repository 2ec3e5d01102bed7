import { attendanceService } from './attendance-service.ts';
import { bookingChoices } from './booking-choices.ts';
import { bookingReader } from './booking-reader.ts';
import { bookingReconciler } from './booking-reconciler.ts';
import { bookingService } from './booking-service.ts';
import { certificateService } from './certificate-service.ts';
import { figuresService } from './figures-service.ts';
import { materialService } from './material-service.ts';
import { ownTasks } from './own-tasks.ts';
import { planReader } from './plan-reader.ts';
import { planningService } from './planning-service.ts';
import { programmeService } from './programme-service.ts';
import { readinessService } from './readiness-service.ts';
import { resultsService } from './results-service.ts';
import { rosterReader } from './roster-reader.ts';
import { sessionFinder } from './session-finder.ts';
import { sessionMovesService } from './session-moves-service.ts';
import { systemsService } from './systems-service.ts';
import { totalsService } from './totals-service.ts';
import type { TrainingDeps } from './training-deps.ts';
import { trainingDigest } from './training-digest.ts';
import { trainingMessages } from './training-messages.ts';

/** Everything that can be done with training. `newCode` makes a short code that nobody can guess. */
export function trainingServices(deps: TrainingDeps, newCode: () => string) {
  const totals = totalsService(deps);
  const figures = figuresService(deps, totals);
  return {
    programmes: programmeService(deps),
    materials: materialService(deps),
    plans: planReader(deps),
    planning: planningService(deps),
    moves: sessionMovesService(deps),
    bookings: bookingService(deps),
    places: bookingReader(deps),
    ownTasks: ownTasks(deps),
    choices: bookingChoices(deps),
    reconciler: bookingReconciler(deps),
    messages: trainingMessages(deps),
    digest: trainingDigest(deps),
    readiness: readinessService(deps),
    systems: systemsService(deps),
    roster: rosterReader(deps),
    attendance: attendanceService(deps, newCode),
    certificates: certificateService(deps),
    totals,
    figures,
    results: resultsService(deps, figures),
    sessions: sessionFinder(deps),
  };
}

export type TrainingServices = ReturnType<typeof trainingServices>;
