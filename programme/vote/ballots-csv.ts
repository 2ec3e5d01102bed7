import { stringify } from 'csv-stringify/sync';
import { escaped } from './csv-cell.ts';
import { encodeMark, type Marks } from './marks.ts';
import type { VoteResult } from './result.ts';
import type { Method } from './vote.ts';

/**
 * A declared result as CSV with the columns record, key, value: the rules, the options, the ballots without names, and
 * the declared figures. It holds everything that a recount needs and nothing else. Marks of a ballot are separated by
 * spaces, each a code with its weight behind a colon when that is not 1. Cells that a spreadsheet would take for a formula are escaped.
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
    ...result.options.map(option => ['declaredSupport', option.code, option.support]),
    ['declaredNone', 'none', result.noneChosen],
    ...result.adopted.map((code, i) => ['declaredAdopted', i + 1, code]),
  ];
  return stringify(rows, { bom: true, record_delimiter: 'windows' });
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
