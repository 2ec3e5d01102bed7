import type { Asker } from '../asker.ts';
import { londonDay } from '../calendar.ts';
import { presentPerson } from '../region/people-deps.ts';
import type { Person } from '../region/person.ts';
import { personView, placesOf } from '../region/place.ts';
import { HELD_SOURCES, type PlaceKey } from './held-sources.ts';
import type { Sought, Trace } from './held-store.ts';
import { linesOf, type OwnData, ownDataFile } from './own-data.ts';
import { OBJECTED, OBJECTION_WITHDRAWN, type RightsDeps } from './rights-deps.ts';
import { isOver } from './rights-request.ts';

/** The person with all the records that were merged into hers. */
export async function soughtFor({ people, regions }: RightsDeps, person: Person): Promise<Sought> {
  const merged = await people.mergedRecords(regions.region, person.id);
  return { ids: [person.id, ...merged.map(({ id }) => id)], accounts: person.accounts };
}

/** What is held about the one who asks, and her objection to the survey (P8). Of nobody else: there is no id to give. */
export function ownDataService(deps: RightsDeps) {
  const { people, regions, held, rights, memo, audit } = deps;
  const { region } = regions;

  async function found(asker: Asker) {
    const person = (await presentPerson(deps, asker.person.id)) ?? asker.person;
    const sought = await soughtFor(deps, person);
    const parts = await Promise.all(
      HELD_SOURCES.map(async source => ({
        section: source.section,
        traces: await held.traces(region, source, sought),
      })),
    );
    const view = personView(person, await placesOf(regions, asker.now), londonDay(asker.now));
    return { person, view, parts };
  }

  /** Sessions whose answer she may still take back, if she has the receipt. */
  async function answered({ now }: Asker, person: Person): Promise<string[]> {
    const own = (await deps.invitations.ofPerson(region, person.id)).filter(
      ({ completed, open, closesAt }) => completed && open && now < closesAt,
    );
    const windows = await Promise.all(
      own.map(one => deps.windows.ofSessions(region, one.kind, [one.session])),
    );
    return [...new Set(windows.flat().map(({ code }) => code))].sort();
  }

  async function own(asker: Asker): Promise<OwnData> {
    const { person, view, parts } = await found(asker);
    return {
      view,
      sections: linesOf(parts),
      requests: (await rights.ofPerson(region, person.id)).filter(({ state }) => !isOver(state)),
      answered: await answered(asker, person),
    };
  }

  return {
    own,

    /** The same and all of it, as a file. */
    async file(asker: Asker, say: (key: PlaceKey) => string): Promise<string> {
      const { view, parts } = await found(asker);
      const traces: Trace[] = parts.flatMap(part => part.traces);
      return ownDataFile({ view }, traces, { say, at: asker.now });
    },

    /** She wants no more surveys, or wants them again. Saying it twice changes nothing. */
    async setObjection(asker: Asker, objects: boolean): Promise<OwnData> {
      const { now } = asker;
      const person = (await presentPerson(deps, asker.person.id)) ?? asker.person;
      if ((person.objectedOn !== undefined) !== objects) {
        await people.setObjection(region, person.id, objects ? londonDay(now) : undefined);
        memo.forget(person.id);
        await audit.record({
          region,
          id: `${person.id}.objection.${now.getTime()}`,
          actor: person.id,
          action: objects ? OBJECTED : OBJECTION_WITHDRAWN,
          target: person.id,
          at: now,
        });
      }
      return own(asker);
    },
  };
}
