import { enteredService } from './entered-service.ts';
import { erasingService } from './erasing-service.ts';
import { ownDataService } from './own-data-service.ts';
import { requestService } from './request-service.ts';
import type { RightsDeps } from './rights-deps.ts';
import { rightsDigest } from './rights-digest.ts';
import { rightsMessages } from './rights-messages.ts';

/** Everything that people can do about what is held about them, and what others do for them (P8). */
export const rightsServices = (deps: RightsDeps) => ({
  ownData: ownDataService(deps),
  requests: requestService(deps),
  entered: enteredService(deps),
  erasing: erasingService(deps),
  messages: rightsMessages(deps),
  digest: [rightsDigest(deps)],
});

export type RightsServices = ReturnType<typeof rightsServices>;
