import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import { type CountInput, countBallots } from './count.ts';
import type { Count, VoteResult } from './result.ts';
import type { AdoptRule, Method, Quorum, VoteOption } from './vote.ts';

const VERSION = '1';

/**
 * A declared result as CSV with the columns record, key, value: the rules, the options, the ballots without names, and
 * the declared figures. It holds everything that a recount needs and nothing else. Choices of a ballot are separated by
 * spaces. Cells that a spreadsheet would take for a formula are escaped.
 */
export function ballotsCsv(result: VoteResult): string {
  const { method, quorum, adoptRule } = result;
  const rows = [
    ['record', 'key', 'value'],
    ['format', 'version', VERSION],
    ['vote', 'title', escaped(result.title)],
    ['vote', 'closedAt', result.closedAt.toISOString()],
    ['rule', 'electorate', result.electorate],
    ['rule', 'method', method.kind],
    ['rule', 'choices', method.choices],
    ['rule', 'quorum', quorum.kind],
    ...(quorum.kind === 'atLeast' ? [['rule', 'quorumNumber', quorum.n]] : []),
    ['rule', 'adopt', adoptRule.kind],
    ['rule', 'adoptNumber', adoptRule.kind === 'topN' ? adoptRule.n : adoptRule.max],
    ['rule', 'tie', result.tieRule],
    ...result.options.map(option => ['option', option.code, escaped(option.title)]),
    ...result.ballotPapers.map((ballot, i) => ['ballot', ballot.elector ?? i + 1, ballot.choices.join(' ')]),
    ...result.options.map(option => ['declaredSupport', option.code, option.support]),
    ...result.adopted.map((code, i) => ['declaredAdopted', i + 1, code]),
  ];
  return stringify(rows, { bom: true, record_delimiter: 'windows' });
}

export interface Recount {
  title: string;
  count: Count;
  /** What the file declares and the count does not give, one sentence each; empty when they agree. */
  differences: string[];
}

/** Counts an export again from its ballots and rules alone. Throws a plain sentence when the file is no such export. */
export function recount(csv: string): Recount {
  const rows: string[][] = parse(csv, { bom: true, relax_column_count: true, skip_empty_lines: true });
  const of = (record: string) =>
    rows.filter(row => row[0] === record).map(([, key = '', value = '']) => [key, value] as const);
  const rules = new Map(of('rule'));
  if (new Map(of('format')).get('version') !== VERSION)
    throw new Error('This file is not an export of ballots. Use the file that "export ballots" gave you.');
  const input: CountInput = {
    electorate: whole(rules, 'electorate'),
    method: methodOf(rules),
    quorum: quorumOf(rules),
    adoptRule: adoptRuleOf(rules),
    tieRule: oneOf(rules, 'tie', ['includeAllTied']),
    options: of('option').map(([code, title]): VoteOption => ({ code, title: unescaped(title) })),
    ballots: of('ballot').map(([, choices]) => choices.split(' ').filter(choice => choice !== '')),
  };
  const count = countBallots(input);
  const title = unescaped(new Map(of('vote')).get('title') ?? '');
  return {
    title,
    count,
    differences: differences(count, new Map(of('declaredSupport')), of('declaredAdopted')),
  };
}

function differences(
  count: Count,
  declared: ReadonlyMap<string, string>,
  adopted: readonly (readonly [string, string])[],
): string[] {
  const support = count.options.flatMap(option =>
    declared.get(option.code) === String(option.support)
      ? []
      : [`${option.code}: declared ${declared.get(option.code) ?? 'nothing'}, counted ${option.support}.`],
  );
  const declaredAdopted = adopted.map(([, code]) => code).join(', ');
  const counted = count.adopted.join(', ');
  return declaredAdopted === counted
    ? support
    : [...support, `Adopted: declared ${declaredAdopted || 'none'}, counted ${counted || 'none'}.`];
}

// A spreadsheet takes a cell that begins like this for a formula. A quote before it stops that, and comes off again when
// the file is read; titles that begin with quotes themselves get one more, so that nothing is lost.
const FORMULA = /^'*[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/;

const escaped = (cell: string): string => (FORMULA.test(cell) ? `'${cell}` : cell);

const unescaped = (cell: string): string =>
  cell.startsWith("'") && FORMULA.test(cell) ? cell.slice(1) : cell;

type Rules = ReadonlyMap<string, string>;

function whole(rules: Rules, key: string): number {
  const value = Number(rules.get(key));
  if (!rules.get(key) || !Number.isSafeInteger(value) || value < 0)
    throw new Error(`The rule "${key}" is missing from the file or is no whole number.`);
  return value;
}

function oneOf<T extends string>(rules: Rules, key: string, known: readonly T[]): T {
  const found = known.find(one => one === rules.get(key));
  if (found === undefined) throw new Error(`The rule "${key}" must be one of: ${known.join(', ')}.`);
  return found;
}

function methodOf(rules: Rules): Method {
  return { kind: oneOf(rules, 'method', ['approval']), choices: whole(rules, 'choices') };
}

function quorumOf(rules: Rules): Quorum {
  const kind = oneOf(rules, 'quorum', ['moreThanHalfOfElectorate', 'atLeast', 'none']);
  return kind === 'atLeast' ? { kind, n: whole(rules, 'quorumNumber') } : { kind };
}

function adoptRuleOf(rules: Rules): AdoptRule {
  const kind = oneOf(rules, 'adopt', ['moreThanHalfOfBallots', 'topN']);
  const n = whole(rules, 'adoptNumber');
  return kind === 'topN' ? { kind, n } : { kind, max: n };
}
