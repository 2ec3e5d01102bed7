import assert from 'node:assert/strict';
import { coalesced } from '../../storage/coalesced-writes.ts';

interface Item {
  key: string;
  n: number;
}

/** A store whose batches end when the test says so. */
function slowStore(limit = 10) {
  const batches: { items: readonly Item[]; end(error?: Error): void }[] = [];
  const write = coalesced<Item, string>({
    keyOf: ({ key }) => key,
    limit,
    write: items =>
      new Promise((resolve, reject) => {
        const done = () => resolve(items.map(({ key, n }) => `${key}${n}`));
        batches.push({ items, end: error => (error ? reject(error) : done()) });
      }),
  });
  const sent = () => batches.map(({ items }) => items.map(({ key, n }) => `${key}${n}`).join(' '));
  return { batches, write, sent };
}

describe('Coalesced writes', () => {
  it('write at once when idle, and together what comes meanwhile', async () => {
    const { batches, write, sent } = slowStore();
    const first = write({ key: 'a', n: 1 });
    const later = [write({ key: 'b', n: 1 }), write({ key: 'c', n: 1 })];
    assert.deepEqual(sent(), ['a1']);
    batches[0]?.end();
    assert.equal(await first, 'a1');
    assert.deepEqual(sent(), ['a1', 'b1 c1']);
    batches[1]?.end();
    assert.deepEqual(await Promise.all(later), ['b1', 'c1']);
  });

  it('never put one key twice in a batch, keep its order, and let it hold up nobody', async () => {
    const { batches, write, sent } = slowStore(2);
    const outcomes = [1, 2, 3].map(n => write({ key: 'a', n }));
    outcomes.push(write({ key: 'b', n: 1 }), write({ key: 'c', n: 1 }));
    for (let turn = 0; turn < 4; turn++) {
      batches[turn]?.end();
      await new Promise(setImmediate);
    }
    assert.deepEqual(sent(), ['a1', 'a2 b1', 'c1 a3']);
    assert.deepEqual(await Promise.all(outcomes), ['a1', 'a2', 'a3', 'b1', 'c1']);
  });

  it('give the error to everyone in the failed batch and go on', async () => {
    const { batches, write } = slowStore();
    const [first, second, third] = [1, 2, 3].map(n => write({ key: `k${n}`, n })) as [never, never, never];
    batches[0]?.end(new Error('down'));
    await assert.rejects(first, /down/);
    batches[1]?.end(new Error('still down'));
    await assert.rejects(second, /still down/);
    await assert.rejects(third, /still down/);
    const fourth = write({ key: 'k4', n: 4 });
    batches[2]?.end();
    assert.equal(await fourth, 'k44');
  });
});
