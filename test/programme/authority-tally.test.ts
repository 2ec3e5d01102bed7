import assert from 'node:assert/strict';
import fc from 'fast-check';
import { authorityTally, isRevealing, withShares } from '../../programme/vote/authority-tally.ts';
import { choosing } from '../support/choosing.ts';
import { allFor, ballotFor, METHODS, OPTIONS } from './every-method.ts';

const elector = (id: string, authority?: string) => ({
  id,
  name: id,
  voters: [id],
  ...(authority ? { authority } : {}),
});
const ELECTORATE = [
  ...['a1', 'a2', 'a3'].map(id => elector(id, 'A')),
  ...['b1', 'b2'].map(id => elector(id, 'B')),
  elector('chair'),
];
const support = (tally: ReturnType<typeof authorityTally>, code: string) =>
  tally.options.find(option => option.code === code)?.support;

describe('The tally per authority', () => {
  it('gives each authority one ballot, which its delegates share, and leaves out those of no authority', () => {
    const ballots = withShares(ELECTORATE, [
      { elector: 'a1', marks: choosing('NEG') },
      { elector: 'a2', marks: choosing('NEG', 'WRK') },
      { elector: 'a3', marks: choosing('WRK') },
      { elector: 'b1', marks: choosing('NEG') },
      { elector: 'chair', marks: choosing('QOP') },
    ]);
    const tally = authorityTally(METHODS.approval, OPTIONS, ballots);
    assert.equal(tally.authorities, 2);
    assert.deepEqual(
      ['NEG', 'WRK', 'QOP'].map(code => support(tally, code)),
      [1.67, 0.67, 0],
    );
  });

  for (const [kind, method] of Object.entries(METHODS)) {
    const cast = fc.array(
      fc.record({ elector: fc.constantFrom(...ELECTORATE.map(({ id }) => id)), marks: ballotFor(method) }),
      { maxLength: 12 },
    );

    it(`by ${kind} never depends on the order of the ballots`, () => {
      fc.assert(
        fc.property(cast, ballots => {
          const tally = authorityTally(method, OPTIONS, withShares(ELECTORATE, ballots));
          const turned = authorityTally(method, OPTIONS, withShares(ELECTORATE, [...ballots].reverse()));
          assert.deepEqual(turned, tally);
        }),
      );
    });

    it(`by ${kind} is never lowered for an option by a ballot of one more authority for it`, () => {
      fc.assert(
        fc.property(cast, ballots => {
          const electorate = [...ELECTORATE, elector('new', 'C')];
          const more = [...ballots, { elector: 'new', marks: allFor(method, 'NEG') }];
          const before =
            support(authorityTally(method, OPTIONS, withShares(electorate, ballots)), 'NEG') ?? 0;
          const after = support(authorityTally(method, OPTIONS, withShares(electorate, more)), 'NEG') ?? 0;
          assert.ok(after > before);
        }),
      );
    });
  }

  it('would reveal single ballots where few are alike: one board chair, one authority with three delegates', () => {
    const ballots = (sent: Record<string, number>) =>
      Object.entries(sent).flatMap(([share, n]) =>
        Array.from({ length: n }, () => ({
          marks: choosing('NEG'),
          ...(share === 'none' ? {} : { share: Number(share) }),
        })),
      );
    assert.equal(isRevealing(ballots({ 1: 16, none: 1 })), true);
    assert.equal(isRevealing(ballots({ 1: 16, 3: 3 })), true);
    assert.equal(isRevealing(ballots({ 1: 16, 2: 6, none: 4 })), false);
    assert.equal(isRevealing([]), false);
  });
});
