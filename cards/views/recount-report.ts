import type { Recount } from '../../programme/vote/recount.ts';
import { words } from '../wording/words.ts';

/** A recount as plain text for a terminal: every option, what is adopted, and whether the declaration agrees. */
export function recountReport({ title, count, differences }: Recount): string {
  const say = words.recount;
  const widest = Math.max(...count.options.map(option => option.code.length));
  return [
    title,
    say.turnout(count.ballots, count.electorate, count.turnoutPercent),
    '',
    ...count.options.map(
      option =>
        `${option.code.padEnd(widest)}  ${String(option.support).padStart(4)}  ${option.adopted ? say.adopted : say.notAdopted}  ${option.title}`,
    ),
    '',
    count.quorumMet ? say.quorumMet : say.advisory,
    differences.length ? [say.differs, ...differences].join('\n') : say.agrees,
  ].join('\n');
}
