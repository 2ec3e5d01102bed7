import assert from 'node:assert/strict';
import { setImmediate as endOfTurn } from 'node:timers/promises';
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
  const isSent = async (batch: number) => {
    while (batches[batch] === undefined) await endOfTurn();
  };
  return { batches, write, sent, isSent };
}

describe('Coalesced writes', () => {
  it('write together what comes in one turn, and what comes while that is under way', async () => {
    const { batches, write, sent, isSent } = slowStore();
    const first = [write({ key: 'a', n: 1 }), write({ key: 'b', n: 1 })];
    await isSent(0);
    assert.deepEqual(sent(), ['a1 b1']);
    const later = [write({ key: 'a', n: 2 }), write({ key: 'c', n: 1 })];
    await endOfTurn();
    assert.deepEqual(sent(), ['a1 b1']);
    batches[0]?.end();
    assert.deepEqual(await Promise.all(first), ['a1', 'b1']);
    await isSent(1);
    assert.deepEqual(sent(), ['a1 b1', 'a2 c1']);
    batches[1]?.end();
    assert.deepEqual(await Promise.all(later), ['a2', 'c1']);
  });

  it('wait for those who come a few turns later, and when more come with every turn, not for ever', async () => {
    const { batches, write, sent, isSent } = slowStore(100);
    const close = [write({ key: 'a', n: 1 })];
    for (let turn = 0; turn < 3; turn++) await endOfTurn();
    close.push(write({ key: 'b', n: 1 }));
    await isSent(0);
    assert.deepEqual(sent(), ['a1 b1']);
    batches[0]?.end();
    await Promise.all(close);
    let came = 0;
    for (; batches.length < 2; came++) {
      void write({ key: `c${came}`, n: 1 });
      await endOfTurn();
      assert.ok(came < 50, 'a batch goes although more come');
    }
    assert.equal(batches[1]?.items.length, came);
  });

  it('never put one key twice in a batch, keep its order, and let it hold up nobody', async () => {
    const { batches, write, sent, isSent } = slowStore(2);
    const outcomes = [1, 2, 3].map(n => write({ key: 'a', n }));
    outcomes.push(write({ key: 'b', n: 1 }), write({ key: 'c', n: 1 }));
    for (let batch = 0; batch < 3; batch++) {
      await isSent(batch);
      batches[batch]?.end();
    }
    assert.deepEqual(await Promise.all(outcomes), ['a1', 'a2', 'a3', 'b1', 'c1']);
    assert.deepEqual(sent(), ['a1 b1', 'c1 a2', 'a3']);
  });

  it('give the error to everyone in the failed batch and go on', async () => {
    const { batches, write, isSent } = slowStore(2);
    const [first, second, third] = [1, 2, 3].map(n => write({ key: `k${n}`, n })) as [never, never, never];
    await isSent(0);
    batches[0]?.end(new Error('down'));
    await assert.rejects(first, /down/);
    await assert.rejects(second, /down/);
    await isSent(1);
    batches[1]?.end();
    assert.equal(await third, 'k33');
  });
});
