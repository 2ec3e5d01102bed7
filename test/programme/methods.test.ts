import assert from 'node:assert/strict';
import fc from 'fast-check';
import { countBallots } from '../../programme/vote/count.ts';
import { decodeMark, encodeMark, type Mark, NONE_OF_THESE, sameMarks } from '../../programme/vote/marks.ts';
import { checkBallot, mostOfBallot, votingMethod } from '../../programme/vote/methods/method.ts';
import type { Method } from '../../programme/vote/vote.ts';
import { allFor, ballotFor, CODES, input, METHODS, OPTIONS } from './every-method.ts';

const refusals = (method: Method, marks: Mark[], noneOfThese = false) =>
  checkBallot({ method, noneOfThese }, OPTIONS, marks).map(refusal => refusal.code);

const marks = (written: string): Mark[] =>
  written.split(' ').map(text => {
    const [code = '', weight = '1'] = text.split('=');
    return { code, weight: Number(weight) };
  });

describe('Marks', () => {
  it('are written and read in one way', () => {
    const mark = fc
      .tuple(fc.constantFrom('NEG', 'T1', 'none'), fc.integer({ min: 1, max: 9999 }))
      .map(([code, weight]) => ({ code, weight }));
    fc.assert(fc.property(mark, one => assert.deepEqual(decodeMark(encodeMark(one)), one)));
    assert.equal(encodeMark({ code: 'NEG', weight: 1 }), 'NEG');
    assert.equal(encodeMark({ code: 'NEG', weight: 5 }), 'NEG:5');
  });

  it('are nothing else: no fraction, no negative number, no nought, no sign', () => {
    for (const text of ['NEG:-1', 'NEG:1.5', 'NEG:0', 'NEG:', ':1', 'NEG:1:2', 'N-G', '', 'NEG:1e3', ' NEG'])
      assert.equal(decodeMark(text), undefined, text);
  });

  it('say the same in any order', () => {
    assert.ok(sameMarks(marks('NEG=2 WRK=1'), marks('WRK=1 NEG=2')));
    assert.ok(!sameMarks(marks('NEG=2 WRK=1'), marks('NEG=1 WRK=2')));
    assert.ok(!sameMarks(marks('NEG'), marks('NEG WRK')));
  });
});

for (const [kind, method] of Object.entries(METHODS))
  describe(`Voting by ${kind}`, () => {
    const ballots = fc.array(ballotFor(method), { maxLength: 25 });

    it('takes every ballot that keeps to its limits', () => {
      fc.assert(
        fc.property(ballotFor(method), ballot => assert.deepEqual(refusals(method, ballot, true), [])),
      );
    });

    it('never depends on the order of the ballots or of the marks on one', () => {
      fc.assert(
        fc.property(ballots, fc.nat(), (cast, seed) => {
          const turned = cast.map((_, i) => [...(cast[(i + seed) % cast.length] ?? [])].reverse());
          assert.deepEqual(countBallots(input(method, turned)), countBallots(input(method, cast)));
        }),
      );
    });

    it('never lowers an option by one more ballot for it: neither its support, nor its rank, nor its adoption', () => {
      fc.assert(
        fc.property(ballots, fc.constantFrom(...CODES), (cast, code) => {
          const of = (all: Mark[][]) => {
            const found = countBallots(input(method, all)).options.find(option => option.code === code);
            return found ?? assert.fail();
          };
          const [before, after] = [of(cast), of([...cast, allFor(method, code)])];
          assert.equal(after.support, before.support + mostOfBallot(method));
          assert.ok(after.rank <= before.rank);
          assert.ok(after.adopted || !before.adopted);
        }),
      );
    });

    it('counts "none of these" as a ballot, and as support for nothing', () => {
      const none = [{ code: NONE_OF_THESE, weight: 1 }];
      const count = countBallots(input(method, [none, allFor(method, 'NEG'), none]));
      assert.deepEqual([count.ballots, count.noneChosen, count.adopted], [3, 2, ['NEG']]);
      assert.ok(count.options.every(({ code }) => code !== NONE_OF_THESE));
      assert.deepEqual(refusals(method, none), ['unknownOption']);
      assert.deepEqual(refusals(method, [...none, ...allFor(method, 'NEG')], true), ['noneWithOthers']);
    });

    it('refuses an option that is not, or no longer, on the ballot', () => {
      assert.ok(refusals(method, marks('GONE')).includes('unknownOption'));
    });

    it('fits a run-off to fewer topics so that a ballot still decides', () => {
      for (const [options, places] of [
        [2, 1],
        [3, 1],
        [3, 2],
        [5, 4],
      ] as const) {
        const { forRunOff, unfit, unsound } = votingMethod(method);
        const fitted = forRunOff(method, options, places);
        assert.deepEqual([...unfit(fitted, options), ...unsound(fitted)], [], `${options} for ${places}`);
      }
    });
  });

describe('Bad ballots', () => {
  const table: [Method, string, string[]][] = [
    [METHODS.points, 'NEG=5 WRK=5 QOP=1', ['pointsOverBudget']],
    [METHODS.points, 'NEG=6', ['tooManyOnOne']],
    [METHODS.points, 'NEG=-1 WRK=2', ['pointsNotWhole']],
    [METHODS.points, 'NEG=1.5', ['pointsNotWhole']],
    [METHODS.points, 'NEG=NaN', ['pointsNotWhole']],
    [METHODS.points, 'NEG=11', ['pointsOverBudget', 'tooManyOnOne']],
    [METHODS.points, 'NEG=2 NEG=2', ['unknownOption']],
    [METHODS.ranked, 'NEG=1 WRK=1', ['placeTakenTwice']],
    [METHODS.ranked, 'NEG=1 WRK=3', ['placeMissing']],
    [METHODS.ranked, 'NEG=2', ['placeMissing']],
    [METHODS.ranked, 'NEG=1 NEG=2', ['rankedTwice']],
    [METHODS.ranked, 'NEG=0', ['noSuchPlace']],
    [METHODS.ranked, 'NEG=1.5', ['noSuchPlace']],
    [METHODS.ranked, 'NEG=1 WRK=2 QOP=3 SUF=4 CSE=5', ['noSuchPlace']],
    [METHODS.approval, 'NEG WRK QOP SUF', ['tooManyChoices']],
    [METHODS.approval, 'NEG=2', ['unknownOption']],
    [METHODS.approval, 'NEG NEG', ['unknownOption']],
  ];
  for (const [method, ballot, expected] of table)
    it(`are refused for all that is wrong: ${method.kind}, ${ballot}`, () =>
      assert.deepEqual(refusals(method, marks(ballot)), expected));

  it('are refused when they are empty, in the words of the method', () => {
    assert.deepEqual(refusals(METHODS.approval, []), ['noChoices']);
    assert.deepEqual(refusals(METHODS.points, []), ['noPoints']);
    assert.deepEqual(refusals(METHODS.ranked, []), ['noPlaces']);
  });
});

describe('Support', () => {
  it('is the sum of points, and by Borda what each place is worth', () => {
    const support = (method: Method, ballots: string[]) =>
      countBallots(input(method, ballots.map(marks))).options.map(one => `${one.code} ${one.support}`);
    assert.deepEqual(support(METHODS.points, ['NEG=5 WRK=3', 'WRK=4 QOP=1']).slice(0, 3), [
      'WRK 7',
      'NEG 5',
      'QOP 1',
    ]);
    assert.deepEqual(support(METHODS.ranked, ['NEG=1 WRK=2 QOP=3', 'WRK=1']).slice(0, 3), [
      'WRK 7',
      'NEG 4',
      'QOP 2',
    ]);
  });
});
