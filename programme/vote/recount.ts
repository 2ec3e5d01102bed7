import { parse } from 'csv-parse/sync';
import { type CountInput, countBallots } from './count.ts';
import { unescaped } from './csv-cell.ts';
import { decodeMark, type Mark } from './marks.ts';
import { checkBallot } from './methods/method.ts';
import type { Count } from './result.ts';
import type { AdoptRule, Method, Quorum, VoteOption } from './vote.ts';

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
  // Version 1 knew approval only, and no "none of these".
  const version = new Map(of('format')).get('version');
  if (version !== '1' && version !== '2')
    throw new Error('This file is not an export of ballots. Use the file that "export ballots" gave you.');
  const input: CountInput = {
    electorate: whole(rules, 'electorate'),
    method: methodOf(rules),
    quorum: quorumOf(rules),
    adoptRule: adoptRuleOf(rules),
    tieRule: oneOf(rules, 'tie', ['includeAllTied']),
    options: of('option').map(([code, title]): VoteOption => ({ code, title: unescaped(title) })),
    ballots: of('ballot').map(([key, marks]) => marksOf(key, marks)),
  };
  const noneOfThese = version !== '1' && oneOf(rules, 'noneOfThese', ['yes', 'no']) === 'yes';
  const broken = of('ballot').filter(
    (_, i) => checkBallot({ ...input, noneOfThese }, input.options, input.ballots[i] ?? []).length > 0,
  );
  const count = countBallots(input);
  const title = unescaped(new Map(of('vote')).get('title') ?? '');
  return {
    title,
    count,
    differences: [
      ...broken.map(([key]) => `Ballot ${key} breaks the rules of the vote.`),
      ...differences(count, new Map(of('declaredSupport')), of('declaredAdopted')),
      ...of('declaredNone')
        .filter(([, declared]) => declared !== String(count.noneChosen))
        .map(([, declared]) => `None of these: declared ${declared}, counted ${count.noneChosen}.`),
    ],
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
  const kind = oneOf(rules, 'method', ['approval', 'points', 'ranked']);
  switch (kind) {
    case 'approval':
      return { kind, choices: whole(rules, 'choices') };
    case 'points':
      return { kind, points: whole(rules, 'points'), mostOnOne: whole(rules, 'mostOnOne') };
    case 'ranked':
      return { kind, places: whole(rules, 'places') };
  }
}

const marksOf = (ballot: string, written: string): Mark[] =>
  written
    .split(' ')
    .filter(mark => mark !== '')
    .map(text => {
      const mark = decodeMark(text);
      if (!mark) throw new Error(`The ballot "${ballot}" has the mark "${text}", which cannot be read.`);
      return mark;
    });

function quorumOf(rules: Rules): Quorum {
  const kind = oneOf(rules, 'quorum', ['moreThanHalfOfElectorate', 'atLeast', 'none']);
  return kind === 'atLeast' ? { kind, n: whole(rules, 'quorumNumber') } : { kind };
}

function adoptRuleOf(rules: Rules): AdoptRule {
  const kind = oneOf(rules, 'adopt', ['moreThanHalfOfBallots', 'topN']);
  const n = whole(rules, 'adoptNumber');
  return kind === 'topN' ? { kind, n } : { kind, max: n };
}
