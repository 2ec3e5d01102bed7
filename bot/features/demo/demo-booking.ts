import type { DemoStep } from '../../../cards/views/demo-card.ts';
import type { PeopleStore } from '../../../programme/region/people-store.ts';
import type { Session } from '../../../programme/training/session.ts';
import { cutOffAt } from '../../../programme/training/session-clock.ts';
import type { TrainingServices } from '../../../programme/training/training-services.ts';
import type { SessionStore } from '../../../programme/training/training-store.ts';
import type { Caller } from '../../feature.ts';

export interface DemoBookingDeps {
  people: PeopleStore;
  sessions: SessionStore;
  trainings: Pick<TrainingServices, 'bookings' | 'places'>;
  now(): Date;
}

/** What the others do about the session that comes next. */
export function demoBooking({ people, sessions, trainings, now }: DemoBookingDeps) {
  const { bookings, places } = trainings;

  const next = async ({ person }: Caller): Promise<Session | undefined> =>
    (await sessions.inStates(person.region, ['open', 'closedToBooking'])).find(
      ({ startsAt }) => now() < startsAt,
    );

  const seatOfAnother = ({ bookings: all }: Session, { person }: Caller) =>
    all.find(one => one.state === 'confirmed' && one.person !== person.id);

  return {
    /** What makes sense now. */
    async steps(caller: Caller): Promise<DemoStep[]> {
      const session = await next(caller);
      if (!session) return [];
      const freeing = now() < cutOffAt(session) && seatOfAnother(session, caller) !== undefined;
      return [
        ...(session.state === 'open' ? (['othersBook'] as const) : []),
        ...(freeing ? (['otherCancels'] as const) : []),
        'toSession',
      ];
    },

    /** The others book one after the other until no seat is left for any of them; how many did. */
    async othersBook(caller: Caller): Promise<number> {
      const session = (await next(caller))?.id ?? '';
      let booked = 0;
      for (const person of await people.withRoles(caller.person.region, ['voter', 'deputyVoter'])) {
        const asker = { person, now: now() };
        const place = await places.place(asker, session);
        if (person.id === caller.person.id || !place.ok || place.value.asking?.gets !== 'seat') continue;
        const placed = await bookings.book(asker, { session, newBooking: caller.newId() });
        if (placed.ok) booked += 1;
      }
      return booked;
    },

    /** Somebody else gives up a seat; whoever is next is offered it. */
    async otherCancels(caller: Caller): Promise<void> {
      const session = await next(caller);
      const seat = session && seatOfAnother(session, caller);
      const person = seat && (await people.byId(caller.person.region, seat.person));
      if (person) await bookings.end({ person, now: now() }, { session: session.id, booking: seat.id });
    },

    /** When the next session begins. */
    beginning: async (caller: Caller): Promise<Date> => (await next(caller))?.startsAt ?? now(),
  };
}
