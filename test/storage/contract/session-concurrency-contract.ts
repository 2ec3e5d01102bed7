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
  });
}
