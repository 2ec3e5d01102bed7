import { guestService } from './guest-service.ts';
import { summitAttendanceService } from './summit-attendance-service.ts';
import type { SummitDeps } from './summit-deps.ts';
import { summitDigest } from './summit-digest.ts';
import { summitFiguresService } from './summit-figures-service.ts';
import { summitMessages } from './summit-messages.ts';
import { summitReader } from './summit-reader.ts';
import { summitService } from './summit-service.ts';

/** Everything that can be done with summits. */
export const summitServices = (deps: SummitDeps) => ({
  summits: summitService(deps),
  guests: guestService(deps),
  attendance: summitAttendanceService(deps),
  reader: summitReader(deps),
  messages: summitMessages(deps),
  figures: summitFiguresService(deps),
  digest: summitDigest(deps),
});

export type SummitServices = ReturnType<typeof summitServices>;
