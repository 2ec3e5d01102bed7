import { parse } from 'csv-parse/sync';
import { unescaped } from '../csv-cell.ts';
import type { SharedBallot } from './authority-tally.ts';
import type { CountInput } from './count.ts';
import { decodeMark, type Mark } from './marks.ts';
import type { AdoptRule, Method, Quorum, VoteOption } from './vote.ts';

/** Figures as they are written in the file, by code. */
export type Figures = ReadonlyMap<string, string>;

/** A ballot in the file, under its number, or its elector's code where the vote was recorded. */
type FiledBallot = SharedBallot & { key: string };

/** What an export of ballots says: rules and ballots to count, and what was declared. */
export interface BallotsFile {
  title: string;
  input: CountInput;
  noneOfThese: boolean;
  ballots: FiledBallot[];
  /** Absent where no run-off was held. */
  runOffBallots: FiledBallot[] | undefined;
  declared: {
    support: Figures;
    runOffSupport: Figures;
    authoritySupport: Figures;
    none: string | undefined;
    runOffNone: string | undefined;
    adopted: string[];
  };
}

/**
 * Reads what `ballotsCsv` writes, and the files of version 1, which knew neither other methods than approval, nor "none
 * of these", nor run-offs. Throws a plain sentence when the file is no such export.
 */
export function readBallotsCsv(csv: string): BallotsFile {
  const rows: string[][] = parse(csv, { bom: true, relax_column_count: true, skip_empty_lines: true });
  const of = (record: string) =>
    rows.filter(row => row[0] === record).map(([, key = '', value = '']) => [key, value] as const);
  const rules = new Map(of('rule'));
  const version = new Map(of('format')).get('version');
  if (version !== '1' && version !== '2')
    throw new Error('This file is not an export of ballots. Use the file that "export ballots" gave you.');
  const shares = new Map(of('share').map(([key, share]) => [key, Number(share)]));
  const ballots = of('ballot').map(([key, written]): FiledBallot => {
    const share = shares.get(key);
    return { key, marks: marksOf(key, written), ...(share !== undefined && { share }) };
  });
  const runOffBallots = of('runOffBallot').map(([key, written]) => ({ key, marks: marksOf(key, written) }));
  return {
    title: unescaped(new Map(of('vote')).get('title') ?? ''),
    input: {
      electorate: whole(rules, 'electorate'),
      method: methodOf(rules),
      quorum: quorumOf(rules),
      adoptRule: adoptRuleOf(rules),
      tieRule: oneOf(rules, 'tie', ['includeAllTied', 'runOff']),
      options: of('option').map(([code, title]): VoteOption => ({ code, title: unescaped(title) })),
      ballots: ballots.map(({ marks }) => marks),
    },
    noneOfThese: version === '2' && oneOf(rules, 'noneOfThese', ['yes', 'no']) === 'yes',
    ballots,
    runOffBallots: of('runOff').length ? runOffBallots : undefined,
    declared: {
      support: new Map(of('declaredSupport')),
      runOffSupport: new Map(of('declaredRunOffSupport')),
      authoritySupport: new Map(of('declaredAuthoritySupport')),
      none: new Map(of('declaredNone')).get('none'),
      runOffNone: new Map(of('declaredRunOffNone')).get('none'),
      adopted: of('declaredAdopted').map(([, code]) => code),
    },
  };
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
