import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { recountReport } from '../../cards/views/recount-report.ts';
import { authorityTally, withShares } from '../../programme/vote/authority-tally.ts';
import { ballotsCsv } from '../../programme/vote/ballots-csv.ts';
import { type CountInput, countBallots } from '../../programme/vote/count.ts';
import { recount } from '../../programme/vote/recount.ts';
import type { VoteResult } from '../../programme/vote/result.ts';
import { countVote, runOffAfter } from '../../programme/vote/run-off.ts';
import { choosing } from '../support/choosing.ts';
import { allFor, ballotFor, input, METHODS } from './every-method.ts';

const at = new Date('2015-11-27T15:00:00Z');

/** The declared result of a count. */
const declare = (counted: CountInput, change: Partial<VoteResult> = {}): VoteResult => ({
  ...countBallots(counted),
  method: counted.method,
  quorum: counted.quorum,
  adoptRule: counted.adoptRule,
  tieRule: counted.tieRule,
  noneOfThese: false,
  vote: 'v1',
  region: 'demo',
  title: counted.options[0]?.title ?? '',
  unit: 'perAuthority',
  recordedVote: false,
  closedAt: at,
  declaredAt: at,
  declaredBy: 'p1',
  ballotPapers: counted.ballots.map(marks => ({ marks })),
  ...change,
});

const result = (ballots: string[][], titles: string[], change: Partial<VoteResult> = {}): VoteResult =>
  declare(
    input(
      METHODS.approval,
      ballots.map(codes => choosing(...codes)),
      {
        quorum: { kind: 'atLeast', n: 2 },
        electorate: 16,
        options: titles.map((title, i) => ({ code: `O${i}`, title })),
      },
    ),
    change,
  );

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

  for (const [kind, method] of Object.entries(METHODS))
    it(`gives the declared result again in a vote by ${kind}, "none of these" included`, () => {
      fc.assert(
        fc.property(fc.array(ballotFor(method), { maxLength: 20 }), ballots => {
          const declared = declare(input(method, ballots), { noneOfThese: true });
          const again = recount(ballotsCsv(declared));
          assert.deepEqual(again.differences, []);
          assert.deepEqual(again.count, countBallots(input(method, ballots)));
        }),
      );
    });

  for (const [kind, method] of Object.entries(METHODS))
    it(`gives the declared result again after a run-off by ${kind}`, () => {
      fc.assert(
        fc.property(fc.array(ballotFor(method), { maxLength: 5 }), fc.nat(3), (ballots, voters) => {
          const first = input(method, ballots, { tieRule: 'runOff' });
          const runOff = runOffAfter(first, countBallots(first));
          const second = (runOff?.options ?? [])
            .slice(0, voters)
            .map(({ code }) => allFor(runOff?.method ?? method, code));
          const count = countVote({ ...first, runOffBallots: runOff && second });
          const declared = declare(first, {
            ...count,
            noneOfThese: true,
            ...(runOff && { runOffPapers: second.map(marks => ({ marks })) }),
          });
          const again = recount(ballotsCsv(declared));
          assert.deepEqual(again.differences, []);
          assert.deepEqual(again.count, count);
        }),
      );
    });

  it('gives the tally per authority again, from how many ballots each authority sent', () => {
    const electorate = ['A', 'A', 'B', 'C', ''].map((authority, i) => ({
      id: `p${i}`,
      name: `p${i}`,
      voters: [`p${i}`],
      ...(authority && { authority }),
    }));
    fc.assert(
      fc.property(fc.array(ballotFor(METHODS.points), { minLength: 1, maxLength: 5 }), ballots => {
        const papers = withShares(
          electorate,
          ballots.map((marks, i) => ({ elector: `p${i}`, marks })),
        );
        const counted = input(METHODS.points, ballots);
        const perAuthority = authorityTally(METHODS.points, countBallots(counted).options, papers);
        const csv = ballotsCsv(declare(counted, { noneOfThese: true, ballotPapers: papers, perAuthority }));
        const again = recount(csv);
        assert.deepEqual(again.differences, []);
        assert.deepEqual(again.count.perAuthority, perAuthority);
        assert.match(recountReport(again), /Per authority, \d.*The recount gives the declared result/s);
      }),
    );
  });

  it('is counted again as it was written by the first version', () => {
    const again = recount(
      readFileSync(path.join(import.meta.dirname, '..', 'fixtures', 'ballots-version-1.csv'), 'utf8'),
    );
    assert.deepEqual(again.differences, []);
    assert.deepEqual([again.count.ballots, again.count.adopted], [3, ['NEG', 'WRK']]);
  });

  it('names a ballot that cannot be one under the rules of the file', () => {
    const declared = declare(input(METHODS.points, [allFor(METHODS.points, 'NEG')]));
    const csv = ballotsCsv(declared);
    assert.deepEqual(recount(csv.replace('ballot,1,NEG:5', 'ballot,1,NEG:9')).differences, [
      'Ballot 1 breaks the rules of the vote.',
      'NEG: declared 5, counted 9.',
    ]);
    assert.throws(() => recount(csv.replace('NEG:5', 'NEG:-5')), /ballot "1".*NEG:-5/);
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
        ballotPapers: [{ elector: 'D01', marks: choosing('O0') }],
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
