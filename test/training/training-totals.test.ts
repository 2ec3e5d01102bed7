import assert from 'node:assert/strict';
import fc from 'fast-check';
import { londonDay, plusDays } from '../../programme/calendar.ts';
import { mergedPlaces } from '../../programme/training/merged-places.ts';
import { namelessSession } from '../../programme/training/nameless-session.ts';
import type { Session } from '../../programme/training/session.ts';
import { corrected } from '../../programme/training/session-attendance.ts';
import { totalsService } from '../../programme/training/totals-service.ts';
import { sumOfTotals, type TrainingTotals, trainedIn } from '../../programme/training/training-totals.ts';
import { sampleBooking } from './sample-session.ts';
import { type TrainingRegion, TrainingRig } from './training-rig.ts';

const PEOPLE = ['ann', 'ben', 'cat', 'dan', 'eve'];
/** Over two new years, some of them in one month and two on one day. */
const DAYS = [
  '2014-12-30',
  '2014-12-31',
  '2015-01-02',
  '2015-06-18',
  '2015-06-18',
  '2015-07-09',
  '2016-02-29',
];

/** What happened up to a day, counted anew from whole sessions. */
function countedHere(sessions: readonly Session[], day: string): Record<string, unknown> {
  const past = sessions.filter(({ startsAt }) => londonDay(startsAt) <= day);
  const attended = past.flatMap(({ bookings }) => bookings.filter(({ state }) => state === 'attended'));
  return {
    sessions: past.length,
    attendances: attended.length,
    trained: new Set(attended.map(({ person }) => person)).size,
    authorities: [...new Set(attended.map(({ authority }) => authority))].sort(),
  };
}

const told = (totals: TrainingTotals): Record<string, unknown> => ({
  sessions: totals.sessions,
  attendances: totals.authorities.reduce((sum, { attended }) => sum + attended, 0),
  trained: trainedIn(totals),
  authorities: totals.authorities.filter(({ attended }) => attended > 0).map(({ code }) => code),
});

