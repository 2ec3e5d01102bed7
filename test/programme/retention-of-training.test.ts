import assert from 'node:assert/strict';
import { retentionFeature } from '../../bot/features/retention.ts';
import { retentionService } from '../../programme/retention/retention-service.ts';
import type { Session } from '../../programme/training/session.ts';
import { totalsOf } from '../../programme/training/training-totals.ts';
import type { Priority } from '../../programme/vote/result.ts';
import type { Vote } from '../../programme/vote/vote.ts';
import { type OpenDatabase, openDatabase } from '../../storage/database.ts';
import { newRegion, sampleVote } from '../storage/contract/samples.ts';
import { freshDatabase } from '../support/fresh-database.ts';
import { NOTHING, retentionDeps } from '../support/retention-rig.ts';
import { sampleBooking, sampleSession } from '../training/sample-session.ts';

const day = (text: string): Date => new Date(`${text}T12:00:00Z`);

describe('What has been kept of training for as long as was promised', () => {
  let database: OpenDatabase;
  before(async () => {
    database = await openDatabase({ uri: await freshDatabase(), dataDirectory: '' });
  });
  after(() => database.close());

  /** A region with one vote, on which Anna spoke. */
  async function spoken(vote: Partial<Vote>, decisions: Partial<Priority>[] = []) {
    const region = newRegion();
    const deps = retentionDeps(database.db, region);
    const { votes, conversations, people } = deps;
    await votes.insert(sampleVote(region, 'vote', { closesAt: day('2015-11-27'), ...vote }));
    for (const [i, decision] of decisions.entries())
      await votes.putPriority({
        ...{ region, vote: 'vote', code: `T${i}`, title: 'Topic', endorsement: 'declared' },
        ...decision,
      });
    await votes.insertDebateEntry({
      ...{ id: 'entry', region, vote: 'vote', proposal: 'neg', author: 'anna', stance: 'for', text: 'Yes' },
      at: day('2015-11-20'),
    });
    const authors = async () => (await votes.debate(region, 'vote')).flatMap(entry => entry.author ?? []);
    return { deps, conversations, people, region, authors };
  }

  const declared = { state: 'declared', closedAt: day('2015-11-27'), declaredAt: day('2015-12-01') } as const;
  describe('of training', () => {
    /** A session of 17 March 2016 with two who attended, one who cancelled late, and one whom nobody marked. */
    async function attended() {
      const { deps, region } = await spoken({ closesAt: day('2019-03-01') });
      const session = sampleSession({
        region,
        state: 'completed',
        bookings: [
          sampleBooking('D13', 'attended', {
            person: 'ann',
            attendanceBy: 'trainer',
            attendanceAt: day('2016-03-17'),
          }),
          sampleBooking('D14', 'attended', { person: 'ben', correctionReason: 'Came late' }),
          sampleBooking('D14', 'cancelled', { person: 'cat', late: true, endedBy: 'link' }),
          sampleBooking('D13', 'confirmed', { person: 'dan', subRegion: 'South' }),
        ],
      });
      await deps.sessions.insert(session);
      const stored = async () => {
        const found = await deps.sessions.byId(region, session.id);
        assert.ok(found);
        return found;
      };
      return { deps, region, session, stored };
    }

    it('is the name on a booking 3 years after the session, and who asked, marked and corrected; counts stay', async () => {
      const { deps, region, session, stored } = await attended();
      const { removeOutdated } = retentionService(deps);
      assert.deepEqual(await removeOutdated(new Date('2019-03-17T15:59:59Z')), NOTHING);
      assert.deepEqual(await stored(), session);
      assert.deepEqual(await removeOutdated(new Date('2019-03-17T16:00:01Z')), {
        ...NOTHING,
        bookingNames: 4,
      });
      const nameless = await stored();
      assert.doesNotMatch(
        JSON.stringify(nameless.bookings),
        /ann|ben|cat|dan|link|"trainer|Came late|booking-|person-/,
      );
      assert.deepEqual(
        nameless.bookings.map(({ authority, state, late }) => [authority, state, late]),
        session.bookings.map(({ authority, state, late }) => [authority, state, late]),
      );
      const counted = (one: Session) => totalsOf([one], () => true);
      assert.deepEqual(counted(nameless), counted(session));
      assert.deepEqual(await deps.sessions.attendedBy(region, 'ann'), []);
      assert.deepEqual(await removeOutdated(day('2019-03-18')), NOTHING);
    });

    it('is a seat that nobody ever marked', async () => {
      const { deps, region, session } = await attended();
      const booking = session.bookings[3]?.id ?? '';
      await deps.records.claimSeat(region, 'dan', {
        ...{ booking, session: session.id, programme: 'programme', timeChanges: 0, at: session.createdAt },
        ...{ startsAt: session.startsAt, endsAt: session.endsAt },
      });
      await retentionService(deps).removeOutdated(day('2019-03-18'));
      const { seats, claimed } = await deps.records.byPerson(region, 'dan');
      assert.deepEqual([seats, claimed], [[], []]);
    });

    it('is what people need, 30 days after the session, and before that of whoever has no place there', async () => {
      const { deps, region, session } = await attended();
      const at = day('2016-03-01');
      for (const person of ['ann', 'cat', 'nobody'])
        await deps.needs.put({ region, session: session.id, person, text: 'A ramp', at });
      const { removeOutdated, rehearse } = retentionService(deps);
      assert.equal((await rehearse(day('2016-03-02'))).accessNeeds, 2);
      assert.equal((await removeOutdated(day('2016-03-02'))).accessNeeds, 2);
      assert.equal((await removeOutdated(new Date('2016-04-16T14:59:59Z'))).accessNeeds, 0);
      assert.equal((await removeOutdated(new Date('2016-04-16T15:00:01Z'))).accessNeeds, 1);
      assert.deepEqual(await deps.needs.sessions(region), []);
      await deps.needs.put({ region, session: 'gone', person: 'ann', text: 'A ramp', at });
      assert.equal((await removeOutdated(at)).accessNeeds, 1, 'of a session that is not there');
    });

    it('is what the audit trail says, after 2 years', async () => {
      const { deps, region } = await attended();
      const event = { region, id: 'e', action: 'training.attendance', target: 'session/ann' };
      await deps.audit.record({ ...event, at: day('2016-03-17') });
      const { removeOutdated } = retentionService(deps);
      assert.equal((await removeOutdated(day('2018-03-17'))).auditEvents, 0);
      assert.equal((await removeOutdated(day('2018-03-18'))).auditEvents, 1);
      assert.deepEqual(await deps.audit.about(region, 'session', 10), []);
    });
  });

  it('is removed once a day by a job that logs how much and nothing else, and that tries again after a fault', async () => {
    const { deps, authors } = await spoken(declared);
    const logged: unknown[] = [];
    const log = { event: (...line: unknown[]) => void logged.push(line) };
    let asked = 0;
    const inStates: typeof deps.votes.inStates = (...wanted) => {
      if (asked++ === 0) throw new Error('The database is away.');
      return deps.votes.inStates(...wanted);
    };
    const [job] = retentionFeature({ ...deps, votes: { ...deps.votes, inStates }, log }).jobs ?? [];
    await assert.rejects(async () => job?.reconcile(day('2016-12-01')));
    for (const at of ['2016-12-01', '2016-12-01', '2016-12-02', '2016-12-03']) await job?.reconcile(day(at));
    assert.equal(asked, 4);
    assert.deepEqual(await authors(), []);
    assert.deepEqual(logged, [['outdated removed', { ...NOTHING, debateAuthors: 1 }]]);
  });
});
