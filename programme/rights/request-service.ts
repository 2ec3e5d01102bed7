import type { Asker } from '../asker.ts';
import { londonDay } from '../calendar.ts';
import { findPersonalData } from '../disclosure/personal-data.ts';
import { done, type Outcome, refuse } from '../outcome.ts';
import { denied, presentPerson } from '../region/people-deps.ts';
import { isLastManager } from '../region/role-ending.ts';
import type { RightsDeps } from './rights-deps.ts';
import { begunRequest, isOver, type RequestKind, type RightsRequest } from './rights-request.ts';

/** A request with the name of who asked, for those who answer it. */
export interface RequestView extends RightsRequest {
  name: string;
}

/** One that waits, as somebody who answers it sees it: copies and objections are the programme manager's to serve. */
export interface OpenRequest extends RequestView {
  mayServe: boolean;
}

/** Asking, and answering what was asked (P8). Each may be repeated: the second time changes nothing. */
export function requestService(deps: RightsDeps) {
  const { rights, people, regions } = deps;
  const { region } = regions;

  /** A request in the state that a decision needs; one that has the wanted end already is done. */
  async function decidable(asker: Asker, id: string, end: RightsRequest['state']) {
    const refused = denied(asker, 'answerRights');
    if (refused) return refused;
    const request = await rights.byId(region, id);
    if (!request) return refuse({ code: 'requestNotFound' });
    return request.state === 'asked' || request.state === end
      ? done(request)
      : refuse({ code: 'requestNotOpen', state: request.state });
  }

  async function decided(
    asker: Asker,
    request: RightsRequest,
    state: 'agreed' | 'done' | 'refused',
    reason?: string,
  ): Promise<Outcome<RightsRequest>> {
    const next = {
      ...{ state, decidedBy: asker.person.id, decidedAt: asker.now },
      ...(reason !== undefined && { reason }),
    };
    if (request.state === state || (await rights.move(region, request.id, 'asked', next)))
      return done({ ...request, ...next });
    const stands = await rights.byId(region, request.id);
    return stands && stands.state !== state
      ? refuse({ code: 'requestNotOpen', state: stands.state })
      : done({ ...request, ...next });
  }

  return {
    /** Asks for a correction, which says what is wrong, or to be erased. `id` is the press's, so pressing twice asks once. */
    async ask(
      asker: Asker,
      { id, kind, text }: { id: string; kind: Extract<RequestKind, 'correct' | 'erase'>; text?: string },
    ): Promise<Outcome<RightsRequest>> {
      const { person, now } = asker;
      const found = text === undefined ? undefined : findPersonalData(text);
      if (found) return refuse({ code: 'possiblePersonalData', found });
      const present = (await presentPerson(deps, person.id)) ?? person;
      if (kind === 'erase' && (await isLastManager(deps, present, londonDay(now))))
        return refuse({ code: 'lastManagerStays' });
      const request: RightsRequest = {
        ...begunRequest({ region, id, person: person.id, kind, askedAt: now }),
        ...(text !== undefined && { text }),
      };
      if (await rights.insertOnce(request)) return done(request);
      const there = await rights.byId(region, id);
      return there?.person === person.id ? done(there) : refuse({ code: 'requestOpen', kind });
    },

    /** Takes an own request back, while nobody has decided on it. */
    async withdraw(asker: Asker, id: string): Promise<Outcome<RightsRequest>> {
      const request = await rights.byId(region, id);
      if (!request || request.person !== asker.person.id) return refuse({ code: 'requestNotFound' });
      const next = { state: 'withdrawn' as const, decidedAt: asker.now };
      if (request.state === 'withdrawn' || (await rights.move(region, id, 'asked', next)))
        return done({ ...request, ...next });
      return refuse({ code: 'requestNotOpen', state: request.state });
    },

    /** What waits for an answer, or is under way, the oldest first. */
    async list(asker: Asker): Promise<Outcome<RequestView[]>> {
      const refused = denied(asker, 'answerRights');
      if (refused) return refused;
      const open = await rights.inStates(region, ['asked', 'agreed']);
      const found = await people.byIds(
        region,
        open.map(({ person }) => person),
      );
      const names = new Map(found.map(({ id, name }) => [id, name]));
      return done(open.map(request => ({ ...request, name: names.get(request.person) ?? '' })));
    },

    /** One that waits for an answer. */
    async show(asker: Asker, id: string): Promise<Outcome<OpenRequest>> {
      const found = await decidable(asker, id, 'asked');
      if (!found.ok) return found;
      const person = await people.byId(region, found.value.person);
      const mayServe = denied(asker, 'serveRights') === undefined;
      return done({ ...found.value, name: person?.name ?? '', mayServe });
    },

    /** Own requests, for the message that says what became of one. */
    own: async ({ person }: Asker, id: string): Promise<RightsRequest | undefined> => {
      const request = await rights.byId(region, id);
      return request?.person === person.id && isOver(request.state) ? request : undefined;
    },

    /** What was wrong has been corrected, or the copy that was asked for has been sent. */
    async corrected(asker: Asker, id: string): Promise<Outcome<RightsRequest>> {
      const found = await decidable(asker, id, 'done');
      if (!found.ok) return found;
      return found.value.kind === 'correct' || found.value.kind === 'access'
        ? decided(asker, found.value, 'done')
        : refuse({ code: 'requestNotFound' });
    },

    /** Agrees to erase somebody else; the job does it from then on, whatever happens. */
    async agree(asker: Asker, id: string): Promise<Outcome<RightsRequest>> {
      const found = await decidable(asker, id, 'agreed');
      if (!found.ok) return found;
      if (found.value.kind !== 'erase') return refuse({ code: 'requestNotFound' });
      if (found.value.person === asker.person.id) return refuse({ code: 'cannotDecideOwnErasure' });
      const person = await presentPerson(deps, found.value.person);
      if (person && (await isLastManager(deps, person, londonDay(asker.now))))
        return refuse({ code: 'lastManagerStays' });
      return decided(asker, found.value, 'agreed');
    },

    async refuse(asker: Asker, id: string, reason: string): Promise<Outcome<RightsRequest>> {
      const found = await decidable(asker, id, 'refused');
      if (!found.ok) return found;
      if (reason.trim() === '') return refuse({ code: 'reasonNeeded' });
      return decided(asker, found.value, 'refused', reason);
    },
  };
}
