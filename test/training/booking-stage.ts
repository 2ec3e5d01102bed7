import assert from 'node:assert/strict';
import type { Outcome } from '../../programme/outcome.ts';
import type { Booking, BookingName } from '../../programme/training/booking.ts';
import type { Placed } from '../../programme/training/booking-requests.ts';
import type { Session } from '../../programme/training/session.ts';
import { TRAINING_KINDS } from '../../programme/training/training-messages.ts';
import type { TrainingRegion } from './training-rig.ts';

/** Booking opened so long ago that nobody comes first any more. */
const LONG_OPEN: Partial<Session> = { state: 'open', openedAt: new Date('2016-01-11T09:00:00Z') };

export const booked = (outcome: Outcome<Placed>): Booking =>
  outcome.ok ? outcome.value.booking : assert.fail(JSON.stringify(outcome.refusals));

/** People who book in one region, by their ids. */
export class BookingStage {
  readonly region: TrainingRegion;
  #ids = 0;

  constructor(region: TrainingRegion) {
    this.region = region;
  }

  get bookings() {
    return this.region.services.bookings;
  }

  /** A session with its id for a code, open to everybody. */
  open = (id: string, more: Partial<Session> = {}): Promise<Session> =>
    this.region.session({ ...LONG_OPEN, id, code: id, ...more });

  newBooking = (): string => `booking-${++this.#ids}`;

  async book(who: string, session: string, person?: string): Promise<Outcome<Placed>> {
    const wish = { session, newBooking: this.newBooking(), ...(person !== undefined && { person }) };
    return this.bookings.book(await this.region.as(who), wish);
  }

  /** Books one after the other, and names their bookings. */
  async all(session: string, ...people: string[]): Promise<BookingName[]> {
    const names: BookingName[] = [];
    for (const one of people) names.push({ session, booking: booked(await this.book(one, session)).id });
    return names;
  }

  async end(who: string, name: BookingName): Promise<Booking> {
    return booked(await this.bookings.end(await this.region.as(who), name));
  }

  accept = async (who: string, name: BookingName): Promise<Outcome<Placed>> =>
    this.bookings.accept(await this.region.as(who), name);

  move = async (who: string, name: BookingName, to: string): Promise<Outcome<Placed>> =>
    this.bookings.move(await this.region.as(who), name, { session: to, newBooking: this.newBooking() });

  handOver = async (who: string, name: BookingName, to: string): Promise<Outcome<Placed>> =>
    this.bookings.handOver(await this.region.as(who), name, { person: to, newBooking: this.newBooking() });

  promote = async (who: string, name: BookingName, reason: string): Promise<Outcome<Placed>> =>
    this.bookings.promote(await this.region.as(who), { ...name, reason });

  /** Who is on a session and how, by ticket: `ann confirmed`. */
  async places(session: string): Promise<string[]> {
    const { bookings } = await this.region.stored(session);
    return bookings.map(({ person, state, late }) => `${person} ${state}${late ? ' late' : ''}`);
  }

  /** What the record of a person holds by the next tick: the sessions of seats and of places in line; claims are counted. */
  async held(person: string): Promise<{ seats: string[]; waiting: string[]; claims: number }> {
    const { code, now, services, stores } = this.region;
    await services.reconciler.reconcile(code, now);
    const { seats, waiting, claimed } = await stores.records.byPerson(code, person);
    const sessions = (holds: readonly { session: string }[]) => holds.map(({ session }) => session).sort();
    return { seats: sessions(seats), waiting: sessions(waiting), claims: claimed.length };
  }

  /** Who is told what by now: `training.offered ann`. */
  async told(): Promise<string[]> {
    const { messages } = this.region.services;
    const now = new Date(this.region.now);
    const due = await Promise.all(TRAINING_KINDS.map(kind => messages.due(kind, this.region.code, now)));
    return due.flat().map(({ kind, recipient }) => `${kind} ${recipient}`);
  }
}

export const SEAT = (...seats: string[]) => ({ seats, waiting: [] as string[], claims: 0 });
export const WAITS = (...waiting: string[]) => ({ seats: [] as string[], waiting, claims: 0 });
