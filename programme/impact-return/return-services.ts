import type { ReleaseStore } from '../disclosure/release-store.ts';
import { returnFigures } from './return-figures.ts';
import { type ReturnDeps, returnService } from './return-service.ts';

/** What authorities say of the impact on their practice, sent and counted. */
export const returnServices = (deps: ReturnDeps & { releases: ReleaseStore }) => ({
  returns: returnService(deps),
  figures: returnFigures(deps),
});

export type ReturnServices = ReturnType<typeof returnServices>;
