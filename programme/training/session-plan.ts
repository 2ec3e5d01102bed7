import { londonDay, plusMilliseconds } from '../calendar.ts';
import type { Refusal } from '../refusal.ts';
import { type Authority, authoritiesOn, type SubRegion } from '../region/authority.ts';
import type { Person } from '../region/person.ts';
import { holds } from '../region/roles.ts';
import { isLive, usesSeat } from './booking.ts';
import type { MaterialVersion } from './material.ts';
import { offered, unsettling } from './seat-offers.ts';
import type { Session, SessionPlan } from './session.ts';
import { cutOffAt } from './session-clock.ts';

/** What may be changed once booking has opened: people know the session by the rest, and have planned with its times. */
export type OpenPlan = Omit<SessionPlan, 'programme' | 'code' | 'startsAt' | 'endsAt' | 'subRegion'>;

export type SessionTimes = Pick<SessionPlan, 'startsAt' | 'endsAt'>;

/** What a plan is held against. */
export interface PlanFacts {
  subRegions: readonly SubRegion[];
  authorities: readonly Authority[];
  /** Those of the chosen trainers who are known here. */
  trainers: readonly Person[];
  /** Of the session's programme. */
  materials: readonly MaterialVersion[];
}

/** Everything that is wrong with the times of a session that is yet to come. */
export const timeProblems = ({ startsAt, endsAt }: SessionTimes, now: Date): Refusal[] => [
  ...(startsAt > now ? [] : [{ code: 'startInPast', startsAt } as const]),
  ...(endsAt > startsAt ? [] : [{ code: 'endsBeforeStart', startsAt, endsAt } as const]),
];

/** Everything that is wrong with a plan beside its times. */
export function planProblems(plan: Omit<SessionPlan, 'programme' | 'code'>, facts: PlanFacts): Refusal[] {
  const { hostAuthority: host, materialVersion: version, subRegion } = plan;
  const present = authoritiesOn(facts.authorities, londonDay(plan.startsAt));
  return [
    ...(facts.subRegions.some(({ code }) => code === subRegion)
      ? []
      : [{ code: 'subRegionNotFound' } as const]),
    ...(host === undefined || present.some(({ code }) => code === host)
      ? []
      : [{ code: 'authorityNotFound', text: host } as const]),
    ...trainerProblems(plan, facts),
    ...(version === undefined || facts.materials.some(one => one.version === version)
      ? []
      : [{ code: 'materialNotFound', version } as const]),
    ...reservationProblems(plan, present),
  ];
}

/** Whoever trains holds the role on the day of the session. */
function trainerProblems(
  { trainers, startsAt }: Pick<SessionPlan, 'trainers' | 'startsAt'>,
  facts: PlanFacts,
): Refusal[] {
  const day = londonDay(startsAt);
  return trainers.flatMap((id): Refusal[] => {
    const person = facts.trainers.find(one => one.id === id);
    if (!person || person.mergedInto !== undefined) return [{ code: 'trainerNotFound' }];
    return holds(person, ['trainer'], day) ? [] : [{ code: 'notATrainer', name: person.name, on: startsAt }];
  });
}

/** Seats that are kept for authorities are among those that there are, and not kept for ever (T11). */
function reservationProblems(
  { capacity, reservedPerAuthority: each, reservedUntil, subRegion }: Omit<SessionPlan, 'programme' | 'code'>,
  present: readonly Authority[],
): Refusal[] {
  if (each === 0) return [];
  const authorities = present.filter(one => one.subRegion === subRegion).length;
  return [
    ...(reservedUntil === undefined ? [{ code: 'reservedUntilNeeded' } as const] : []),
    ...(each * authorities > capacity
      ? [{ code: 'reservedAboveCapacity', reserved: each * authorities, capacity } as const]
      : []),
  ];
}

/** A capacity that leaves everybody who sits, or was offered a seat, where they are (T2). */
export function capacityProblems(session: Session, { capacity }: Pick<SessionPlan, 'capacity'>): Refusal[] {
  const seats = session.bookings.filter(usesSeat).length;
  return capacity < seats ? [{ code: 'capacityBelowSeats', session: session.code, capacity, seats }] : [];
}

/** The session with this in the place of what was planned before; what the plan leaves out is gone. */
export function replanned(
  session: Session,
  plan: OpenPlan | Omit<SessionPlan, 'programme'>,
  at: Date,
): Session {
  const { venue, onlineLink, hostAuthority, reservedUntil, materialVersion, ...kept } = session;
  return offered(withinCutOff({ ...kept, ...plan, plannedAt: at }, at), at);
}

/** The session at another time; everybody with a place, an offer or a wish goes with it. */
export function rescheduled(
  session: Session,
  times: SessionTimes,
  { by, at, reason }: { by: string; at: Date; reason: string },
): Session {
  const { startsAt, endsAt } = session;
  const timeChanges = [...session.timeChanges, { at, by, reason, from: { startsAt, endsAt } }];
  const moved = { ...session, ...times, timeChanges, plannedAt: at };
  const live = moved.bookings.filter(isLive).map(({ id }) => id);
  return offered(unsettling(withinCutOff(moved, at), live), at);
}

/** No offer, and no wait, lasts beyond the cut-off, which may have come nearer, or even be over already. */
function withinCutOff(session: Session, at: Date): Session {
  const cutOff = cutOffAt(session);
  const last = cutOff > at ? cutOff : at;
  const bookings = session.bookings.map(booking =>
    booking.state === 'offered' && booking.offer && booking.offer.endsAt > last
      ? { ...booking, offer: { ...booking.offer, endsAt: last } }
      : booking,
  );
  const { clockedAt } = session;
  // The clock may have passed the new cut-off without heeding it.
  const unheeded = clockedAt !== undefined && cutOff <= clockedAt;
  return { ...session, bookings, ...(unheeded && { clockedAt: plusMilliseconds(cutOff, -1) }) };
}

/** When the plan, or the state, was last changed: a form that was drawn before is out of date. */
export const plannedAt = ({ plannedAt: at, createdAt }: Pick<Session, 'plannedAt' | 'createdAt'>): Date =>
  at ?? createdAt;
