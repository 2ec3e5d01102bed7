import fc from 'fast-check';
import { type Both, startBoth } from './both.ts';
import { compare, type Tally } from './compare.ts';
import { anyAggregate } from './pipelines.ts';
import { anyCount, anyDistinct, anyFind } from './reads.ts';
import { anyDocuments, type Fields } from './values.ts';
import { anyDelete, anyFindAndModify, anyUpdate } from './writes.ts';

const uri = process.env.MONGODB_URI || undefined;
/** Cases for each command. The seed is always the same, unless somebody looks for what no case has shown yet. */
const RUNS = Number(process.env.DIFFERENTIAL_RUNS ?? 200);
const SEED = Number(process.env.DIFFERENTIAL_SEED ?? 1);

/** What is asked, and how often in one case: after a write that is done differently nothing can be compared. */
const COMMANDS: [name: string, rest: fc.Arbitrary<Fields>, most: number][] = [
  ['find', anyFind, 8],
  ['count', anyCount, 8],
  ['distinct', anyDistinct, 8],
  ['aggregate', anyAggregate, 8],
  ['update', anyUpdate, 2],
  ['delete', anyDelete, 2],
  ['findAndModify', anyFindAndModify, 2],
];

// There is something to compare only where there is another server; `npm run test:second-server` brings one.
if (uri !== undefined) {
  describe('The embedded store answers like the server of MONGODB_URI', function () {
    this.timeout(60_000 + RUNS * 1_000);
    let both: Both;
    const tally: Tally = { asked: 0, known: new Map() };
    before(async () => {
      both = await startBoth(uri);
    });
    after(async () => {
      await both.close();
      const known = [...tally.known.values()].reduce((sum, n) => sum + n, 0);
      console.log(`      ${tally.asked} answers compared, ${known} known differences (seed ${SEED})`);
      for (const [reason, n] of tally.known) console.log(`      ${n} × ${reason}`);
    });

    for (const [name, rest, most] of COMMANDS) {
      it(`when asked to ${name}`, async () => {
        const command = rest.map(each => [name, each] as const);
        const commands = fc.array(command, { minLength: 1, maxLength: most });
        await fc.assert(
          fc.asyncProperty(fc.record({ documents: anyDocuments, commands }), each =>
            compare(both, each, tally),
          ),
          { numRuns: RUNS, seed: SEED },
        );
      });
    }
  });
}
