import assert from 'node:assert/strict';
import type { Db } from 'mongodb';
import type { HeldSource } from '../../../programme/rights/held-source.ts';
import { HELD_SOURCES } from '../../../programme/rights/held-sources.ts';
import type { Sought, Trace } from '../../../programme/rights/held-store.ts';
import { mongoAuditStore } from '../../../storage/audit-store.ts';
import { mongoConversationStore } from '../../../storage/conversation-store.ts';
import { mongoHeldStore } from '../../../storage/held-store.ts';
import { mongoPaperStore } from '../../../storage/paper-store.ts';
import { mongoSessionStore } from '../../../storage/session-store.ts';
import { mongoVoteStore } from '../../../storage/vote-store.ts';
import { sampleBooking, sampleSession } from '../../training/sample-session.ts';
import { minute, newRegion, sampleConversation, sampleProposal, sampleVote, smuggled } from './samples.ts';

const sourceOf = (collection: string): HeldSource =>
  HELD_SOURCES.find(source => source.collection === collection) ?? assert.fail(collection);

const seekerOf = (db: Db) => {
  const [held, region] = [mongoHeldStore(db), newRegion()];
  const sought = (...ids: string[]): Sought => ({ ids, accounts: [] });
  const traces = (collection: string, who: Sought): Promise<Trace[]> =>
    held.traces(region, sourceOf(collection), who);
  return { held, region, sought, traces };
};

export function heldContract(db: () => Db): void {
  describe('HeldStore', () => {
    it('finds where somebody stands, with what is said about her there and nothing about others', async () => {
      const { region, sought, traces } = seekerOf(db());
      const hers = sampleBooking('D13', 'attended', {
        person: 'anna',
        requestedBy: 'anna',
        attendanceBy: 'tom',
      });
      const other = sampleBooking('D14', 'cancelled', { person: 'ben', requestedBy: 'anna', endedBy: 'ben' });
      const session = sampleSession({ region, trainers: ['anna', 'tom'], bookings: [hers, other] });
      await mongoSessionStore(db()).insert(session);
      const { code: name, startsAt: at } = session;
      const { authority, state, requestedAt } = hers;
      assert.deepEqual(await traces('sessions', sought('anna')), [
        { key: 'sessions.bookings.person', name, at, facts: { authority, state, requestedAt } },
        {
          key: 'sessions.bookings.requestedBy',
          ...{ name, at, facts: { requestedAt: other.requestedAt } },
        },
        { key: 'sessions.trainers', name, at, facts: {} },
      ]);
      assert.deepEqual(await traces('sessions', sought('nobody')), []);
      assert.deepEqual(await traces('sessions', sought()), []);
      assert.equal((await traces('sessions', sought('ben', 'tom'))).length, 3);
    });

    it('names a thing by another one, and what was done by the target of its event', async () => {
      const { region, sought, traces } = seekerOf(db());
      const [votes, papers, audit] = [mongoVoteStore(db()), mongoPaperStore(db()), mongoAuditStore(db())];
      await votes.insert(sampleVote(region, 'vote', { title: 'Priorities' }));
      await votes.insertProposal(sampleProposal(region, 'NEG', { proposedBy: 'anna' }));
      const paper = { region, id: 'p', vote: 'vote~2', elector: 'D01', voters: ['anna', 'ben'], open: true };
      await papers.insertMissing([{ ...paper, closesAt: minute(9), revision: 0, marks: [] }]);
      assert.deepEqual(await traces('papers', sought('anna')), [
        { key: 'papers.voters', name: 'Priorities', facts: { elector: 'D01', revision: 0 } },
      ]);
      assert.equal((await traces('proposals', sought('anna'))).length, 1);
      const event = { region, action: 'training.attendance', at: minute(1) };
      await audit.record({
        ...event,
        id: 'e1',
        actor: 'tom',
        target: 'session/anna',
        detail: { state: 'attended' },
      });
      await audit.record({ ...event, id: 'e2', at: minute(2), actor: 'anna', target: 'session/ben' });
      assert.deepEqual(
        (await traces('auditEvents', sought('anna'))).map(({ key, facts }) => [key, facts]),
        [
          ['auditEvents.store.under', { action: event.action, detail: { state: 'attended' } }],
          ['auditEvents.actor', { action: event.action }],
        ],
      );
    });

    it('looks into every source, and removes what is about one person alone', async () => {
      const { held, region, sought } = seekerOf(db());
      const conversations = mongoConversationStore(db());
      const account = { tenantId: 'tenant', objectId: 'anna' };
      await conversations.put(sampleConversation(region, 'hers', { account }));
      await conversations.put(sampleConversation(region, 'ben'));
      for (const source of HELD_SOURCES) {
        const found = await held.traces(region, source, { ids: ['anna'], accounts: [account] });
        assert.equal(found.length, source.by === 'account' ? 1 : 0, source.collection);
        if (source.erasing !== 'removed') continue;
        const removed = await held.remove(region, source, { ids: ['anna'], accounts: [account] });
        assert.equal(removed, source.by === 'account' ? 1 : 0, source.collection);
      }
      assert.equal(await held.remove(region, sourceOf('conversations'), sought('anna')), 0);
      assert.notEqual(await conversations.byId(region, 'ben'), undefined);
    });

    it('never lets an operator match', async () => {
      const { held, region, sought, traces } = seekerOf(db());
      await assert.rejects(traces('proposals', sought(smuggled)), TypeError);
      await assert.rejects(held.remove(region, sourceOf('trainingRecords'), sought(smuggled)), TypeError);
      await assert.rejects(held.traces(smuggled, sourceOf('proposals'), sought('anna')), TypeError);
    });
  });
}
