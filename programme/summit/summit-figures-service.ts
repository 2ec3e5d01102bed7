import type { Day } from '../calendar.ts';
import type { Summit } from './summit.ts';
import type { SummitDeps } from './summit-deps.ts';
import { type GuestAnswers, guestAnswers, type SummitFigures, summitFigures } from './summit-figures.ts';

/** A summit in figures, with what it is called and what it said. */
export interface SummitReport extends SummitFigures {
  name: string;
  aliases: string[];
  approach: string;
  keyMessages: string[];
}

/** The next summit and how many have answered. */
export interface SummitToCome extends GuestAnswers {
  name: string;
  date: Day;
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

    /** The next one from the day on whose invitations are out. */
    async toCome(region: string, asAt: Day): Promise<SummitToCome | undefined> {
      const all = await summits.all(region);
      const next = all.filter(({ state, date }) => state === 'open' && date >= asAt).at(-1);
      if (!next) return undefined;
      const { name, date } = next;
      return { name, date, ...guestAnswers(next, await summits.guests(region, next.id)) };
    },

    /** How many summits were changed, and how many guests answered, from an instant on. */
    async news(region: string, since: Date): Promise<{ changed: number; answers: number }> {
      const all = await summits.all(region);
      const open = all.filter(({ state }) => state === 'open');
      const guests = await Promise.all(open.map(({ id }) => summits.guests(region, id)));
      return {
        changed: all.filter(({ changedAt }) => changedAt >= since).length,
        answers: guests.flat().filter(({ answeredAt }) => answeredAt !== undefined && answeredAt >= since)
          .length,
      };
    },
  };
}
