import { words } from '../../../cards/wording/words.ts';
import { londonDay, londonInstant, plusMinutes } from '../../../programme/calendar.ts';
import type { PeopleStore } from '../../../programme/region/people-store.ts';
import type { Person } from '../../../programme/region/person.ts';
import type { Answers } from '../../../programme/survey/answers.ts';
import type { SurveyServices } from '../../../programme/survey/survey-services.ts';
import type { InvitationStore } from '../../../programme/survey/survey-store.ts';
import type { Booking } from '../../../programme/training/booking.ts';
import type { SessionStore, TrainingStore } from '../../../programme/training/training-store.ts';
import { plusWorkingDays } from '../../../programme/working-days.ts';
import type { Caller } from '../../feature.ts';

export interface DemoSessionDeps {
  people: PeopleStore;
  sessions: SessionStore;
  training: TrainingStore;
  invitations: InvitationStore;
  survey: SurveyServices;
  now(): Date;
}

const PROGRAMME = 'demo-programme';
const SESSION = 'demo-session';
const VERSION = '1.0';
const SEATS = 18;

/** How the others find it, in turn: mostly very good. */
const RATINGS = ['excellent', 'veryGood', 'excellent', 'good', 'veryGood'];

/** One session of training that everybody of the demo attends, and what the others say of it. */
export function demoSession(deps: DemoSessionDeps) {
  const { people, sessions, training, invitations, survey, now } = deps;
  const say = words.demo.training;

  async function attendees({ person }: Caller): Promise<Person[]> {
    const others = (await people.withRoles(person.region, ['voter'])).filter(({ id }) => id !== person.id);
    return [person, ...others].slice(0, SEATS);
  }

  const bookingOf =
    (by: Caller, at: Date) =>
    ({ id: person, authority = '' }: Person, index: number): Booking => ({
      ...{ id: `${SESSION}-${index}`, person, authority, ticket: index + 1, state: 'attended' },
      ...{ requestedAt: by.now, requestedBy: person, confirmedAt: by.now },
      ...{ attendanceBy: by.person.id, attendanceAt: at },
    });

  /** The programme and its material, unless they are there. */
  async function prepare({ person, now: at }: Caller): Promise<void> {
    const { region } = person;
    await training.insertProgramme({
      ...{ region, id: PROGRAMME, name: say.programme, aim: say.aim, pilot: true },
      ...{ surveyDelayMonths: 3, surveyLaunchedOn: londonDay(at) },
    });
    await training.insertMaterial({
      ...{ region, programme: PROGRAMME, version: VERSION, from: londonDay(at) },
      ...{ change: say.change, reason: say.reason, evidence: [], features: [] },
      ...{ createdBy: person.id, createdAt: at },
    });
  }

  const unanswered = async ({ person }: Caller) => {
    const name = { region: person.region, kind: 'evaluation' as const, session: SESSION };
    const all = await invitations.ofWindow(name);
    return all.filter(one => one.person !== person.id && !one.completed && one.open && one.sendAt <= now());
  };

  function answersOf(index: number): Answers {
    const rating = RATINGS[index % RATINGS.length] ?? 'good';
    return {
      ratings: {
        ...{ overall: rating, usefulness: rating, difficulty: 'aboutRight' },
        ...{ confidenceBefore: 'fairly', confidenceAfter: index % 3 === 0 ? 'completely' : 'very' },
      },
      texts: index === 0 ? { changeSession: say.comment } : {},
    };
  }

  return {
    isHeld: async ({ person }: Caller) => (await sessions.byId(person.region, SESSION)) !== undefined,
    waitsForOthers: async (caller: Caller) => (await unanswered(caller)).length > 0,

    /** Holds it on the next working day; answers when it is five minutes to its end. */
    async hold(caller: Caller): Promise<Date> {
      const { region, id: manager } = caller.person;
      const day = plusWorkingDays(londonDay(caller.now), 1);
      const startsAt = londonInstant(day, '09:30') ?? caller.now;
      const endsAt = londonInstant(day, '16:00') ?? caller.now;
      await prepare(caller);
      const seated = await attendees(caller);
      await sessions.insert({
        ...{ id: SESSION, region, programme: PROGRAMME, code: say.code, state: 'delivered' },
        ...{ startsAt, endsAt, venue: say.venue, subRegion: say.subRegion, capacity: SEATS },
        ...{ reservedPerAuthority: 0, trainers: [], materialVersion: VERSION, exerciseMode: 'neutralBundle' },
        ...{ cutOffDays: 5, remindDaysBefore: [], timeChanges: [], usesNeutralBundle: [], unsettled: [] },
        ...{ createdBy: manager, createdAt: caller.now, openedAt: caller.now, deliveredAt: startsAt },
        bookings: seated.map(bookingOf(caller, startsAt)),
        nextTicket: seated.length + 1,
      });
      return plusMinutes(endsAt, -5);
    },

    /** The others answer; how many did. */
    async othersAnswer(caller: Caller): Promise<number> {
      let sent = 0;
      for (const [index, invitation] of (await unanswered(caller)).entries()) {
        const person = await people.byId(caller.person.region, invitation.person);
        if (!person) continue;
        const press = { kind: 'evaluation' as const, session: SESSION, given: answersOf(index) };
        const answered = await survey.answering.send({ person, now: now() }, press);
        if (answered.ok) sent += 1;
      }
      return sent;
    },
  };
}
