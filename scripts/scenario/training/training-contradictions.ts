import type { Scenario } from '../scenario-file.ts';
import { delegatesOf } from './delegates.ts';
import { timelineOf } from './timeline.ts';
import type { AnySession, DeliveredSession } from './training-part.ts';

/** What training cannot be told of, though each field is well for itself. */
export function trainingContradictions(scenario: Scenario): string[] {
  const { sessions, plannedSessions, readiness } = scenario;
  const all: AnySession[] = [...sessions, ...plannedSessions];
  const codes = all.map(({ id }) => id);
  const shapes = [
    ...codes.filter((code, i) => codes.indexOf(code) < i).map(code => `sessions.${code} (is there twice)`),
    ...all.flatMap(session => planProblems(scenario, session)),
    ...sessions.flatMap(({ id, attendedByAuthority }) => strangers(scenario, id, attendedByAuthority)),
    ...plannedSessions.flatMap(({ id, confirmedByAuthority }) =>
      strangers(scenario, id, confirmedByAuthority),
    ),
    ...Object.keys(readiness.sessions)
      .filter(code => !plannedSessions.some(({ id, state }) => id === code && state !== 'draft'))
      .map(code => `readiness.${code} (is of no planned session in preparation)`),
  ];
  if (shapes.length > 0) return shapes;
  return [
    ...sessions.flatMap(session => headProblems(scenario, session)),
    ...plannedSessions.flatMap(({ id, capacity, confirmedByAuthority }) =>
      seatProblems(id, capacity, sum(confirmedByAuthority)),
    ),
    ...all.flatMap(session => timeProblems(scenario, session)),
  ];
}

function planProblems({ demoAuthorities, materials, region }: Scenario, session: AnySession): string[] {
  const { id, subRegion, materialVersion, start, end } = session;
  const known = [...(region.subRegions ?? []), ...demoAuthorities.map(one => one.subRegion)];
  return [
    ...(known.includes(subRegion) ? [] : [`sessions.${id}.subRegion (is no sub-region of the file)`]),
    ...(materials.some(({ version }) => version === materialVersion)
      ? []
      : [`sessions.${id}.materialVersion (is no version of the material)`]),
    ...(end > start ? [] : [`sessions.${id}.end (has to come after start)`]),
  ];
}

const strangers = ({ demoAuthorities }: Scenario, id: string, heads: Record<string, number>): string[] =>
  Object.keys(heads)
    .filter(code => !demoAuthorities.some(one => one.code === code))
    .map(code => `sessions.${id} (has people of ${code}, which is no authority of the file)`);

function headProblems(scenario: Scenario, session: DeliveredSession): string[] {
  const { id, capacity, attendedByAuthority, returningByAuthority, waitingList, cutOffDays } = session;
  const attended = sum(attendedByAuthority);
  const seats = attended + session.lateCancelled + session.didNotAttend;
  const again = (delegatesOf(scenario).get(id) ?? []).filter(one => one.attendedBefore !== undefined);
  return [
    ...seatProblems(id, capacity, seats),
    ...(seats === 0 ? [`sessions.${id}.attendedByAuthority (nobody had a seat)`] : []),
    ...(waitingList > 0 && (seats < capacity || attended === 0)
      ? [`sessions.${id}.waitingList (nobody waits unless all seats are taken, and somebody attends)`]
      : []),
    ...(session.lateCancelled > 0 && cutOffDays === 0
      ? [`sessions.${id}.lateCancelled (needs cutOffDays of 1 or more)`]
      : []),
    ...Object.entries(returningByAuthority)
      .filter(([code, count]) => again.filter(({ authority }) => authority === code).length < count)
      .map(([code]) => `sessions.${id}.returningByAuthority.${code} (is more than attended, here or before)`),
  ];
}

const seatProblems = (id: string, capacity: number, seats: number): string[] =>
  seats > capacity ? [`sessions.${id}.capacity (is less than the ${seats} who had a seat)`] : [];

/** All that has to happen before it has the time that it takes. */
function timeProblems(scenario: Scenario, session: AnySession): string[] {
  const times = timelineOf(scenario, session);
  const waits = 'waitingList' in session && Number(session.waitingList) > 0;
  const inTime = times.logInsTestedAt < times.startsAt && (!waits || times.offeredAt < times.cutOffAt);
  return inTime
    ? []
    : [`sessions.${session.id}.date (comes too soon after its material to book and prepare)`];
}

const sum = (heads: Record<string, number>): number => Object.values(heads).reduce((all, n) => all + n, 0);
