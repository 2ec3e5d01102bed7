import { existsSync, realpathSync } from 'node:fs';
import { words } from '../cards/wording/words.ts';
import { copyStore } from './store/copy.ts';
import { copyReport, isSame } from './store/copy-report.ts';
import { assertStoreIn, isAddress, openPlace, Refused } from './store/place.ts';
import { Progress } from './store/progress.ts';
import { runTool, textOptions } from './store/run-tool.ts';

/**
 * `npm run store:copy -- --from URI --to URI`, where each may be the folder of an embedded store too. Exit code 0: the
 * target is the same as the source; 1: it is not, or the copy broke off; 2: nothing was copied. After a break the same
 * command goes on.
 */
const say = words.storeTools;

void runTool(async () => {
  const { from, to } = textOptions(['from', 'to'], say.copyUsage);
  if (from === undefined || to === undefined) throw new Refused(say.copyUsage);
  if (!isAddress(from)) {
    assertStoreIn(from);
    if (existsSync(to) && realpathSync(from) === realpathSync(to)) throw new Refused(say.sameTwice);
  }
  process.once('SIGINT', () => {
    console.error(`\n${say.interrupted}`);
    process.exit(130);
  });
  const source = await openPlace(from);
  try {
    const target = await openPlace(to);
    try {
      const compared = await copyStore(source, target, new Progress(process.stderr), line =>
        console.error(line),
      );
      console.log(copyReport(compared).join('\n'));
      return compared.every(isSame) ? 0 : 1;
    } finally {
      await target.close();
    }
  } finally {
    await source.close();
  }
});
