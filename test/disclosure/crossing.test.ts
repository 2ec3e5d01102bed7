import assert from 'node:assert/strict';
import fc from 'fast-check';
import { isSafeCrossing } from '../../programme/disclosure/crossing.ts';
import { mayStand, sumOf } from '../../programme/disclosure/totals.ts';
import { computableGroups, spokenOfFew } from './attacker.ts';
import { totals } from './demo.ts';

/** What a wave has of a column: nothing, a few who agree, or some who do not. */
const cell = fc.oneof(
  fc.constant([0, 0]),
  fc.integer({ min: 1, max: 12 }).map(n => [n, 0]),
  fc.integer({ min: 20, max: 40 }).map(n => [n, n - 10]),
  fc.tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 9 })).map(([a, b]) => [a, b]),
);

const table = fc
  .record({ rows: fc.integer({ min: 2, max: 4 }), columns: fc.integer({ min: 2, max: 4 }) })
  .chain(({ rows, columns }) =>
    fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), {
      minLength: rows,
      maxLength: rows,
    }),
  )
  .map(rows => rows.map(row => row.map(totals)));

type Table = readonly (readonly ReturnType<typeof totals>[])[];
const columnsOf = (rows: Table) => (rows[0] ?? []).map((_, j) => rows.map(row => row[j] ?? totals([0, 0])));
const standsAlone = (rows: Table) => [...rows, ...columnsOf(rows)].every(line => mayStand(sumOf(line)));

describe('Replies shown by wave and by block', () => {
  it('are called safe exactly when no computation tells of few or of a group that agrees', () => {
    const found = { safe: 0, unsafe: 0 };
    fc.assert(
      fc.property(table.filter(standsAlone), rows => {
        const atoms = rows
          .flatMap((row, i) => row.map((one, j) => ({ i, j, one })))
          .filter(({ one }) => one.replies > 0);
        const figures = [
          ...rows.map((_, wave) => atoms.map(({ i }) => (i === wave ? 1n : 0n))),
          ...columnsOf(rows).map((_, block) => atoms.map(({ j }) => (j === block ? 1n : 0n))),
        ];
        const people = atoms.map(({ one }, who) => ({ who, replies: one.replies }));
        const agreeing = () =>
          computableGroups(figures).some(
            group => !mayStand(sumOf(group.flatMap(atom => atoms[atom]?.one ?? []))),
          );
        const isSafe = spokenOfFew(figures, people, 10) === undefined && !agreeing();
        found[isSafe ? 'safe' : 'unsafe']++;
        assert.equal(isSafeCrossing(rows), isSafe);
      }),
      { numRuns: 500 },
    );
    assert.ok(found.safe > 20 && found.unsafe > 20, JSON.stringify(found));
  });

  it('are safe as the demo shows them: eleven late ones of two sub-regions together', () => {
    const west = { early: totals([3, 8, 2, 2]), late: totals([2, 1, 1, 0]) };
    const central = { early: totals([3, 6, 3, 0]), late: totals([3, 3, 0, 1]) };
    const north = { early: totals([0, 0, 0, 0]), late: totals([4, 9, 4, 1]) };
    const rows = (of: readonly (typeof west)[]) => [of.map(({ early }) => early), of.map(({ late }) => late)];
    assert.equal(isSafeCrossing(rows([west, central, north])), true);
    const fewer = { ...west, late: totals([1, 1, 0, 0]) };
    assert.equal(isSafeCrossing(rows([fewer, central, north])), false);
  });

  it('are not safe because a few disagree where many more agree', () => {
    const rows = [
      [totals([9, 1]), totals([9, 1])],
      [totals([50, 50]), totals([100, 0])],
      [totals([0, 0]), totals([20, 50])],
    ];
    // The first two waves without the first column are 109 of 110.
    assert.equal(isSafeCrossing(rows), false);
  });

  it('are not safe because many came who took it back later', () => {
    // The first column without its last wave: of the ten who came eight took it back.
    const came = [totals([5, 5]), totals([7, 7])];
    const tookBack = [{ replies: -8, counts: [-4, -4] }, totals([9, 9])];
    assert.equal(isSafeCrossing([came, tookBack, [totals([6, 6]), totals([0, 0])]]), false);
    const fewer = [{ replies: -1, counts: [-1, 0] }, totals([9, 9])];
    assert.equal(
      isSafeCrossing([[totals([6, 6]), totals([7, 7])], fewer, [totals([6, 6]), totals([0, 0])]]),
      true,
    );
  });

  it('are not tried for more columns of few replies than can be', () => {
    const few = Array.from({ length: 13 }, () => totals([3, 3]));
    assert.equal(isSafeCrossing([few, few]), false);
    assert.equal(isSafeCrossing([few.slice(1), few.slice(1)]), true);
  });

  it('are tried for any number of columns that many replies join', () => {
    const many = Array.from({ length: 40 }, () => totals([30, 20]));
    assert.equal(isSafeCrossing([many, many, many]), true);
    const little = many.map((_, i) => totals(i === 0 ? [3, 2] : [0, 0]));
    const joined = [
      [...little, totals([9, 9])],
      [...many, totals([1, 0])],
    ];
    assert.equal(isSafeCrossing(joined), false);
  });
});
