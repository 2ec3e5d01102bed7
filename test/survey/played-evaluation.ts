import type { DueMessage } from '../../programme/delivery/message.ts';
import type { Booking } from '../../programme/training/booking.ts';
import type { Session } from '../../programme/training/session.ts';
import { newRegion, samplePerson } from '../storage/contract/samples.ts';
import { sampleBooking, sampleSession } from '../training/sample-session.ts';
import { answersOf, DURING, type Services, type Stores, servicesOn } from './survey-rig.ts';

/** When attendance is usually taken: in the morning. */
export const MARKED_IN_TIME = new Date('2016-03-17T10:00:00Z');

/** A session in a region of its own, and what becomes of its evaluation. */
export class Played {
  readonly region = newRegion();
  readonly stores: Stores;
  readonly services: Services;

  constructor(stores: Stores) {
    this.stores = stores;
    this.services = servicesOn(stores);
  }

  async held(bookings: Booking[], more: Partial<Session> = {}): Promise<void> {
    await this.stores.sessions.insert(
      sampleSession({ region: this.region, state: 'delivered', bookings, ...more }),
    );
  }
  async mark(person: string, state: 'attended' | 'didNotAttend', at: Date): Promise<void> {
    await this.stores.sessions.change(this.region, 'session', session => {
      const bookings = session.bookings.map(one =>
        one.person === person ? { ...one, state, attendanceAt: at } : one,
      );
      return { next: { ...session, bookings }, answer: undefined };
    });
  }
  reconcile = (now: Date) => this.services.evaluation.reconcile(this.region, now);
  invitations = () =>
    this.stores.invitations.ofWindow({ region: this.region, kind: 'evaluation', session: 'session' });
  asked = async () =>
    (await this.invitations())
      .filter(({ state }) => state !== 'notEligible')
      .map(({ person }) => person)
      .sort();
  due = (telling: 'asked' | 'reminder', now: Date) =>
    this.services.evaluation.messages.due(telling, this.region, now);
  answer = (id: string, now = DURING) =>
    this.services.answering.send(
      { person: samplePerson(this.region, id), now },
      { kind: 'evaluation', session: 'session', given: answersOf() },
    );
}

/** A place on it, marked as attended when that is so. */
export const booked = (person: string, state: Booking['state'], attendanceAt?: Date) =>
  sampleBooking('D13', state, { person, ...(attendanceAt && { attendanceAt }) });
/** What is to be seen of a message, but for its kind. */
export const facts = (messages: readonly DueMessage[]) =>
  messages.map(({ recipient, subject, notBefore, urgent = false }) => [
    recipient,
    subject,
    notBefore,
    urgent,
  ]);
