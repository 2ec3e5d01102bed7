import { stringify } from 'csv-stringify/sync';
import { escaped } from '../csv-cell.ts';
import { encodeMark, type Marks } from './marks.ts';
import type { VoteResult } from './result.ts';
import type { Method } from './vote.ts';

/**
 * A declared result as CSV with the columns record, key, value: the rules, the options, the ballots without names, and
 * the declared figures. It holds everything that a recount needs and nothing else. Marks of a ballot are separated by
 * spaces, each a code with its weight behind a colon when that is not 1. Cells that a spreadsheet would take for a
 * formula are escaped.
 */
export function ballotsCsv(result: VoteResult): string {
  const { method, quorum, adoptRule } = result;
  const rows = [
    ['record', 'key', 'value'],
    ['format', 'version', '2'],
    ['vote', 'title', escaped(result.title)],
    ['vote', 'closedAt', result.closedAt.toISOString()],
    ['rule', 'electorate', result.electorate],
    ['rule', 'method', method.kind],
    ...methodRules(method).map(([key, value]) => ['rule', key, value]),
    ['rule', 'noneOfThese', result.noneOfThese ? 'yes' : 'no'],
    ['rule', 'quorum', quorum.kind],
    ...(quorum.kind === 'atLeast' ? [['rule', 'quorumNumber', quorum.n]] : []),
    ['rule', 'adopt', adoptRule.kind],
    ['rule', 'adoptNumber', adoptRule.kind === 'topN' ? adoptRule.n : adoptRule.max],
    ['rule', 'tie', result.tieRule],
    ...result.options.map(option => ['option', option.code, escaped(option.title)]),
    ...result.ballotPapers.map((ballot, i) => ['ballot', ballot.elector ?? i + 1, written(ballot.marks)]),
    ...result.ballotPapers.flatMap(({ elector, share }, i) =>
      share === undefined ? [] : [['share', elector ?? i + 1, share]],
    ),
    ...result.options.map(option => ['declaredSupport', option.code, option.support]),
    ...authorityRows(result),
    ...runOffRows(result),
    ['declaredNone', 'none', result.noneChosen],
    ...result.adopted.map((code, i) => ['declaredAdopted', i + 1, code]),
  ];
  return stringify(rows, { bom: true, record_delimiter: 'windows' });
}

/** The tally per authority; `share` says of a ballot how many its authority's delegates sent, never which authority it is. */
const authorityRows = ({ perAuthority }: VoteResult): (string | number)[][] =>
  perAuthority === undefined || perAuthority === 'withheld'
    ? []
    : perAuthority.options.map(({ code, support }) => ['declaredAuthoritySupport', code, support]);

/** Topics, method and places of a run-off follow from the first count, so only its ballots and figures are told. */
function runOffRows({ runOff, runOffPapers = [] }: VoteResult): (string | number)[][] {
  if (!runOff) return [];
  return [
    ['runOff', 'places', runOff.places],
    ...runOffPapers.map((ballot, i) => ['runOffBallot', ballot.elector ?? i + 1, written(ballot.marks)]),
    ...runOff.options.map(option => ['declaredRunOffSupport', option.code, option.support]),
    ['declaredRunOffNone', 'none', runOff.noneChosen],
  ];
}

const written = (marks: Marks): string => marks.map(encodeMark).join(' ');

function methodRules(method: Method): [string, number][] {
  switch (method.kind) {
    case 'approval':
      return [['choices', method.choices]];
    case 'points':
      return [
        ['points', method.points],
        ['mostOnOne', method.mostOnOne],
      ];
    case 'ranked':
      return [['places', method.places]];
  }
}
