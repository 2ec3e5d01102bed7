import type { Asker } from '../asker.ts';
import { presentPerson } from '../region/people-deps.ts';
import type { Person } from '../region/person.ts';
import { heldAbout } from './held-about.ts';
import type { PlaceKey } from './held-sources.ts';
import type { OwnData } from './own-data.ts';
import type { RightsDeps } from './rights-deps.ts';
import { isOver } from './rights-request.ts';

/** What is held about the one who asks, and her objection to the survey (P8). Of nobody else: there is no id to give. */
export function ownDataService(deps: RightsDeps) {
  const { regions, rights } = deps;
  const { region } = regions;
  const about = heldAbout(deps);

  const present = async ({ person }: Asker): Promise<Person> =>
    (await presentPerson(deps, person.id)) ?? person;

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
    const person = await present(asker);
    return {
      ...(await about.data(person, asker.now)),
      requests: (await rights.ofPerson(region, person.id)).filter(({ state }) => !isOver(state)),
      answered: await answered(asker, person),
    };
  }

  return {
    own,

    /** The same and all of it, as a file. */
    file: async (asker: Asker, say: (key: PlaceKey) => string): Promise<string> =>
      about.file(await present(asker), asker.now, say),

    /** She wants no more surveys, or wants them again. Saying it twice changes nothing. */
    async setObjection(asker: Asker, objects: boolean): Promise<OwnData> {
      const person = await present(asker);
      await about.setObjection(person, objects, person.id, asker.now);
      return own(asker);
    },
  };
}
