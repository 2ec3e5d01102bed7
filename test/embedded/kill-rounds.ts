import assert from 'node:assert/strict';
import { MongoClient } from 'mongodb';
import { temporaryFolder } from './started-store.ts';
import { type StoreProcess, storeProcess } from './store-process.ts';
import { type Acknowledged, assertNothingLost, INDEXES, WRITERS, writeUntilItDies } from './write-load.ts';

/** Acknowledgements after which a round kills: from the first few to many, another number each time. */
const enoughIn = (round: number): number => 10 + ((round * 137) % 600);

/**
 * The suite of `rounds` times kill -9 in the middle of a write load, all on one folder: before each load, everything that
 * was acknowledged in all rounds before is looked for.
 */
export function killRounds(rounds: number): void {
  describe(`kill -9 in the middle of a write load on the embedded store, ${rounds} times,`, function () {
    this.timeout(rounds * 20_000);
    let folder: Awaited<ReturnType<typeof temporaryFolder>>;
    let running: StoreProcess | undefined;
    before(async () => {
      folder = await temporaryFolder();
    });
    after(async () => {
      // A test that failed must not leave its process behind.
      running?.process.kill('SIGKILL');
      await folder.remove();
    });

    it('loses no acknowledged write, and indexes agree with their documents', async () => {
      const acknowledged: Acknowledged = new Map();
      for (let round = 0; ; round++) {
        const store = await storeProcess(folder.directory);
        running = store;
        const client = await new MongoClient(store.uri).connect();
        try {
          const db = client.db('tests');
          if (round === 0) await db.collection('things').createIndexes([...INDEXES]);
          await assertNothingLost(db, acknowledged, { rounds: round, indexes: INDEXES.length + 1 });
        } finally {
          await client.close();
        }
        if (round === rounds) break;
        let killed: Promise<unknown> = Promise.resolve();
        const enough = enoughIn(round);
        const before = acknowledged.size;
        const onEnough = () => {
          killed = store.end('SIGKILL');
        };
        await writeUntilItDies(store.uri, { round, enough, onEnough }, acknowledged);
        assert.equal(await killed, null);
        assert.ok(acknowledged.size - before >= enough / 3 - WRITERS);
      }
      assert.equal(await running?.end('SIGTERM'), 0);
    });
  });
}
