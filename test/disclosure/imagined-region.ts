import fc from 'fast-check';
import {
  type Count,
  nextRelease,
  type ReleaseRecord,
  type Rhythm,
} from '../../programme/disclosure/release.ts';
import type { People } from './attacker.ts';

/** Replies that came together, from the same session, and say the same all through: nothing takes them apart. */
interface Atom extends People {
  session: string;
  /** Steps of time at which they are counted; `until` is the first at which they are not. */
  from: number;
  until: number;
  counts: readonly number[];
}

interface ImaginedSession {
  session: string;
  subRegion: string;
  version: string;
  opens: number;
  closes: number;
}

export interface ImaginedRegion {
  sessions: readonly ImaginedSession[];
  atoms: readonly Atom[];
  /** Steps at which something is released. */
  releasedAt: readonly number[];
}

const STEPS = 8;
/** Steps from the opening of a session's survey to its close. */
const WINDOW = 4;
const ANSWERS = 3;

/** How `n` people answer: all alike, or anyhow. */
const answersOf = (n: number): fc.Arbitrary<number[]> =>
  fc.oneof(
    {
      weight: 1,
      arbitrary: fc.constantFrom(
        ...[
          [n, 0, 0],
          [0, n, 0],
        ],
      ),
    },
    {
      weight: 3,
      arbitrary: fc
        .tuple(fc.integer({ min: 0, max: n }), fc.integer({ min: 0, max: n }))
        .map(([a, b]) => [Math.min(a, b), Math.abs(a - b), n - Math.max(a, b)]),
    },
  );

interface Batch {
  replies: number;
  /** Steps after the session's survey opened. */
  after: number;
  counts: readonly number[];
  /** What they take back some steps later, and say instead: something else, or nothing. */
  change: { after: number; counts: readonly number[]; again: boolean } | undefined;
}

const batch = (changes: boolean): fc.Arbitrary<Batch> =>
  fc.integer({ min: 1, max: 12 }).chain(replies =>
    fc.record({
      replies: fc.constant(replies),
      after: fc.nat(3),
      counts: answersOf(replies),
      change: fc.oneof(
        { weight: 6, arbitrary: fc.constant(undefined) },
        {
          weight: changes ? 1 : 0,
          arbitrary: fc.record({
            after: fc.integer({ min: 1, max: 2 }),
            counts: answersOf(replies),
            again: fc.boolean(),
          }),
        },
      ),
    }),
  );

/** With `changes` some people take back what they said, or say something else. */
export function imaginedRegion(mostSessions: number, changes: boolean): fc.Arbitrary<ImaginedRegion> {
  const batches = fc.array(batch(changes), { maxLength: 4 });
  const sessions = fc
    .record({ subRegions: fc.integer({ min: 1, max: 5 }), versions: fc.integer({ min: 1, max: 3 }) })
    .chain(({ subRegions, versions }) => {
      const session = fc.record({
        subRegion: fc.nat(subRegions - 1).map(i => `S${i}`),
        version: fc.nat(versions - 1).map(i => `${i}.0`),
        opens: fc.nat(STEPS - WINDOW),
        batches,
      });
      return fc.array(session, { minLength: 1, maxLength: mostSessions });
    });
  const steps = fc.subarray(Array.from({ length: STEPS }, (_, i) => i));
  return fc.record({ sessions, steps }).map(({ sessions, steps }) => ({
    sessions: sessions.map(({ subRegion, version, opens }, i) => ({
      session: `T${i}`,
      subRegion,
      version,
      opens,
      closes: opens + WINDOW,
    })),
    atoms: sessions.flatMap(({ opens, batches }, i) =>
      batches.flatMap((one, j) => atomsOf(one, `T${i}`, 10 * i + j, opens)),
    ),
    releasedAt: [...steps, STEPS],
  }));
}

function atomsOf(
  { replies, after, counts, change }: Batch,
  session: string,
  who: number,
  opens: number,
): Atom[] {
  const [from, closes] = [opens + after, opens + WINDOW];
  const atom = { session, who, replies, counts, from, until: Number.POSITIVE_INFINITY };
  const until = from + (change?.after ?? WINDOW);
  if (!change || until >= closes) return [atom];
  const said = { ...atom, until };
  return change.again ? [said, { ...atom, from: until, counts: change.counts }] : [said];
}

/**
 * What there is to count at a step. Beside its own answers the question has one for each atom, which one of its people
 * chose as well: so a figure says itself which atoms it is of, and nobody has to believe the release about that.
 */
function countAt(
  { sessions, atoms }: ImaginedRegion,
  step: number,
  rhythm: Rhythm,
  decided: ReadonlySet<string>,
): Count {
  const open = sessions.filter(({ session, opens }) => opens <= step && !decided.has(session));
  return {
    region: 'R',
    series: 'question',
    rhythm,
    day: `2016-01-${String(step + 1).padStart(2, '0')}`,
    sessions: open.map(({ session, subRegion, version, closes }) => {
      const here = (one: Atom) => one.session === session && one.from <= step && step < one.until;
      const own = atoms.filter(here);
      const answers = Array.from({ length: ANSWERS }, (_, i) =>
        own.reduce((sum, one) => sum + (one.counts[i] ?? 0), 0),
      );
      return {
        session,
        subRegion,
        version,
        closed: closes <= step,
        totals: {
          replies: own.reduce((sum, { replies }) => sum + replies, 0),
          counts: [...answers, ...atoms.map(one => (here(one) ? 1 : 0))],
        },
      };
    }),
  };
}

/** Everything that is ever released of an imagined region; from the step `lostAt` on the key of its waves is gone. */
export function releasesOf(
  region: ImaginedRegion,
  rhythm: Rhythm,
  lostAt = Number.POSITIVE_INFINITY,
): ReleaseRecord[] {
  const releases: ReleaseRecord[] = [];
  const decided = new Set<string>();
  for (const step of region.releasedAt) {
    const before = releases.at(-1);
    const isLost = before !== undefined && step >= lostAt && before.waves.length > 0;
    const seen: ReleaseRecord | undefined = isLost ? { ...before, waves: 'lost' } : before;
    const release = nextRelease(seen, countAt(region, step, rhythm, decided));
    for (const { subject } of release.decided) decided.add(subject.code);
    releases.push(release);
  }
  return releases;
}

/** Which atoms a figure is of, read from the figure. */
export const atomsIn = (counts: readonly number[]): bigint[] => counts.slice(ANSWERS).map(BigInt);
