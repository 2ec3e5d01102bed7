import assert from 'node:assert/strict';
import type { Db } from 'mongodb';
import { mongoSessionStore } from '../../../storage/session-store.ts';
import { sampleSession } from '../../training/sample-session.ts';
import { newRegion } from './samples.ts';
import { takeTicket } from './session-contract.ts';

const CHANGES = 500;

/** What holds however many processes change a session at once. */
export function sessionConcurrencyContract(db: () => Db): void {
  describe('SessionStore, with many at once', () => {
    it(`loses none of ${CHANGES} changes of one session from two processes, and gives each its own ticket`, async () => {
      const region = newRegion();
      const stores = [mongoSessionStore(db()), mongoSessionStore(db())];
      await stores[0]?.insert(sampleSession({ region }));
      const tickets = await Promise.all(
        Array.from({ length: CHANGES }, (_, i) => stores[i % 2]?.change(region, 'session', takeTicket)),
      );
      assert.equal(new Set(tickets).size, CHANGES);
      assert.equal((await stores[0]?.byId(region, 'session'))?.nextTicket, CHANGES + 1);
    });

    it('refuses the code of another session, and changes the others at the same moment all the same', async () => {
      const region = newRegion();
      const sessions = mongoSessionStore(db());
      for (const id of ['taken', 'wanting', 'third'])
        await sessions.insert(sampleSession({ region, id, code: id }));
      const [refused, third] = await Promise.allSettled([
        sessions.change(region, 'wanting', stands => ({ next: { ...stands, code: 'taken' }, answer: true })),
        sessions.change(region, 'third', takeTicket),
      ]);
      assert.equal(refused.status, 'rejected');
      assert.deepEqual(third, { status: 'fulfilled', value: 1 });
      assert.equal((await sessions.byId(region, 'wanting'))?.code, 'wanting');
      assert.equal(await sessions.change(region, 'wanting', takeTicket), 1);
    });

    it('lets what goes wrong with one session stay with that session', async () => {
      const region = newRegion();
      const sessions = mongoSessionStore(db());
      for (const id of ['broken', 'sound']) await sessions.insert(sampleSession({ region, id, code: id }));
      const [broken, sound] = await Promise.allSettled([
        sessions.change(region, 'broken', () => assert.fail('broken')),
        sessions.change(region, 'sound', takeTicket),
      ]);
      assert.equal(broken.status, 'rejected');
      assert.deepEqual(sound, { status: 'fulfilled', value: 1 });
    });
  });
}
