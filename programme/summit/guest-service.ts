import type { Asker } from '../asker.ts';
import { londonDay } from '../calendar.ts';
import { done, type Outcome, refuse } from '../outcome.ts';
import { personNamed } from '../region/named-person.ts';
import { denied } from '../region/people-deps.ts';
import { may } from '../region/permissions.ts';
import type { Person } from '../region/person.ts';
import { holds, type Role } from '../region/roles.ts';
import type { Capacity, Summit, SummitState } from './summit.ts';
import { type SummitDeps, summitInState } from './summit-deps.ts';
import { type GuestAnswer, type SummitGuest, usualCapacity } from './summit-guest.ts';

/** Roles whose holders can be invited together. Forms carry these names. */
export const INVITED_ROLES = [
  'director',
  'boardChair',
  'linkOfficer',
  'steeringMember',
  'voter',
  'deputyVoter',
  'sponsor',
  'trainer',
] as const satisfies readonly Role[];

/** Until the day it takes place people are invited and answer; whoever came unasked is added afterwards, too. */
const ADDED_IN: readonly SummitState[] = ['planned', 'open', 'held'];

/** Who is invited to a summit, and what they answer. */
export function guestService(deps: SummitDeps) {
  const { summits, people, regions } = deps;

  async function guestOf(
    asker: Asker,
    summit: Summit,
    person: Person,
    capacity?: Capacity,
  ): Promise<SummitGuest> {
    const day = londonDay(asker.now);
    const organisations = await regions.organisations(summit.region);
    const { authority } = person;
    return {
      region: summit.region,
      summit: summit.id,
      person: person.id,
      capacity: capacity ?? usualCapacity(person, organisations, day),
      ...(authority !== undefined && person.authorityConfirmed && { authority }),
      invitedAt: asker.now,
      invitedBy: asker.person.id,
    };
  }

  /** The summit while it is open and its day is not over. */
  async function toCome(asker: Asker, id: string): Promise<Outcome<Summit>> {
    const found = await summitInState(deps, asker, id, ['open']);
    if (!found.ok) return found;
    const { name, date } = found.value;
    return date < londonDay(asker.now) ? refuse({ code: 'summitOver', name, date }) : found;
  }

  return {
    /** Invites everybody who holds one of these roles; whoever is invited already is not asked twice. */
    async invite(asker: Asker, id: string, roles: readonly Role[]): Promise<Outcome<number>> {
      const refused = denied(asker, 'runSummit');
      if (refused) return refused;
      const found = await toCome(asker, id);
      if (!found.ok) return found;
      const day = londonDay(asker.now);
      const holders = (await people.withRoles(asker.person.region, roles)).filter(person =>
        holds(person, roles, day),
      );
      if (holders.length === 0) return refuse({ code: 'nobodyToInvite' });
      const guests = await Promise.all(holders.map(person => guestOf(asker, found.value, person)));
      return done(await summits.insertMissingGuests(guests));
    },

    /**
     * Adds somebody by name or work email: the programme manager whomever, a director or link officer people of the own
     * authority. Adding somebody again changes the capacity.
     */
    async add(
      asker: Asker,
      id: string,
      typed: string,
      capacity?: Capacity,
    ): Promise<Outcome<{ name: string }>> {
      const refused = denied(asker, 'bringGuests');
      if (refused) return refused;
      const { person, now } = asker;
      const day = londonDay(now);
      const isManager = may(person, 'runSummit', day);
      const found = await summitInState(deps, asker, id, isManager ? ADDED_IN : ['open']);
      if (!found.ok) return found;
      const { name, namesRemovedAt } = found.value;
      if (namesRemovedAt) return refuse({ code: 'summitNamesGone', name });
      const named = await personNamed(people, person.region, typed, () => true);
      if (!named.person) return refuse({ code: 'namedPersonNotFound', text: typed, found: named.found });
      if (!isManager && !isColleague(asker, named.person))
        return refuse({ code: 'notYourGuest', name: named.person.name });
      const guest = await guestOf(asker, found.value, named.person, isManager ? capacity : undefined);
      const added = await summits.insertMissingGuests([guest]);
      if (added === 0 && isManager && capacity !== undefined)
        await summits.setCapacity(person.region, id, guest.person, capacity);
      return done({ name: named.person.name });
    },

    /** The own answer, as often as somebody changes his or her mind, until the day is over. */
    async answer(asker: Asker, id: string, answer: GuestAnswer): Promise<Outcome<Summit>> {
      const found = await toCome(asker, id);
      if (!found.ok) return found;
      const { person, now } = asker;
      const { name, date } = found.value;
      const given = { answer, answeredFor: date, answeredAt: now };
      return (await summits.answer(person.region, id, person.id, given))
        ? found
        : refuse({ code: 'notInvited', name });
    },
  };
}

const isColleague = ({ person, now }: Asker, other: Person): boolean => {
  const { authority } = other;
  if (authority === undefined || !other.authorityConfirmed) return false;
  const day = londonDay(now);
  const directs =
    holds(person, ['director'], day) && person.authorityConfirmed && person.authority === authority;
  return directs || holds(person, ['linkOfficer'], day, authority);
};
