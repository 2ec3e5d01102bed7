import assert from 'node:assert/strict';
import { setImmediate as turn } from 'node:timers/promises';
import { type Collection, MongoBulkWriteError } from 'mongodb';
import { sessionChanges } from '../../storage/session-changes.ts';
import { type SessionDocument, toSessionDocument } from '../../storage/session-document.ts';
import { sampleSession } from '../training/sample-session.ts';

const session = sampleSession({ region: 'r', id: 's' });
const at = (revision: number): SessionDocument[] => [toSessionDocument(session, revision)];

/** What the driver throws when the `_id` refuses the first of many writes. */
const refused = new MongoBulkWriteError(
  { message: 'refused', code: 11_000, writeErrors: [{ code: 11_000, index: 0 }] as never },
  { getWriteConcernError: () => undefined } as never,
);

describe('A session that another process has changed', () => {
  it('is read anew, whatever an earlier read brings meanwhile', async () => {
    let arrive = (_: SessionDocument[]): void => {};
    const slow = new Promise<SessionDocument[]>(resolve => {
      arrive = resolve;
    });
    const reads = [slow, Promise.resolve(at(5)), Promise.resolve(at(6))];
    const written: unknown[] = [];
    const collection = {
      find: () => ({ toArray: () => reads.shift() }),
      async bulkWrite(writes: { updateOne: { filter: Record<string, unknown> } }[]) {
        const revision = writes[0]?.updateOne.filter['store.revision'];
        written.push(revision);
        if (revision !== 5) return;
        // The read that was asked for first comes back last, and tells of what stood before.
        arrive(at(5));
        for (let n = 0; n < 5; n++) await turn();
        throw refused;
      },
    } as unknown as Collection<SessionDocument>;
    const { byId, change } = sessionChanges(collection);
    const read = byId('r', 's');
    await turn();
    const answer = await change('r', 's', stands => ({
      next: { ...stands, capacity: 3 },
      answer: 'changed',
    }));
    assert.equal(answer, 'changed');
    assert.deepEqual(written, [5, 6]);
    assert.equal((await read)?.id, 's');
  });

  it('is not taken for one that is not there when others take its place in memory meanwhile', async () => {
    let arrive = (): void => {};
    const slow = new Promise<void>(resolve => {
      arrive = resolve;
    });
    const collection = {
      find: ({ _id }: { _id: { $in: string[] } }) => ({
        async toArray() {
          if (_id.$in.includes('r/slow')) await slow;
          return _id.$in.map(key => toSessionDocument({ ...session, id: key.slice('r/'.length) }, 1));
        },
      }),
      bulkWrite: async () => {},
    } as unknown as Collection<SessionDocument>;
    const { byId, change } = sessionChanges(collection);
    const renamed = (id: string) =>
      change('r', id, stands => ({ next: { ...stands, capacity: 3 }, answer: `changed ${id}` }));
    await byId('r', 'known');
    const changes = Promise.all([renamed('known'), renamed('slow')]);
    await turn();
    for (let n = 0; n < 600; n++) await byId('r', `other-${n}`);
    arrive();
    assert.deepEqual(await changes, ['changed known', 'changed slow']);
  });
});