describe('The totals of training', () => {
  const rig = new TrainingRig();
  let region: TrainingRegion;
  before(() => rig.open());
  after(() => rig.close());
  beforeEach(async () => {
    region = await rig.region({ South: ['D13', 'D14'], West: ['D01'] });
  });

  /** A session of a day, with these people marked on it; tickets follow the order of PEOPLE. */
  async function deliver(n: number, present: readonly string[], absent: readonly string[] = []) {
    const startsAt = new Date(`${DAYS[n]}T${10 + n}:00:00Z`);
    const marked = PEOPLE.filter(person => present.includes(person) || absent.includes(person));
    await region.session({
      ...{ id: `session-${n}`, code: `T${n}`, state: 'completed', subRegion: n % 2 ? 'South' : 'West' },
      ...{ startsAt, endsAt: new Date(startsAt.getTime() + 3_600_000), createdAt: startsAt },
      bookings: marked.map(person =>
        sampleBooking(person < 'c' ? 'D01' : 'D13', present.includes(person) ? 'attended' : 'didNotAttend', {
          person,
          ticket: PEOPLE.indexOf(person) + 1,
        }),
      ),
    });
  }

  const correct = (n: number, person: string, to: 'attended' | 'didNotAttend') =>
    region.stores.sessions.change(region.code, `session-${n}`, session => {
      const marking = { by: 'manager', at: region.now, reason: 'Somebody else' };
      const next = corrected(session, PEOPLE.indexOf(person) + 1, to, marking);
      return { ...(next && { next }), answer: true };
    });

  const upTo = (day: string): Promise<TrainingTotals> => region.services.totals.upTo(region.code, day);
  const bringUpToDate = (): Promise<void> => region.services.totals.bringUpToDate(region.code);
  const trained = async (day: string): Promise<number> => trainedIn(await upTo(day));

  /** At every day around every session the totals say what a count of all sessions says. */
  async function sameAsCounted(): Promise<void> {
    const sessions = await region.stores.sessions.inStates(region.code, ['delivered', 'completed']);
    for (const day of new Set(DAYS.flatMap(one => [plusDays(one, -1), one, plusDays(one, 1)])))
      assert.deepEqual(told(await upTo(day)), countedHere(sessions, day), day);
  }

  it('say for every day what a count of all sessions says, whatever was marked, corrected and merged, and when', async () => {
    const who = fc.constantFrom(...PEOPLE);
    const deed = fc.oneof(
      fc.record({
        kind: fc.constant('correct' as const),
        n: fc.nat(DAYS.length - 1),
        who,
        there: fc.boolean(),
      }),
      fc.record({ kind: fc.constant('merge' as const), who, other: who }),
      fc.record({ kind: fc.constant('count' as const) }),
    );
    const marks = fc.tuple(...DAYS.map(() => fc.subarray(PEOPLE)));
    const order = fc.shuffledSubarray(
      DAYS.map((_, n) => n),
      { minLength: DAYS.length },
    );
    await fc.assert(
      fc.asyncProperty(order, marks, fc.array(deed, { maxLength: 8 }), async (ns, present, deeds) => {
        region = await rig.region({ South: ['D13'], West: ['D01'] });
        for (const [i, n] of ns.entries()) {
          await deliver(n, present[n] ?? [], PEOPLE);
          if (i % 3 === 0) await bringUpToDate();
        }
        for (const one of deeds) {
          if (one.kind === 'count') await bringUpToDate();
          else if (one.kind === 'merge' && one.who !== one.other)
            await mergedPlaces(region.stores).move(region.code, one.who, one.other);
          else if (one.kind === 'correct')
            await correct(one.n, one.who, one.there ? 'attended' : 'didNotAttend');
        }
        await bringUpToDate();
        await sameAsCounted();
      }),
      { numRuns: 8 },
    );
  }).timeout(120_000);

  it('are the same when two processes count at once, and when one is stopped half-way', async () => {
    const { history, totals, people } = region.stores;
    const stopped = totalsService({
      totals,
      people,
      history: { ...history, setCounted: () => Promise.reject(new Error('The power went.')) },
    });
    for (const n of DAYS.keys()) {
      await deliver(n, PEOPLE.slice(n % 3), PEOPLE);
      await assert.rejects(stopped.bringUpToDate(region.code), /The power went/);
      await Promise.all(
        [1, 2, 3].map(() => totalsService({ history, totals, people }).bringUpToDate(region.code)),
      );
    }
    await sameAsCounted();
    assert.deepEqual(await history.uncounted(region.code, 10), []);
  });

  it('move a person who was new at one session to the next one when it turns out that she was not there', async () => {
    await deliver(3, ['ann']);
    await deliver(5, ['ann', 'ben']);
    await bringUpToDate();
    assert.deepEqual([await trained('2015-06-18'), await trained('2015-07-09')], [1, 2]);
    await correct(3, 'ann', 'didNotAttend');
    await bringUpToDate();
    assert.deepEqual([await trained('2015-06-18'), await trained('2015-07-09')], [0, 2]);
  });

  it('keep who came twice as one when the names are gone (P9)', async () => {
    await deliver(3, ['ann', 'ben']);
    await deliver(5, ['ann']);
    await bringUpToDate();
    for (const n of [3, 5]) {
      await region.stores.sessions.change(region.code, `session-${n}`, session => ({
        next: namelessSession(session, region.now),
        answer: true,
      }));
      await bringUpToDate();
      assert.equal(await trained('2016-02-05'), 2);
    }
    assert.deepEqual(
      (await upTo('2016-02-05')).authorities.map(({ attended }) => attended),
      [3],
    );
  });

  it('count sessions that were delivered before there were totals', async () => {
    await deliver(3, ['ann']);
    for (const one of await region.stores.history.uncounted(region.code, 10))
      await region.stores.history.setCounted(region.code, one);
    await bringUpToDate();
    assert.equal(await trained('2016-02-05'), 1);
  });

  it('leave alone what did not change', async () => {
    await deliver(3, ['ann']);
    await deliver(6, ['ben']);
    await bringUpToDate();
    const edition = async (period: string) => (await region.stores.totals.of(region.code, period))?.revision;
    await correct(6, 'ben', 'didNotAttend');
    await bringUpToDate();
    assert.deepEqual(
      await Promise.all(['2015-06-18', '2015-06', '2015', '2016-02-29', '2016-02', '2016'].map(edition)),
      [1, 1, 1, 2, 2, 2],
    );
  });

  it('are nothing where nothing was', async () => {
    await bringUpToDate();
    assert.deepEqual(await upTo('2016-02-05'), sumOfTotals([]));
    assert.equal(await region.services.totals.firstDay(region.code), undefined);
  });
});
