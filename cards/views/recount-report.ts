import type { Recount } from '../../programme/vote/recount.ts';
import { words } from '../wording/words.ts';

const say = words.recount;

/** A recount as plain text for a terminal: every figure, what is adopted, and whether the declaration agrees. */
export function recountReport({ title, count, differences }: Recount): string {
  const { runOff, perAuthority } = count;
  return [
    title,
    say.turnout(count.ballots, count.electorate, count.turnoutPercent),
    '',
    ...lines(count.options),
    ...(count.noneChosen ? [say.none(count.noneChosen)] : []),
    ...(runOff ? ['', say.runOff(runOff.places, runOff.ballots), ...lines(runOff.options)] : []),
    ...(perAuthority === undefined || perAuthority === 'withheld'
      ? []
      : ['', say.perAuthority(perAuthority.authorities), ...lines(perAuthority.options)]),
    '',
    count.quorumMet ? say.quorumMet : say.advisory,
    differences.length ? [say.differs, ...differences].join('\n') : say.agrees,
  ].join('\n');
}

/** One for each option; what is adopted is said where it is decided. */
function lines(options: readonly { code: string; title: string; support: number; adopted?: boolean }[]) {
  const widest = Math.max(...options.map(option => option.code.length));
  return options.map(({ code, title, support, adopted }) =>
    [
      code.padEnd(widest),
      String(support).padStart(5),
      ...(adopted === undefined ? [] : [adopted ? say.adopted : say.notAdopted]),
      title,
    ].join('  '),
  );
}
