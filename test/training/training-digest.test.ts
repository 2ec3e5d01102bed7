import assert from 'node:assert/strict';
import type { Reader } from '../../programme/digest/section.ts';
import type { ReadinessState } from '../../programme/training/readiness.ts';
import type { Session } from '../../programme/training/session.ts';
import { trainingDigest } from '../../programme/training/training-digest.ts';
import { samplePerson } from '../storage/contract/samples.ts';
import { sampleBooking, sampleTasks } from './sample-session.ts';
import { type TrainingRegion, TrainingRig } from './training-rig.ts';

const NOW = new Date('2016-02-08T08:00:00Z');
const LAST_WEEK = new Date('2016-02-01T08:00:00Z');
const LONG_AGO = new Date('2016-01-12T09:00:00Z');
const at = (day: string): Date => new Date(`2016-02-${day}T12:00:00Z`);

describe('Training in the digest', () => {
  const rig = new TrainingRig();
  before(() => rig.open());
  after(() => rig.close());
  let region: TrainingRegion;
  beforeEach(async () => {
    region = await rig.region({ South: ['D13', 'D14', 'D15', 'D16'] });
  });

  /** What somebody is told of sessions and of readiness, as sentences' codes with their figures. */
  async function told(since: Date, now = NOW): Promise<Record<string, unknown>[]> {
    const person = samplePerson(region.code, 'anna', { roles: [{ role: 'steeringMember' }] });
    const reader: Reader = { person, audience: { kind: 'steeringGroup' }, day: '2016-02-08', since };
    const lines = [];
    for (const section of trainingDigest(region.stores))
      lines.push(...(await section.read(region.code, now))(reader));
    return lines.map(({ ...line }) => {
      const { session: _, startsAt: __, ...rest } = line as unknown as Record<string, unknown>;
      return rest;
    });
  }

  const seats = (n: number, requestedAt = LONG_AGO) =>
    Array.from({ length: n }, () =>
      sampleBooking('D13', 'confirmed', { requestedAt, confirmedAt: requestedAt }),
    );

  it('says how many seats are taken, when somebody has booked, waits or has given one up since', async () => {
    const open = { state: 'open', openedAt: LONG_AGO } as const;
    await region.session({ ...open, bookings: [...seats(10), ...seats(1, at('03'))] });
    const line = {
      says: 'sessionSeats',
      code: 'T7',
      subRegion: 'South',
      taken: 11,
      capacity: 18,
      waiting: 0,
    };
    assert.deepEqual(await told(LAST_WEEK), [line]);
    assert.deepEqual(await told(at('03')), []);
    const ended = sampleBooking('D14', 'cancelled', { requestedAt: LONG_AGO, endedAt: at('05') });
    const waits = sampleBooking('D14', 'waitlisted', { requestedAt: at('05') });
    for (const booking of [ended, waits])
      await region.stores.sessions.change(region.code, 'session', session => ({
        next: { ...session, bookings: [...session.bookings, booking] },
        answer: undefined,
      }));
    assert.deepEqual(await told(at('04')), [{ ...line, waiting: 1 }]);
    assert.deepEqual(await told(at('06')), []);
  });

  const news: [string, Partial<Session>, Record<string, unknown>[]][] = [
    [
      'one that is being prepared',
      { state: 'preparing', plannedAt: at('03') },
      [{ says: 'sessionPlanned', code: 'T7', subRegion: 'South' }],
    ],
    [
      'one that has moved',
      {
        ...{ state: 'open', openedAt: LONG_AGO },
        timeChanges: [{ at: at('03'), by: 'manager', reason: 'Snow', from: { startsAt: NOW, endsAt: NOW } }],
      },
      [{ says: 'sessionMoved', code: 'T7', subRegion: 'South', taken: 0, capacity: 18, waiting: 0 }],
    ],
    [
      'one that took place',
      {
        state: 'completed',
        deliveredAt: at('03'),
        bookings: [sampleBooking('D13', 'attended'), sampleBooking('D13', 'didNotAttend')],
      },
      [{ says: 'sessionDelivered', code: 'T7', attended: 1 }],
    ],
    [
      'one that was cancelled',
      { state: 'cancelled', cancelledAt: at('03'), cancelReason: 'Too few' },
      [{ says: 'sessionCancelled', code: 'T7' }],
    ],
  ];
  for (const [which, session, lines] of news)
    it(`tells of ${which}, while that is new`, async () => {
      await region.session({ createdAt: LONG_AGO, ...session });
      assert.deepEqual(await told(LAST_WEEK), lines);
      assert.deepEqual(await told(at('04')), []);
    });

  it('says nothing of a draft', async () => {
    await region.session({ state: 'draft', plannedAt: at('03') });
    assert.deepEqual(await told(LAST_WEEK), []);
  });

  it('says how far the preparation is and what is blocked, when a task has changed since', async () => {
    await region.session({ state: 'open', openedAt: LONG_AGO });
    const states: ReadinessState[] = [
      'done',
      'done',
      'done',
      'done',
      'done',
      'inProgress',
      'inProgress',
      'blocked',
    ];
    const tasks = ['D13', 'D14', 'D15', 'D16'].flatMap(code =>
      sampleTasks(code, 'toDo', { region: region.code }),
    );
    const changed = tasks.map((task, n) => ({
      ...task,
      state: states[n] ?? task.state,
      changedAt: LONG_AGO,
    }));
    await region.stores.training.insertMissingTasks(
      changed.map(task => (task.state === 'blocked' ? { ...task, changedAt: at('03') } : task)),
    );
    const found = await told(LAST_WEEK);
    assert.deepEqual(found, [{ says: 'sessionReadiness', code: 'T7', done: 5, of: 8, blocked: 1 }]);
    assert.deepEqual(await told(at('04')), []);
  });

  it('reads once for all who are drawn at one instant, and anew at the next', async () => {
    let reads = 0;
    const sessions: typeof region.stores.sessions = {
      ...region.stores.sessions,
      startingFrom: (...asked) => {
        reads += 1;
        return region.stores.sessions.startingFrom(...asked);
      },
    };
    const sections = trainingDigest({ ...region.stores, sessions });
    for (const now of [NOW, NOW, new Date(NOW)])
      await Promise.all(sections.map(section => section.read(region.code, now)));
    assert.equal(reads, 2);
  });
});
