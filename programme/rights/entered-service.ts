import type { Asker } from '../asker.ts';
import { type Day, londonDay, londonInstant, plusDays } from '../calendar.ts';
import { findPersonalData } from '../disclosure/personal-data.ts';
import { done, type Outcome, refuse } from '../outcome.ts';
import { anybodyNamed } from '../region/named-person.ts';
import { denied, presentPerson } from '../region/people-deps.ts';
import type { Person } from '../region/person.ts';
import { isLastManager } from '../region/role-ending.ts';
import { heldAbout } from './held-about.ts';
import type { PlaceKey } from './held-sources.ts';
import type { HeldData } from './own-data.ts';
import { ENTERED, EXPORTED, LOOKED_AT, type RightsDeps } from './rights-deps.ts';
import {
  begunRequest,
  type RequestKind,
  type RequestState,
  type RequestWay,
  type RightsRequest,
} from './rights-request.ts';

/** A request that somebody made otherwise than in the chat. */
export interface EnteredRequest {
  /** Of the press, so that pressing twice enters it once. */
  id: string;
  /** Name or work email, as it was typed. */
  name: string;
  kind: RequestKind;
  way: RequestWay;
  /** The month counts from here. */
  receivedOn: Day;
  /** What should be corrected. */
  text: string;
}

/** What came longer ago was answered long ago, or is mistyped. */
const LATEST_DAYS = 366;

/** A request with the person whom it is about. */
interface Served {
  request: RightsRequest;
  person: Person;
}

/**
 * Requests of people who cannot or do not ask in the chat, such as leavers (P8): entered, and then served as their own would
 * be. What is held about somebody is shown only while a request of hers for it waits, and the audit trail has every look.
 */
export function enteredService(deps: RightsDeps) {
  const { rights, people, regions, audit } = deps;
  const { region } = regions;
  const about = heldAbout(deps);

  const record = ({ person: { id: actor }, now: at }: Asker, { request, person }: Served, action: string) =>
    audit.record({
      ...{ region, actor, action, at, target: person.id },
      id: `${request.id}.${action}${action === ENTERED ? '' : `.${at.getTime()}`}`,
      ...(action === ENTERED && { detail: { kind: request.kind, way: request.entered?.way ?? '' } }),
    });

  async function named(typed: string): Promise<Outcome<Person>> {
    const found = await anybodyNamed(people, region, typed, () => true);
    return found.person
      ? done(found.person)
      : refuse({ code: 'nobodyHeld', text: typed, found: found.found });
  }

  /** A request that waits, or has the wanted end already, of somebody who is still there. */
  async function waiting(
    asker: Asker,
    id: string,
    kind: RequestKind,
    end: RequestState = 'asked',
  ): Promise<Outcome<Served>> {
    const refused = denied(asker, 'serveRights');
    if (refused) return refused;
    const request = await rights.byId(region, id);
    if (request?.kind !== kind) return refuse({ code: 'requestNotFound' });
    if (request.state !== 'asked' && request.state !== end)
      return refuse({ code: 'requestNotOpen', state: request.state });
    const person = await presentPerson(deps, request.person);
    return person ? done({ request, person }) : refuse({ code: 'personNotFound' });
  }

  return {
    async enter(asker: Asker, given: EnteredRequest): Promise<Outcome<Served>> {
      const refused = denied(asker, 'serveRights');
      if (refused) return refused;
      const { id, kind, way, receivedOn, text } = given;
      const found = findPersonalData(text);
      if (found) return refuse({ code: 'possiblePersonalData', found });
      if (kind === 'correct' && text === '') return refuse({ code: 'correctionMissing' });
      const today = londonDay(asker.now);
      if (receivedOn > today || receivedOn < plusDays(today, -LATEST_DAYS))
        return refuse({ code: 'receivedAnotherDay' });
      const whose = await named(given.name);
      if (!whose.ok) return whose;
      const person = whose.value;
      if (person.id === asker.person.id) return refuse({ code: 'askForYourself' });
      if (kind === 'erase' && (await isLastManager(deps, person, today)))
        return refuse({ code: 'lastManagerStays' });
      const request: RightsRequest = {
        ...begunRequest({
          region,
          id,
          person: person.id,
          kind,
          askedAt: londonInstant(receivedOn, '00:00') ?? asker.now,
        }),
        ...(kind === 'correct' && { text }),
        entered: { by: asker.person.id, way, at: asker.now },
      };
      if (!(await rights.insertOnce(request)) && (await rights.byId(region, id))?.person !== person.id)
        return refuse({ code: 'alreadyAsked', name: person.name, kind });
      await record(asker, { request, person }, ENTERED);
      return done({ request, person });
    },

    /** What is held about whoever asked for a copy. Never an answer: nobody's is tied to her. */
    async data(asker: Asker, id: string): Promise<Outcome<HeldData & { request: RightsRequest }>> {
      const found = await waiting(asker, id, 'access');
      if (!found.ok) return found;
      await record(asker, found.value, LOOKED_AT);
      const { request, person } = found.value;
      return done({ request, ...(await about.data(person, asker.now)) });
    },

    /** The copy itself, to be sent. */
    async file(asker: Asker, id: string, say: (key: PlaceKey) => string): Promise<Outcome<string>> {
      const found = await waiting(asker, id, 'access');
      if (!found.ok) return found;
      await record(asker, found.value, EXPORTED);
      return done(await about.file(found.value.person, asker.now, say));
    },

    /** Notes that somebody wants no more surveys, and that her request is done with it. */
    async noteObjection(asker: Asker, id: string): Promise<Outcome<RightsRequest>> {
      const found = await waiting(asker, id, 'object', 'done');
      if (!found.ok) return found;
      const { request, person } = found.value;
      // She may have taken it back since it was noted.
      if (request.state === 'done') return done(request);
      await about.setObjection(person, true, asker.person.id, asker.now);
      const next = { state: 'done' as const, decidedBy: asker.person.id, decidedAt: asker.now };
      await rights.move(region, id, 'asked', next);
      return done({ ...request, ...next });
    },
  };
}
