import assert from 'node:assert/strict';
import fc from 'fast-check';
import { isLive, liveBookingOf, usesSeat } from '../../programme/training/booking.ts';
import type { Session } from '../../programme/training/session.ts';
import { endBooking } from '../../programme/training/session-book.ts';
import { cutOffAt } from '../../programme/training/session-clock.ts';
import { turnClock } from '../../programme/training/session-turning.ts';
import { line, placeInLine, seatNowFor } from '../../programme/training/who-is-next.ts';
import { decide, HOUR, hoursOf, OPENED, opened, plan, play, steps } from './played-session.ts';

const RUNS = 200;
const ticketsIn = (session: Session) => session.bookings.map(({ ticket }) => ticket);

describe('Whatever is done with the places of a session, in any order', () => {
  const holds = (law: (session: Session, at: Date, before: Session) => void): void => {
    fc.assert(
      fc.property(plan, steps, (more, played) => void play(opened(more), played, law)),
      { numRuns: RUNS },
    );
  };

  it('never are more seats used than there are', () => {
    holds(session => assert.ok(session.bookings.filter(usesSeat).length <= session.capacity));
  });

  it('nobody has two places', () => {
    holds(session => {
      const people = session.bookings.filter(isLive).map(({ person }) => person);
      assert.equal(new Set(people).size, people.length);
    });
  });

  it('tickets only grow, and none is given twice', () => {
    holds((session, _, before) => {
      const tickets = ticketsIn(session);
      assert.equal(new Set(tickets).size, tickets.length);
      assert.ok(session.nextTicket > Math.max(0, ...tickets));
      assert.deepEqual(tickets.slice(0, before.bookings.length), ticketsIn(before));
    });
  });

  it('no seat is free while somebody waits who may have it', () => {
    holds((session, at) => {
      if (session.state === 'cancelled' || cutOffAt(session) <= at) return;
      for (const { id, authority, subRegion } of session.bookings.filter(
        ({ state }) => state === 'waitlisted',
      ))
        assert.ok(
          !seatNowFor(session, { authority, ...(subRegion && { subRegion }) }, at),
          `${id} could have a seat and waits`,
        );
    });
  });

  it('no offer outlives its time, and nobody waits beyond the cut-off', () => {
    holds((session, at) => {
      for (const { state, offer } of session.bookings) {
        if (state === 'offered') assert.ok(offer && at < offer.endsAt && offer.endsAt <= cutOffAt(session));
        if (state === 'waitlisted') assert.ok(at < cutOffAt(session));
      }
    });
  });

  it('what has ended stays as it is', () => {
    holds((session, _, before) => {
      for (const booking of before.bookings.filter(one => !isLive(one)))
        assert.equal(
          session.bookings.find(({ id }) => id === booking.id),
          booking,
        );
    });
  });

  it('whoever loses a place is noted, so that the own record can follow', () => {
    holds((session, _, before) => {
      for (const booking of before.bookings.filter(isLive)) {
        const now = session.bookings.find(({ id }) => id === booking.id);
        if (now && !isLive(now)) assert.ok(session.unsettled.includes(booking.id), `${now.state} is not`);
      }
    });
  });

  it('everybody who waits has one place in line, and the places are 1 to n', () => {
    holds((session, at) => {
      const waiting = session.bookings.filter(({ state }) => state === 'waitlisted');
      const places = waiting
        .map(booking => placeInLine(session, booking, at)?.place ?? 0)
        .sort((a, b) => a - b);
      assert.deepEqual(
        places,
        waiting.map((_, index) => index + 1),
      );
    });
  });

  it('of two who waited equally the one with the lower ticket is asked first', () => {
    holds((session, _, before) => {
      const waited = before.bookings.filter(({ state, promotion }) => state === 'waitlisted' && !promotion);
      for (const early of waited)
        for (const late of waited.filter(
          one => one.authority === early.authority && one.ticket > early.ticket,
        )) {
          const [one, other] = [early, late].map(({ id }) =>
            session.bookings.find(booking => booking.id === id),
          );
          if (other?.state === 'offered' && !other.promotion) assert.notEqual(one?.state, 'waitlisted');
        }
    });
  });

  it('the same step again changes nothing', () => {
    fc.assert(
      fc.property(plan, steps, (more, played) => {
        let at = OPENED;
        let session = opened(more);
        played.forEach((one, number) => {
          at = new Date(at.getTime() + one.hours * HOUR);
          const next = decide(turnClock(session, at), one, number, at);
          const person = `person-${one.who}`;
          if (one.does === 'request' && liveBookingOf(next.bookings, person))
            assert.deepEqual(decide(next, one, number, at), next);
          assert.equal(turnClock(next, at), next);
          session = next;
        });
      }),
      { numRuns: RUNS },
    );
  });

  it('the clock may be turned in any steps', () => {
    fc.assert(
      fc.property(plan, steps, fc.array(fc.nat(400), { maxLength: 12 }), (more, played, hours) => {
        const session = play(opened(more), played, () => undefined);
        const begin = OPENED.getTime() + hoursOf(played) * HOUR;
        const end = new Date(begin + hours.reduce((sum, one) => sum + one, 0) * HOUR);
        let small = session;
        let at = begin;
        for (const some of hours) {
          at += some * HOUR;
          small = turnClock(small, new Date(at));
        }
        assert.deepEqual(small, turnClock(session, end));
      }),
      { numRuns: RUNS },
    );
  });

  it('the line says who is next: the first of it gets the next free seat, where nothing bars anybody', () => {
    fc.assert(
      fc.property(steps, played => {
        const session = play(
          {
            ...opened({ capacity: 2, reservedPerAuthority: 0, cutOffDays: 0, days: 40 }),
            openedAt: new Date('2016-01-11T09:00:00Z'),
          },
          played,
          () => undefined,
        );
        const at = new Date(OPENED.getTime() + hoursOf(played) * HOUR);
        const [first] = line(session, at);
        const sits = session.bookings.find(({ state }) => state === 'confirmed');
        if (!first || !sits || at >= cutOffAt(session)) return;
        const { next } = endBooking(session, sits.id, { by: sits.person, at });
        // The seat that comes free may change whose authority has the fewest.
        const expected = line({ ...session, bookings: session.bookings.filter(one => one !== sits) }, at)[0];
        const asked = next?.bookings.find(({ id }) => id === expected?.id);
        assert.equal(asked?.state, 'offered');
      }),
      { numRuns: RUNS },
    );
  });
});
