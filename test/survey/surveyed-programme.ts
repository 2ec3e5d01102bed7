import assert from 'node:assert/strict';
import { londonInstant } from '../../programme/calendar.ts';
import type { Person } from '../../programme/region/person.ts';
import type { Answers } from '../../programme/survey/answers.ts';
import type { Booking } from '../../programme/training/booking.ts';
import { newRegion, samplePerson } from '../storage/contract/samples.ts';
import { sampleSession } from '../training/sample-session.ts';
import { booked, MARKED_IN_TIME } from './played-evaluation.ts';
import { type Services, type Stores, servicesOn } from './survey-rig.ts';

export const at = (day: string, time = '09:00'): Date => londonInstant(day, time) ?? assert.fail(day);
export const LAUNCHED_ON = '2016-01-11';

export const IMPACT: Answers = {
  ratings: { changedPractice: 'changedALot', casesLookedAt: 'none', passedOn: 'no', agreement: 'more' },
  texts: {},
};

/** A programme whose surveys begin on 11 January 2016. */
export class Surveyed {
  readonly region = newRegion();
  readonly stores: Stores;
  readonly services: Services;

  constructor(stores: Stores) {
    this.stores = stores;
    this.services = servicesOn(stores);
  }

  async launch(): Promise<void> {
    await this.stores.training.insertProgramme({
      ...{ id: 'pilot', region: this.region, name: 'Pilot', pilot: true, aim: 'Judgement' },
      ...{ surveyDelayMonths: 3, surveyLaunchedOn: LAUNCHED_ON },
    });
  }

  /** A session at which these people were, who are there unless `more` says otherwise. */
  async held(code: string, day: string, people: readonly string[], bookings: Booking[] = []): Promise<void> {
    for (const id of people) await this.stores.people.insert(this.person(id));
    await this.stores.sessions.insert(
      sampleSession({
        ...{ region: this.region, id: code, code, programme: 'pilot', state: 'completed' },
        ...{ startsAt: at(day, '09:30'), endsAt: at(day, '16:00') },
        bookings: [...people.map(one => booked(one, 'attended', MARKED_IN_TIME)), ...bookings],
      }),
    );
  }

  person = (id: string, more: Partial<Person> = {}): Person => ({
    ...samplePerson(this.region, id),
    ...more,
  });
  reconcile = (now: Date) => this.services.impact.reconcile(this.region, now);
  due = (telling: 'asked' | 'reminder', now: Date) =>
    this.services.impact.messages.due(telling, this.region, now);
  invitations = async (session: string) =>
    (await this.stores.invitations.ofWindow({ region: this.region, kind: 'impact', session })).sort((a, b) =>
      a.person.localeCompare(b.person),
    );
  standing = async (session: string) =>
    (await this.invitations(session)).map(({ person, state, notEligible }) =>
      [person, state, ...(notEligible ? [notEligible] : [])].join(' '),
    );
}
