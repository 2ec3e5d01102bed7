import type { Day } from '../calendar.ts';
import type { Summit } from './summit.ts';
import type { SummitDeps } from './summit-deps.ts';
import { type SummitFigures, summitFigures } from './summit-figures.ts';

/** A summit in figures, with what it is called and what it said. */
export interface SummitReport extends SummitFigures {
  name: string;
  aliases: string[];
  approach: string;
  keyMessages: string[];
}

/** Figures of summits for whatever tells of them. */
export function summitFiguresService({ summits, regions }: Pick<SummitDeps, 'summits' | 'regions'>) {
  async function report(summit: Summit): Promise<SummitReport> {
    const [guests, authorities] = await Promise.all([
      summits.guests(summit.region, summit.id),
      regions.authorities(summit.region),
    ]);
    const { name, aliases, approach, keyMessages } = summit;
    return { name, aliases, approach, keyMessages, ...summitFigures(summit, guests, authorities) };
  }

  return {
    /** The day of the first summit that was held. */
    async since(region: string): Promise<Day | undefined> {
      const held = (await summits.all(region)).filter(({ state }) => state === 'held');
      return held.map(({ date }) => date).sort()[0];
    },

    /** The latest summit that was held by the end of the day; undefined before the first one. */
    async figures(region: string, asAt: Day): Promise<SummitReport | undefined> {
      const held = (await summits.all(region)).find(({ state, date }) => state === 'held' && date <= asAt);
      return held && report(held);
    },
  };
}
