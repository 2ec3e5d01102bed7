import type { Asker } from '../asker.ts';
import { decisionsFor } from '../digest/digest-content.ts';
import type { DigestLine } from '../digest/line.ts';
import type { DigestSection } from '../digest/section.ts';
import type { OwnLine } from './own-line.ts';

/** What a feature knows to wait for somebody, most urgent first. */
export type OwnLines = (asker: Asker) => Promise<readonly OwnLine[]>;

/** What waits for one person. */
export interface WaitingView {
  /** What has waited longest comes first. */
  decisions: readonly DigestLine[];
  own: readonly OwnLine[];
}

/** Puts together what waits for somebody, from what the features know: what the digest would ask of her, and her own. */
export const waitingService = (sections: readonly DigestSection[], sources: readonly OwnLines[]) => ({
  async of(asker: Asker): Promise<WaitingView> {
    const [decisions, ...own] = await Promise.all([
      decisionsFor(sections, asker),
      ...sources.map(read => read(asker)),
    ]);
    return { decisions, own: own.flat() };
  },
});
