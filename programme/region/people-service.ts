import type { Asker } from '../asker.ts';
import { type Day, londonDay } from '../calendar.ts';
import { done, type Outcome, refuse } from '../outcome.ts';
import { affiliationOf, authorityOfTenants } from './affiliation.ts';
import { denied, type PeopleDeps, presentPerson } from './people-deps.ts';
import type { DetailsView, PersonView } from './people-views.ts';
import { mayActFor } from './permissions.ts';
import type { Affiliation, Person, StaffGroup } from './person.ts';
import { authorityPlace, detailsView, type Places, personView, placeOf, placesOf } from './place.ts';
import { holds } from './roles.ts';

const FOUND_LIMIT = 20;

export interface PeopleService {
  /** What is held about the one who asks. */
  own(asker: Asker): Promise<PersonView>;
  details(asker: Asker): Promise<DetailsView>;
  /** Sets place (`placeOf`) and staff group. Another authority than before waits for confirmation again. */
  setDetails(asker: Asker, place: string, staffGroup: StaffGroup): Promise<Outcome<PersonView>>;
  /** People whose name or work email contains the text, at most 20; a link officer finds the own authority's. */
  find(asker: Asker, text: string): Promise<Outcome<Person[]>>;
  show(asker: Asker, id: string): Promise<Outcome<PersonView>>;
}

export function peopleService(deps: PeopleDeps): PeopleService {
  const { people, regions } = deps;

  const places = (now: Date): Promise<Places> => placesOf(regions, now);

  /** The asker as she is stored now; the memo may be a few seconds behind. */
  const present = async ({ person }: Asker): Promise<Person> =>
    (await presentPerson(deps, person.id)) ?? person;

  return {
    own: async asker => personView(await present(asker), await places(asker.now), londonDay(asker.now)),

    details: async asker => detailsView(await present(asker), await places(asker.now), londonDay(asker.now)),

    async setDetails(asker, picked, staffGroup) {
      const known = await places(asker.now);
      const person = await present(asker);
      const day = londonDay(asker.now);
      const next = chosenAffiliation(person, known, picked, asker.now);
      if (!next.ok) return next;
      if (next.value && !(await people.affiliate(regions.region, person.id, person, next.value)))
        return refuse({ code: 'changedMeanwhile' });
      await people.change(regions.region, person.id, { staffGroup });
      deps.memo.forget(person.id);
      return done(personView(await present(asker), known, day));
    },

    async find(asker, text) {
      const refused = denied(asker, 'findPeople');
      if (refused) return refused;
      const day = londonDay(asker.now);
      const found = await people.search(regions.region, text, FOUND_LIMIT);
      return done(found.filter(person => maySee(asker.person, person, day)));
    },

    async show(asker, id) {
      const refused = denied(asker, 'findPeople');
      if (refused) return refused;
      const person = await presentPerson(deps, id);
      if (!person || !maySee(asker.person, person, londonDay(asker.now)))
        return refuse({ code: 'personNotFound' });
      return done(personView(person, await places(asker.now), londonDay(asker.now)));
    },
  };
}

const maySee = (viewer: Person, person: Person, day: Day): boolean =>
  person.authority === undefined
    ? holds(viewer, ['programmeManager'], day)
    : mayActFor(viewer, person.authority, day);

/** The affiliation after a choice; undefined when it is the one that stands. Who may confirm it has confirmed it. */
function chosenAffiliation(
  person: Person,
  places: Places,
  picked: string,
  now: Date,
): Outcome<Affiliation | undefined> {
  const day = londonDay(now);
  const fixed = authorityOfTenants(places.authorities, person.accounts, day);
  if (fixed && picked !== authorityPlace(fixed.code))
    return refuse({ code: 'authorityFixedByTenant', authority: fixed.name });
  const place = placeOf(places, picked, day);
  if (!place.ok) return place;
  const { authority } = place.value;
  const stands = affiliationOf(person);
  if (authority === stands.authority && place.value.organisation === stands.organisation)
    return done(undefined);
  if (authority === undefined) return done({ ...place.value, authorityConfirmed: false });
  if (mayActFor(person, authority, day))
    return done({ authority, authorityConfirmed: true, confirmedBy: person.id, chosenAt: now });
  return done({ authority, authorityConfirmed: fixed !== undefined, chosenAt: now });
}
