import type { Asker } from '../asker.ts';
import { done, type Outcome, refuse } from '../outcome.ts';
import { denied } from '../region/people-deps.ts';
import type { PeopleStore } from '../region/people-store.ts';
import type { AccessNeed, AccessNeedStore } from './access-need.ts';
import { type Booking, isLive, liveBookingOf } from './booking.ts';
import { headOf, type SessionHead } from './readiness-views.ts';
import { SESSION_STATES, type Session } from './session.ts';
import { sessionInState } from './training-deps.ts';
import type { SessionStore } from './training-store.ts';

/** What the asker needs on one session; absent while she has said nothing. */
export interface OwnNeedView {
  session: SessionHead;
  text?: string;
}

/** What people on one session need, by name. */
export interface NeedsView {
  session: SessionHead;
  needs: { name: string; text: string }[];
}

/** Has, had or waits for a place there: nobody else has anything to say, or is anybody's concern. */
export const hasPlace = ({ bookings }: Pick<Session, 'bookings'>, person: string): boolean =>
  bookings.some(one => one.person === person && (isLive(one) || WAS_THERE.includes(one.state)));

const WAS_THERE: readonly Booking['state'][] = ['attended', 'didNotAttend'];

/** "Do you need any adjustments?" (P4) */
export function accessNeedService(deps: {
  sessions: SessionStore;
  people: Pick<PeopleStore, 'byIds'>;
  needs: AccessNeedStore;
}) {
  const { people, needs } = deps;

  /** The session on which the asker has a place that is still to come. */
  async function comingUp(asker: Asker, id: string): Promise<Outcome<Session>> {
    const found = await sessionInState(deps, asker, id, SESSION_STATES);
    if (!found.ok) return found;
    const session = found.value;
    if (session.startsAt <= asker.now) return refuse({ code: 'sessionStarted', session: session.code });
    return liveBookingOf(session.bookings, asker.person.id)
      ? found
      : refuse({ code: 'noSeatOnSession', session: session.code });
  }

  const viewOf = (session: Session, need?: Pick<AccessNeed, 'text'>): OwnNeedView => ({
    session: headOf(session),
    ...(need && { text: need.text }),
  });

  return {
    async own(asker: Asker, id: string): Promise<Outcome<OwnNeedView>> {
      const session = await comingUp(asker, id);
      if (!session.ok) return session;
      const { region, id: person } = asker.person;
      return done(viewOf(session.value, await needs.of(region, id, person)));
    },

    /** Says what is needed, in the place of what was said before; an empty text takes it back. */
    async save(asker: Asker, id: string, text: string): Promise<Outcome<OwnNeedView>> {
      const session = await comingUp(asker, id);
      if (!session.ok) return session;
      const { region, id: person } = asker.person;
      if (text === '') await needs.remove(region, id, [person]);
      else await needs.put({ region, session: id, person, text, at: asker.now });
      return done(viewOf(session.value, text === '' ? undefined : { text }));
    },

    /** For the programme manager alone: trainers and link officers are told by her, as far as they have to know. */
    async ofSession(asker: Asker, id: string): Promise<Outcome<NeedsView>> {
      const refused = denied(asker, 'seeAccessNeeds');
      if (refused) return refused;
      const found = await sessionInState(deps, asker, id, SESSION_STATES);
      if (!found.ok) return found;
      const { region } = asker.person;
      const said = (await needs.ofSession(region, id)).filter(({ person }) => hasPlace(found.value, person));
      const named = await people.byIds(
        region,
        said.map(({ person }) => person),
      );
      const names = new Map(named.map(one => [one.id, one.name]));
      return done({
        session: headOf(found.value),
        needs: said
          .map(({ person, text }) => ({ name: names.get(person) ?? '', text }))
          .sort((a, b) => a.name.localeCompare(b.name, 'en-GB')),
      });
    },
  };
}

export type AccessNeedService = ReturnType<typeof accessNeedService>;
