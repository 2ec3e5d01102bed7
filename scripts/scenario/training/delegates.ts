import type { Scenario } from '../scenario-file.ts';
import type { DeliveredSession } from './training-part.ts';

/** What becomes of somebody on a session. */
type Fate = 'attends' | 'cancelsLate' | 'staysAway' | 'givesUp' | 'waits';

/** Somebody of the staff of an authority, on one session. */
export interface Delegate {
  /** The same person has the same key on every session. */
  key: string;
  authority: string;
  fate: Fate;
  /** Waits, and attends all the same, on a seat that somebody gave up in time. */
  fromWaitingList?: true;
  /** Code of the session that the person attended last before this one. */
  attendedBefore?: string;
}

type Sessions = Pick<Scenario, 'sessions' | 'plannedSessions' | 'demoAuthorities'>;

/** Everybody on the sessions of a scenario, by the code of the session, in the order in which they ask for a place. */
export function delegatesOf({
  sessions,
  plannedSessions,
  demoAuthorities,
}: Sessions): ReadonlyMap<string, Delegate[]> {
  const all = new Map<string, Delegate[]>();
  for (const session of [...sessions].sort((a, b) => (a.date < b.date ? -1 : 1))) {
    const host = demoAuthorities.find(({ subRegion }) => subRegion === session.subRegion)?.code ?? '';
    all.set(session.id, onSession(session, host, all));
  }
  for (const { id, confirmedByAuthority } of plannedSessions)
    all.set(id, Object.entries(confirmedByAuthority).flatMap(people(id)));
  return all;
}

const people =
  (session: string) =>
  ([authority, count]: readonly [string, number]): Delegate[] =>
    Array.from({ length: count }, (_, i) => delegate(session, authority, 'attends', i));

const delegate = (session: string, authority: string, fate: Fate, i: number): Delegate => ({
  key: ['staff', session, authority, fate === 'attends' ? '' : fate, i + 1]
    .filter(part => part !== '')
    .join('-'),
  authority,
  fate,
});

function onSession(
  session: DeliveredSession,
  host: string,
  earlier: ReadonlyMap<string, Delegate[]>,
): Delegate[] {
  const { id, attendedByAuthority, returningByAuthority, lateCancelled, didNotAttend, waitingList } = session;
  const heads = Object.entries(attendedByAuthority).filter(([, count]) => count > 0);
  const attending = heads.flatMap(([authority, count]) => {
    const again = returning(authority, Math.min(count, returningByAuthority[authority] ?? 0), earlier);
    return [...again, ...people(id)([authority, count - again.length])];
  });
  const byHeads = heads.sort(([, some], [, others]) => others - some).map(([authority]) => authority);
  const busiest = byHeads[0] ?? host;
  const absent = (fate: Fate, count: number, from: number) =>
    Array.from({ length: count }, (_, i) =>
      delegate(id, byHeads[(from + i) % byHeads.length] ?? host, fate, i),
    );
  const seated = [
    ...attending,
    ...absent('cancelsLate', lateCancelled, 0),
    ...absent('staysAway', didNotAttend, 1),
  ];
  if (waitingList === 0) return seated;
  // Whoever gets the seat asks last and is of the authority with the fewest, whose turn it is all the same (T2).
  const fewest = byHeads.at(-1) ?? host;
  const lucky = attending.findLast(({ authority }) => authority === fewest);
  return [
    ...seated.filter(one => one !== lucky),
    delegate(id, busiest, 'givesUp', 0),
    ...Array.from({ length: waitingList - 1 }, (_, i) =>
      delegate(id, i === 1 ? fewest : busiest, 'waits', i),
    ),
    ...(lucky ? [{ ...lucky, fromWaitingList: true as const }] : []),
  ];
}

/** So many of an authority who attended an earlier session, those of the last one first. */
function returning(authority: string, count: number, earlier: ReadonlyMap<string, Delegate[]>): Delegate[] {
  const before = new Map<string, Delegate>();
  for (const [session, all] of earlier)
    for (const { key, authority: of, fate } of all)
      if (of === authority && fate === 'attends')
        before.set(key, { key, authority, fate, attendedBefore: session });
  return [...before.values()].reverse().slice(0, count);
}
