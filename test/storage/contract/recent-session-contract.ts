import assert from 'node:assert/strict';
import type { Db } from 'mongodb';
import { mongoSessionStore } from '../../../storage/session-store.ts';
import { sampleSession } from '../../training/sample-session.ts';
import { hour, newRegion, smuggled } from './samples.ts';

export function recentSessionContract(db: () => Db): void {
  describe('SessionStore: recent sessions', () => {
    it('finds sessions that began at an instant or later, in the states that are named', async () => {
      const [sessions, region] = [mongoSessionStore(db()), newRegion()];
      for (const [id, begins, state] of [
        ['early', 1, 'completed'],
        ['late', 5, 'completed'],
        ['now', 3, 'delivered'],
        ['open', 4, 'open'],
      ] as const)
        await sessions.insert(
          sampleSession({ region, id, code: id, state, startsAt: hour(begins), endsAt: hour(9) }),
        );
      const found = await sessions.startingFrom(region, ['delivered', 'completed'], hour(3));
      assert.deepEqual(
        found.map(({ id }) => id),
        ['now', 'late'],
      );
      assert.deepEqual(await sessions.startingFrom(newRegion(), ['completed'], hour(0)), []);
      await assert.rejects(sessions.startingFrom(smuggled, ['completed'], hour(0)), TypeError);
    });
  });
}
