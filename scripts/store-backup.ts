import { words } from '../cards/wording/words.ts';
import { backUp } from './store/backup.ts';
import { checkReport, faulty } from './store/check.ts';
import { Refused } from './store/place.ts';
import { Progress } from './store/progress.ts';
import { runTool, textOptions } from './store/run-tool.ts';

/**
 * `npm run store:backup -- --data DIR --to DIR`: a copy of an embedded store, running or not. Exit code 0: it was written
 * and verified; 1: there is no copy, because the store has faults or the disk has; 2: it was refused.
 */
const say = words.storeTools;

void runTool(async () => {
  const { data, to } = textOptions(['data', 'to'], say.backupUsage);
  if (data === undefined || to === undefined) throw new Refused(say.backupUsage);
  const checked = await backUp(data, to, new Progress(process.stderr));
  if (faulty(checked).length > 0) {
    console.error([say.backupFaults, ...checkReport(checked)].join('\n'));
    return 1;
  }
  const documents = checked.reduce((sum, each) => sum + each.documents, 0);
  console.log(say.backedUp(to, documents, checked.length));
  return 0;
});
