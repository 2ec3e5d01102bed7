import { curveService } from './curve-service.ts';
import type { IndicatorDeps } from './indicator-deps.ts';
import { indicatorDigest } from './indicator-digest.ts';
import { returnedMessages, toApproveMessages } from './indicator-messages.ts';
import { indicatorReader } from './indicator-reader.ts';
import { indicatorService } from './indicator-service.ts';
import { valueService } from './value-service.ts';

/** Everything that can be done with outcomes, indicators and their values. */
export function indicatorServices(deps: IndicatorDeps) {
  const reader = indicatorReader(deps);
  return {
    definitions: indicatorService(deps),
    values: valueService(deps),
    curves: curveService(deps, reader),
    reader,
    digest: indicatorDigest(deps),
    messages: {
      toApprove: (region: string, now: Date) => toApproveMessages(deps, region, now),
      returned: (region: string, now: Date) => returnedMessages(deps, region, now),
    },
  };
}

export type IndicatorServices = ReturnType<typeof indicatorServices>;
