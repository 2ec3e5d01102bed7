import type { Asker } from '../asker.ts';
import { londonDay } from '../calendar.ts';
import { done, type Outcome, refuse } from '../outcome.ts';
import { authoritiesOn } from '../region/authority.ts';
import { denied } from '../region/people-deps.ts';
import type { HeadCount, Summit } from './summit.ts';
import { inState, noSummit, type SummitDeps, summitInState } from './summit-deps.ts';
import { withCount } from './summit-figures.ts';

/** Who came to a summit: ticked by name, or counted for an authority. The first of either makes it one that was held. */
export function summitAttendanceService(deps: SummitDeps) {
  const { summits, regions } = deps;

  /** The summit as it is held, from its day on. */
  async function taking(asker: Asker, id: string): Promise<Outcome<Summit>> {
    const refused = denied(asker, 'runSummit');
    if (refused) return refused;
    const found = await summitInState(deps, asker, id, ['planned', 'open', 'held']);
    if (!found.ok) return found;
    const { name, date } = found.value;
    return londonDay(asker.now) < date ? refuse({ code: 'summitNotBegun', name, date }) : found;
  }

  async function held(
    asker: Asker,
    id: string,
    change: (summit: Summit) => Summit,
  ): Promise<Outcome<Summit>> {
    const outcome = await summits.change<Outcome<Summit>>(asker.person.region, id, stands => {
      const found = inState(stands, ['planned', 'open', 'held']);
      if (!found.ok) return { answer: found };
      const next: Summit = { ...change(stands), state: 'held', changedAt: asker.now };
      return { next, answer: done(next) };
    });
    return outcome ?? noSummit(asker);
  }

  return {
    /** Of the guests on the card, those who came; the others of them did not. */
    async mark(
      asker: Asker,
      id: string,
      shown: readonly string[],
      present: readonly string[],
    ): Promise<Outcome<{ came: number }>> {
      const found = await taking(asker, id);
      if (!found.ok) return found;
      const { person, now } = asker;
      const { name, namesRemovedAt } = found.value;
      if (namesRemovedAt) return refuse({ code: 'summitNamesGone', name });
      const by = { markedBy: person.id, markedAt: now };
      const came = shown.filter(one => present.includes(one));
      const absent = shown.filter(one => !present.includes(one));
      await summits.mark(person.region, id, came, { attended: true, ...by });
      await summits.mark(person.region, id, absent, { attended: false, ...by });
      const outcome = await held(asker, id, summit => summit);
      return outcome.ok ? done({ came: came.length }) : outcome;
    },

    /** How many came, of one authority or of a capacity as a whole; nought says that nobody did. */
    async count(asker: Asker, id: string, given: HeadCount): Promise<Outcome<HeadCount>> {
      const found = await taking(asker, id);
      if (!found.ok) return found;
      const { date } = found.value;
      const { capacity, authority, count } = given;
      if (capacity === 'seniorOfficer') {
        if (authority === undefined) return refuse({ code: 'countNeedsAuthority' });
        const present = authoritiesOn(await regions.authorities(asker.person.region), date);
        if (!present.some(({ code }) => code === authority))
          return refuse({ code: 'authorityNotFound', text: authority });
      }
      const kept: HeadCount = {
        capacity,
        ...(capacity === 'seniorOfficer' && authority !== undefined && { authority }),
        count,
      };
      const outcome = await held(asker, id, summit => ({
        ...summit,
        counts: withCount(summit.counts, kept),
      }));
      return outcome.ok ? done(kept) : outcome;
    },
  };
}
