import { londonDay } from '../calendar.ts';
import type { Person } from '../region/person.ts';
import { personView, placesOf } from '../region/place.ts';
import { HELD_SOURCES, type PlaceKey } from './held-sources.ts';
import type { Sought, Trace } from './held-store.ts';
import { type HeldData, linesOf, ownDataFile } from './own-data.ts';
import { OBJECTED, OBJECTION_WITHDRAWN, type RightsDeps } from './rights-deps.ts';

/** The person with all the records that were merged into hers. */
export async function soughtFor({ people, regions }: RightsDeps, person: Person): Promise<Sought> {
  const merged = await people.mergedRecords(regions.region, person.id);
  return { ids: [person.id, ...merged.map(({ id }) => id)], accounts: person.accounts };
}

/** What is held about one person, and her objection to the survey. Who may ask for it, those who call this decide. */
export function heldAbout(deps: RightsDeps) {
  const { people, regions, held, memo, audit } = deps;
  const { region } = regions;

  async function found(person: Person, now: Date) {
    const sought = await soughtFor(deps, person);
    const parts = await Promise.all(
      HELD_SOURCES.map(async source => ({
        section: source.section,
        traces: await held.traces(region, source, sought),
      })),
    );
    return { view: personView(person, await placesOf(regions, now), londonDay(now)), parts };
  }

  return {
    async data(person: Person, now: Date): Promise<HeldData> {
      const { view, parts } = await found(person, now);
      return { view, sections: linesOf(parts) };
    },

    /** The same and all of it, as a file. `say` names a place as the person reads it. */
    async file(person: Person, now: Date, say: (key: PlaceKey) => string): Promise<string> {
      const { view, parts } = await found(person, now);
      const traces: Trace[] = parts.flatMap(part => part.traces);
      return ownDataFile({ view }, traces, { say, at: now });
    },

    /** She wants no more surveys, or wants them again; `by` notes it. Saying it twice changes nothing. */
    async setObjection(person: Person, objects: boolean, by: string, now: Date): Promise<void> {
      if ((person.objectedOn !== undefined) === objects) return;
      await people.setObjection(region, person.id, objects ? londonDay(now) : undefined);
      memo.forget(person.id);
      await audit.record({
        region,
        id: `${person.id}.objection.${now.getTime()}`,
        actor: by,
        action: objects ? OBJECTED : OBJECTION_WITHDRAWN,
        target: person.id,
        at: now,
      });
    },
  };
}
