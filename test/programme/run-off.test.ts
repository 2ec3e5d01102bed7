import assert from 'node:assert/strict';
import fc from 'fast-check';
import { countBallots } from '../../programme/vote/count.ts';
import { NONE_OF_THESE } from '../../programme/vote/marks.ts';
import { checkBallot } from '../../programme/vote/methods/method.ts';
import { countVote, runOffAfter } from '../../programme/vote/run-off.ts';
import { choosing } from '../support/choosing.ts';
import { allFor, ballotFor, CODES, input, METHODS } from './every-method.ts';

const RULES = { tieRule: 'runOff', adoptRule: { kind: 'topN', n: 2 } } as const;
/** NEG is in; WRK and QOP tie for the one place that is left. */
const TIED = [choosing('NEG', 'WRK'), choosing('NEG', 'QOP')];
const tied = (runOffBallots?: ReturnType<typeof choosing>[]) =>
  countVote({ ...input(METHODS.approval, TIED, RULES), runOffBallots });

describe('A run-off', () => {
  it('is between those that tie at the cut line, for the places that are left', () => {
    const count = countBallots(input(METHODS.approval, TIED, RULES));
    assert.deepEqual([count.adopted, count.tiedAtCut], [['NEG'], ['WRK', 'QOP']]);
    const runOff = runOffAfter({ ...input(METHODS.approval, TIED, RULES) }, count);
    assert.deepEqual(
      [runOff?.options.map(({ code }) => code), runOff?.places, runOff?.method],
      [['WRK', 'QOP'], 1, { kind: 'approval', choices: 1 }],
    );
  });

  it('is not held where the rule is another, where nothing ties, and for one topic alone', () => {
    const included = input(METHODS.approval, TIED);
    assert.equal(runOffAfter(included, countBallots(included)), undefined);
    const clear = input(METHODS.approval, [...TIED, choosing('WRK')], RULES);
    assert.equal(runOffAfter(clear, countBallots(clear)), undefined);
    const count = countBallots(input(METHODS.approval, TIED, RULES));
    assert.equal(runOffAfter(clear, { ...count, tiedAtCut: ['WRK'] }), undefined);
  });

  it('adopts who has most support in it, and leaves the first round as it is', () => {
    const { adopted, options, tiedAtCut, runOff } = tied([choosing('QOP'), choosing('QOP'), choosing('WRK')]);
    assert.deepEqual(
      [adopted, tiedAtCut],
      [
        ['NEG', 'QOP'],
        ['WRK', 'QOP'],
      ],
    );
    assert.equal(options.find(({ code }) => code === 'WRK')?.support, 1);
    assert.deepEqual(
      [runOff?.ballots, runOff?.options.map(({ code, support }) => `${code} ${support}`), runOff?.tiedAtCut],
      [3, ['QOP 2', 'WRK 1'], []],
    );
  });

  it('adopts all that tie again, also when nobody votes or all say "none of these"', () => {
    const none = [[{ code: NONE_OF_THESE, weight: 1 }]];
    for (const ballots of [[choosing('QOP'), choosing('WRK')], [], none]) {
      const { adopted, runOff } = tied(ballots);
      assert.deepEqual(
        [adopted, runOff?.tiedAtCut],
        [
          ['NEG', 'WRK', 'QOP'],
          ['WRK', 'QOP'],
        ],
      );
    }
  });

  it('makes the result advisory when it misses the quorum, as the first round would', () => {
    const quorum = { kind: 'atLeast', n: 2 } as const;
    const met = (ballots: string[]) =>
      countVote({
        ...input(METHODS.approval, TIED, { ...RULES, quorum }),
        runOffBallots: ballots.map(code => choosing(code)),
      }).quorumMet;
    assert.deepEqual([met(['WRK']), met(['WRK', 'QOP'])], [false, true]);
  });

  for (const [kind, method] of Object.entries(METHODS)) {
    const ballots = fc.array(ballotFor(method), { minLength: 1, maxLength: 6 });
    const order = fc.constantFrom(...CODES.map((_, i) => [...CODES.slice(i), ...CODES.slice(0, i)]));

    it(`by ${kind} always ends, in any order of the ballots, and one more ballot for a topic never puts it out`, () => {
      let held = 0;
      fc.assert(
        fc.property(ballots, order, fc.integer({ min: 0, max: 5 }), (cast, codes, voters) => {
          const first = input(method, cast, RULES);
          const runOff = runOffAfter(first, countBallots(first));
          if (!runOff) return;
          held += 1;
          const tiedCodes = codes.filter(code => runOff.options.some(option => option.code === code));
          const wanted = tiedCodes.slice(0, voters).map(code => allFor(runOff.method, code));
          for (const ballot of wanted)
            assert.deepEqual(
              checkBallot({ method: runOff.method, noneOfThese: false }, runOff.options, ballot),
              [],
            );
          const count = countVote({ ...first, runOffBallots: wanted });
          assert.ok(
            count.adopted.length >= 2 || count.options.filter(({ support }) => support > 0).length < 2,
          );
          assert.deepEqual(countVote({ ...first, runOffBallots: [...wanted].reverse() }), count);
          for (const code of count.adopted.filter(one => tiedCodes.includes(one))) {
            const more = [...wanted, allFor(runOff.method, code)];
            assert.ok(countVote({ ...first, runOffBallots: more }).adopted.includes(code));
          }
        }),
        { numRuns: 500 },
      );
      assert.ok(held > 20, `only ${held} run-offs were held`);
    });
  }
});
