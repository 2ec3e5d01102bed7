import type { Asker } from '../asker.ts';
import { londonDay } from '../calendar.ts';
import { done, type Outcome, refuse } from '../outcome.ts';
import { denied } from '../region/people-deps.ts';
import {
  byStart,
  chosenDate,
  type Meeting,
  type MeetingState,
  membersOn,
  STEERING_ROLES,
} from './meeting.ts';
import { dateOf, inState, type MeetingTimes, problemsOf } from './meeting-times.ts';
import type { SteeringDeps } from './steering-deps.ts';

export interface NewMeeting {
  /** One date is fixed at once; several are proposed, and members say which they can come to. */
  times: readonly MeetingTimes[];
  place: string;
  quorum?: number | undefined;
}

const TO_COME: readonly MeetingState[] = ['proposed', 'scheduled'];

/** Meetings of the steering group, from the dates that are proposed to the people who came. */
export function meetingService(deps: SteeringDeps) {
  const { meetings, people } = deps;

  async function changed<T>(
    asker: Asker,
    id: string,
    states: readonly MeetingState[],
    change: (meeting: Meeting) => Outcome<Meeting>,
    answer: (meeting: Meeting) => T,
  ): Promise<Outcome<T>> {
    const outcome = await meetings.change<Outcome<T>>(asker.person.region, id, stands => {
      const found = inState(stands, states);
      if (!found.ok) return { answer: found };
      const next = change(stands);
      if (!next.ok) return { answer: next };
      return next.value === stands
        ? { answer: done(answer(stands)) }
        : { next: { ...next.value, changedAt: asker.now }, answer: done(answer(next.value)) };
    });
    return outcome ?? refuse({ code: 'meetingNotFound' });
  }

  return {
    /** `id` is minted with the form, so pressing twice makes one. */
    async create(asker: Asker, id: string, { times, place, quorum }: NewMeeting): Promise<Outcome<string>> {
      const refused = denied(asker, 'callMeetings');
      if (refused) return refused;
      const { person, now } = asker;
      const [problem, ...more] = problemsOf(times, now);
      if (problem) return refuse(problem, ...more);
      const dates = times.map(dateOf).sort(byStart);
      const [only, ...others] = dates;
      const chosen = others.length === 0 ? only?.id : undefined;
      await meetings.insert({
        id,
        region: person.region,
        ...(place !== '' && { place }),
        ...(quorum !== undefined && { quorum }),
        dates,
        ...(chosen === undefined ? { state: 'proposed' } : { state: 'scheduled', chosen }),
        offering: 1,
        offeredAt: now,
        moves: [],
        revision: 1,
        createdBy: person.id,
        createdAt: now,
        changedAt: now,
      });
      return done(id);
    },

    /** Of the dates on the card, those that the member can come to; to the others it is no. Until it begins. */
    async answer(
      asker: Asker,
      id: string,
      shown: readonly string[],
      can: readonly string[],
    ): Promise<Outcome<string>> {
      const { person, now } = asker;
      const found = await meetings.byId(person.region, id);
      if (!found) return refuse({ code: 'meetingNotFound' });
      const open = inState(found, TO_COME);
      if (!open.ok) return open;
      const asked = found.dates.filter(date => shown.includes(date.id));
      if (asked.length === 0) return refuse({ code: 'meetingDateNotFound' });
      const past = asked.find(({ startsAt }) => startsAt <= now);
      if (past) return refuse({ code: 'meetingInPast', startsAt: past.startsAt });
      if (!asked.every(({ startsAt }) => membersOn([person], londonDay(startsAt)).length > 0))
        return refuse({ code: 'notASteeringMember' });
      for (const { id: date } of asked)
        await meetings.putAnswer({
          region: person.region,
          meeting: id,
          date,
          person: person.id,
          answer: can.includes(date) ? 'yes' : 'no',
          at: now,
        });
      return done(id);
    },

    /** Fixes one of the dates; the others are given up. A meeting that is fixed already is moved there. */
    async choose(asker: Asker, id: string, date: string): Promise<Outcome<string>> {
      const refused = denied(asker, 'callMeetings');
      if (refused) return refused;
      const { person, now } = asker;
      const choose = (meeting: Meeting): Outcome<Meeting> => {
        const wanted = meeting.dates.find(one => one.id === date);
        if (!wanted) return refuse({ code: 'meetingDateNotFound' });
        if (meeting.chosen === date && meeting.dates.length === 1) return done(meeting);
        if (wanted.startsAt <= now) return refuse({ code: 'meetingInPast', startsAt: wanted.startsAt });
        const before = chosenDate(meeting);
        const moves =
          before && before.id !== date
            ? [{ from: before.startsAt, to: wanted.startsAt, at: now, by: person.id }]
            : [];
        return done({
          ...meeting,
          state: 'scheduled',
          chosen: date,
          ...(meeting.chosen !== date && { chosenAt: now }),
          dates: [wanted],
          moves: [...meeting.moves, ...moves],
        });
      };
      return changed(asker, id, TO_COME, choose, () => id);
    },

    /** Asks members about other dates as well; what they said of the ones that there are stays. */
    async offer(asker: Asker, id: string, times: readonly MeetingTimes[]): Promise<Outcome<string>> {
      const refused = denied(asker, 'callMeetings');
      if (refused) return refused;
      const { now } = asker;
      const [problem, ...more] = problemsOf(times, now);
      if (problem) return refuse(problem, ...more);
      const offer = (meeting: Meeting): Outcome<Meeting> => {
        const fresh = times
          .map(dateOf)
          .filter(({ id: one }) => !meeting.dates.some(other => other.id === one));
        if (fresh.length === 0) return refuse({ code: 'noOtherDate' });
        return done({
          ...meeting,
          dates: [...meeting.dates, ...fresh].sort(byStart),
          offering: meeting.offering + 1,
          offeredAt: now,
        });
      };
      return changed(asker, id, TO_COME, offer, () => id);
    },

    async cancel(asker: Asker, id: string, reason: string): Promise<Outcome<string>> {
      const cancelled = (meeting: Meeting): Outcome<Meeting> =>
        done({ ...meeting, state: 'cancelled', cancelReason: reason });
      return denied(asker, 'callMeetings') ?? changed(asker, id, TO_COME, cancelled, () => id);
    },

    /** Who came, from its beginning on; it can be put right afterwards. */
    async hold(asker: Asker, id: string, present: readonly string[]): Promise<Outcome<string>> {
      const refused = denied(asker, 'callMeetings');
      if (refused) return refused;
      const { person, now } = asker;
      const everybody = await people.withRoles(person.region, STEERING_ROLES);
      const hold = (meeting: Meeting): Outcome<Meeting> => {
        const date = chosenDate(meeting);
        if (!date) return refuse({ code: 'meetingDateNotFound' });
        if (now < date.startsAt) return refuse({ code: 'meetingNotBegun', startsAt: date.startsAt });
        const members = meeting.members ?? membersOn(everybody, londonDay(date.startsAt)).map(one => one.id);
        return done({
          ...meeting,
          state: 'held',
          dates: [date],
          members,
          present: members.filter(one => present.includes(one)),
        });
      };
      return changed(asker, id, ['scheduled', 'held'], hold, () => id);
    },
  };
}
