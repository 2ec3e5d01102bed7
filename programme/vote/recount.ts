import { authorityTally } from './authority-tally.ts';
import { checkBallot } from './methods/method.ts';
import { type Figures, readBallotsCsv } from './read-ballots-csv.ts';
import type { Count } from './result.ts';
import { countVote, runOffAfter } from './run-off.ts';

export interface Recount {
  title: string;
  count: Count;
  /** What the file declares and the count does not give, one sentence each; empty when they agree. */
  differences: string[];
}

/** Counts an export again from its ballots and rules alone. Throws a plain sentence when the file is no such export. */
export function recount(csv: string): Recount {
  const { title, input, noneOfThese, ballots, runOffBallots, declared } = readBallotsCsv(csv);
  const counted = countVote({ ...input, runOffBallots: runOffBallots?.map(({ marks }) => marks) });
  const perAuthority = ballots.some(({ share }) => share !== undefined)
    ? authorityTally(input.method, counted.options, ballots)
    : undefined;
  const count = { ...counted, ...(perAuthority && { perAuthority }) };
  const runOff = count.runOff ?? runOffAfter(input, count);
  const broken = [
    ...ballots
      .filter(({ marks }) => checkBallot({ ...input, noneOfThese }, input.options, marks).length > 0)
      .map(({ key }) => `Ballot ${key} breaks the rules of the vote.`),
    ...(runOffBallots ?? [])
      .filter(
        ({ marks }) => !runOff || checkBallot({ ...runOff, noneOfThese }, runOff.options, marks).length > 0,
      )
      .map(({ key }) => `Ballot ${key} of the run-off breaks the rules of the vote.`),
  ];
  return {
    title,
    count,
    differences: [
      ...broken,
      ...supportDiffers('', declared.support, count.options),
      ...supportDiffers('Run-off, ', declared.runOffSupport, count.runOff?.options ?? []),
      ...supportDiffers('Per authority, ', declared.authoritySupport, perAuthority?.options ?? []),
      ...differs('None of these', declared.none, count.noneChosen),
      ...differs('Run-off, none of these', declared.runOffNone, count.runOff?.noneChosen ?? 0),
      ...differs('Adopted', declared.adopted.join(', ') || 'none', count.adopted.join(', ') || 'none'),
    ],
  };
}

function supportDiffers(
  what: string,
  declared: Figures,
  counted: readonly { code: string; support: number }[],
): string[] {
  const gone = [...declared.keys()].filter(code => !counted.some(option => option.code === code));
  return [
    ...counted.flatMap(({ code, support }) =>
      differs(`${what}${code}`, declared.get(code) ?? 'nothing', support),
    ),
    ...gone.map(code => `${what}${code}: declared ${declared.get(code)}, counted nothing.`),
  ];
}

/** Undefined was not declared, as in files of the first version. */
const differs = (what: string, declared: string | undefined, counted: string | number): string[] =>
  declared === undefined || declared === String(counted)
    ? []
    : [`${what}: declared ${declared}, counted ${counted}.`];
