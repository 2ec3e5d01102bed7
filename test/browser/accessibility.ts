import axe from 'axe-core';
import type { Frame } from 'playwright-core';

/** Fluent's signposts for the keyboard pass the focus on as soon as they get it, so nobody ever stands on a hidden one. */
const LOOKED_AT = { include: ['html'], exclude: ['[data-tabster-dummy]'] };

/** What axe finds serious or critical on what is shown now, each with the place that it is about; by some rules only, where the others have been tried. */
export async function seriousViolations(frame: Frame, only?: readonly string[]): Promise<string[]> {
  await frame.evaluate(axe.source);
  const { violations } = (await frame.evaluate(
    `axe.run(${JSON.stringify(LOOKED_AT)}, ${JSON.stringify(only ? { runOnly: only } : {})})`,
  )) as axe.AxeResults;
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`));
}
