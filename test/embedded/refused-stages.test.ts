import assert from 'node:assert/strict';
import { refusal, startedStore } from './started-store.ts';

/** A stage that makes no sense, and MongoDB's code for it. */
const STAGES: [object, number][] = [
  [{ $match: 1 }, 15959],
  [{ $sort: 'n' }, 15973],
  [{ $sort: { n: 'up' } }, 15974],
  [{ $sort: { n: 2 } }, 15975],
  [{ $sort: {} }, 15976],
  [{ $limit: 0 }, 15958],
  [{ $limit: -1 }, 5107201],
  [{ $limit: 'x' }, 5107201],
  [{ $skip: -1 }, 5107200],
  [{ $skip: 1.5 }, 5107200],
  [{ $count: 1 }, 40156],
  [{ $count: '' }, 40157],
  [{ $count: '$n' }, 40158],
  [{ $count: 'a.b' }, 40160],
  [{ $group: 'n' }, 15947],
  [{ $group: {} }, 15955],
  [{ $group: { _id: 1, n: 1 } }, 40234],
  [{ $group: { _id: 1, n: { $sum: 1, $max: 1 } } }, 40238],
  [{ $group: { _id: 1, 'a.b': { $sum: 1 } } }, 40235],
  [{ $project: 'n' }, 15969],
  [{ $project: {} }, 51272],
  [{ $unwind: 1 }, 15981],
  [{ $unwind: 'list' }, 28818],
  [{ $unwind: {} }, 28812],
  [{ $unwind: { path: 1 } }, 28808],
  [{ $unwind: { path: '$list', preserveNullAndEmptyArrays: 1 } }, 28809],
  [{ $unwind: { path: '$list', includeArrayIndex: '' } }, 28810],
  [{ $unwind: { path: '$list', includeArrayIndex: '$i' } }, 28822],
  [{ $unwind: { path: '$list', from: 1 } }, 28811],
];

describe('The embedded store refuses, with the code of MongoDB,', () => {
  const store = startedStore();

  for (const [stage, code] of STAGES) {
    it(`the stage ${JSON.stringify(stage)}`, async () => {
      const { code: found, codeName } = await refusal(
        store.db.command({ aggregate: 'things', pipeline: [stage], cursor: {} }),
      );
      assert.deepEqual([found, codeName], [code, `Location${code}`]);
    });
  }
});
