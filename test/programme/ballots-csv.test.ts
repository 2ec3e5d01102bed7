import assert from 'node:assert/strict';
import fc from 'fast-check';
import { ballotsCsv, recount } from '../../programme/vote/ballots-csv.ts';
import { countBallots } from '../../programme/vote/count.ts';
import type { VoteResult } from '../../programme/vote/result.ts';

const at = new Date('2015-11-27T15:00:00Z');

function result(ballots: string[][], titles: string[], change: Partial<VoteResult> = {}): VoteResult {
  const rules = {
    method: { kind: 'approval', choices: 3 },
    quorum: { kind: 'atLeast', n: 2 },
    adoptRule: { kind: 'topN', n: 2 },
    tieRule: 'includeAllTied',
    ...change,
  } as const;
  const options = titles.map((title, i) => ({ code: `O${i}`, title }));
  return {
    ...countBallots({ ...rules, electorate: 16, options, ballots }),
    ...rules,
    vote: 'v1',
    region: 'demo',
    title: titles[0] ?? '',
    unit: 'perAuthority',
    recordedVote: false,
    closedAt: at,
    declaredAt: at,
    declaredBy: 'p1',
    ballotPapers: ballots.map(choices => ({ choices })),
    ...change,
  };
}

describe('The export of ballots', () => {
  it('gives the declared result again, whatever the titles contain', () => {
    const title = fc.oneof(
      fc.string({ minLength: 1, maxLength: 40 }),
      fc.constantFrom('=1+1', '+A1', '-2', "'=2", '@x', 'a "b", c', "'quoted", 'x\r\ny', '<b>'),
    );
    fc.assert(
      fc.property(
        fc.array(title, { minLength: 2, maxLength: 6 }),
        fc.array(fc.uniqueArray(fc.nat(1), { minLength: 1, maxLength: 2 }), { maxLength: 20 }),
        (titles, marks) => {
          const declared = result(
            marks.map(ballot => ballot.map(i => `O${i}`)),
            titles,
          );
          const again = recount(ballotsCsv(declared));
          assert.deepEqual(again.differences, []);
          assert.deepEqual(again.count.adopted, declared.adopted);
          assert.deepEqual(again.count.options, declared.options);
        },
      ),
    );
  });

  it('names every difference when a ballot was changed in the file', () => {
    const csv = ballotsCsv(result([['O0', 'O1'], ['O0']], ['A', 'B', 'C']));
    const forged = csv.replace('ballot,2,O0', 'ballot,2,O2');
    assert.notEqual(forged, csv);
    assert.deepEqual(recount(forged).differences, [
      'O0: declared 2, counted 1.',
      'O2: declared 0, counted 1.',
      'Adopted: declared O0, O1, counted O0, O1, O2.',
    ]);
  });

  it('holds no name of an elector unless the vote was recorded', () => {
    const secret = ballotsCsv(result([['O0']], ['A', 'B']));
    assert.match(secret, /ballot,1,O0/);
    const recorded = ballotsCsv(
      result([['O0']], ['A', 'B'], {
        recordedVote: true,
        ballotPapers: [{ elector: 'D01', choices: ['O0'] }],
      }),
    );
    assert.match(recorded, /ballot,D01,O0/);
  });

  it('leaves no cell that a spreadsheet takes for a formula', () => {
    const csv = ballotsCsv(result([['O0']], ['=HYPERLINK("x")', '@SUM(A1)', '+1', '-1']));
    for (const cell of csv.split(/\r\n|,/)) assert.doesNotMatch(cell.replace(/^"/, ''), /^[=+@-]/);
  });

  it('refuses any other file with a sentence that says what to use', () => {
    assert.throws(() => recount('a,b\n1,2\n'), /export ballots/);
    const csv = ballotsCsv(result([['O0']], ['A', 'B']));
    assert.throws(() => recount(csv.replace('rule,electorate,16', 'rule,electorate,many')), /electorate/);
    assert.throws(() => recount(csv.replace('rule,tie,includeAllTied', 'rule,tie,toss')), /tie/);
  });
});
