import { loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { keeps, type Ratio } from './part.ts';
import { PARTS } from './parts.ts';

/**
 * Measures ratios, never absolute figures: `npm run bench`, or `npm run bench -- NAME ...` for some parts only, and
 * `--quick` for a rough look. Ends with 1 when a ratio is beyond its limit, with 2 when a part is unknown.
 */
const { values, positionals } = parseArgs({
  options: { quick: { type: 'boolean', default: false } },
  allowPositionals: true,
});
const unknown = positionals.filter(wanted => !PARTS.some(({ name }) => name === wanted));

if (unknown.length > 0) {
  console.error(
    `There is no part ${unknown.join(', ')}. Parts: ${PARTS.map(({ name }) => name).join(', ')}.`,
  );
  process.exitCode = 2;
} else {
  const chosen = PARTS.filter(({ name }) => positionals.length === 0 || positionals.includes(name));
  const found: Ratio[] = [];
  warnOfOthers();
  for (const { name, says, run } of chosen) {
    console.log(`${name}: ${says}`);
    found.push(...(await run(values)));
  }
  printTable(found);
  process.exitCode = found.every(keeps) ? 0 : 1;
}

/** What goes to and fro between two processes suffers from others at work more than what stays in one. */
function warnOfOthers(): void {
  const [busy = 0] = loadavg();
  if (busy > 1)
    console.log(`The machine is busy (load ${busy.toFixed(1)}): what is missed may be kept when it is not.`);
}

function printTable(found: readonly Ratio[]): void {
  const widest = Math.max(...found.map(({ what }) => what.length));
  for (const each of found) {
    const { what, ratio, limit } = each;
    const wanted = 'atLeast' in limit ? `at least ${limit.atLeast}` : `at most ${limit.atMost}`;
    const verdict = keeps(each) ? '' : '  MISSED';
    console.log(`${what.padEnd(widest)}  ${ratio.toFixed(2).padStart(7)}  ${wanted}${verdict}`);
  }
}
