import fc from 'fast-check';
import { plusLondonDays } from '../../programme/calendar.ts';
import { type Booking, isLive } from '../../programme/training/booking.ts';
import type { Session } from '../../programme/training/session.ts';
import {
  acceptOffer,
  endBooking,
  handOver,
  moveAway,
  type PlaceRequest,
  promote,
  requestPlace,
} from '../../programme/training/session-book.ts';
import { turnClock } from '../../programme/training/session-turning.ts';
import type { SessionChange } from '../../programme/training/training-store.ts';
import { sampleBooking, sampleSession } from './sample-session.ts';

export const OPENED = new Date('2016-02-01T09:00:00Z');
export const HOUR = 3_600_000;
const AUTHORITIES = [
  ['D13', 'South'],
  ['D14', 'South'],
  ['D01', 'West'],
  ['D02', 'West'],
] as const;

/** Something that somebody does, some hours after the one before. `who` and `which` are taken modulo what there is. */
interface Step {
  does: 'request' | 'accept' | 'end' | 'promote' | 'handOver' | 'moveAway' | 'nothing';
  who: number;
  which: number;
  hours: number;
}

const step: fc.Arbitrary<Step> = fc.record({
  does: fc.constantFrom(
    'request',
    'request',
    'request',
    'accept',
    'end',
    'promote',
    'handOver',
    'moveAway',
    'nothing',
  ),
  who: fc.nat(11),
  which: fc.nat(30),
  hours: fc.oneof(
    { weight: 6, arbitrary: fc.nat(3) },
    { weight: 3, arbitrary: fc.nat(60) },
    { weight: 1, arbitrary: fc.nat(300) },
  ),
});
export const steps = fc.array(step, { maxLength: 60 });
export const plan = fc.record({
  capacity: fc.integer({ min: 1, max: 4 }),
  reservedPerAuthority: fc.nat(1),
  cutOffDays: fc.nat(5),
  days: fc.integer({ min: 6, max: 40 }),
});
type Plan = typeof plan extends fc.Arbitrary<infer P> ? P : never;

/** A session that opened for booking at `OPENED` and starts so many days later. */
export const opened = ({ days, ...more }: Plan): Session =>
  sampleSession({
    ...more,
    startsAt: plusLondonDays(OPENED, days),
    endsAt: plusLondonDays(OPENED, days + 1),
    state: 'open',
    openedAt: OPENED,
    reservedUntil: '2016-02-08',
    reservedFor: ['D13', 'D14'],
  });

const wish = (session: Session, who: number, booking: string, at: Date): PlaceRequest => {
  const [authority = '', subRegion = ''] = AUTHORITIES[who % AUTHORITIES.length] ?? [];
  const person = `person-${who}`;
  return { booking, person, authority, subRegion, by: person, at, timeChanges: session.timeChanges.length };
};

/** What each step makes of a live booking, or of a wish for one. */
const DECIDES: Record<
  Step['does'],
  (session: Session, one: Booking, to: PlaceRequest) => SessionChange<unknown>
> = {
  request: (session, _, to) => requestPlace(session, to),
  accept: (session, { id }, { at }) => acceptOffer(session, id, at),
  end: (session, { id, person }, { at }) => endBooking(session, id, { by: person, at }),
  promote: (session, { id }, { at }) =>
    promote(session, id, { by: 'manager', at, reason: 'Covers for two teams' }),
  handOver: (session, { id }, to) => handOver(session, id, to),
  moveAway: (session, { id, person }, { booking, at }) =>
    moveAway(session, id, { session: 'another', booking }, { by: person, at }),
  nothing: () => ({ answer: undefined }),
};

export function decide(session: Session, { does, who, which }: Step, number: number, at: Date): Session {
  const live = session.bookings.filter(isLive);
  const one = live[which % Math.max(1, live.length)] ?? sampleBooking('D13', 'cancelled');
  return DECIDES[does](session, one, wish(session, who, `booking-${number}`, at)).next ?? session;
}

/** Plays the steps and shows each state in between, the clock heeded before each as every change does. */
export function play(
  from: Session,
  played: readonly Step[],
  seen: (session: Session, at: Date, before: Session) => void,
): Session {
  let at = OPENED;
  let session = from;
  played.forEach((one, number) => {
    at = new Date(at.getTime() + one.hours * HOUR);
    const turned = turnClock(session, at);
    const next = decide(turned, one, number, at);
    seen(next, at, session);
    session = next;
  });
  return session;
}

/** The hours that all these steps take. */
export const hoursOf = (played: readonly Step[]): number => played.reduce((sum, one) => sum + one.hours, 0);
