import { words } from '../cards/wording/words.ts';
import { checkCollections, checkReport, faulty } from './store/check.ts';
import { Unreadable, withOwnProcess } from './store/own-process.ts';
import { assertStoreIn, openPlace, Refused } from './store/place.ts';
import { runTool, textOptions } from './store/run-tool.ts';

/**
 * `npm run store:check -- --data DIR` or `-- --uri URI`: walks every index of every collection. Exit code 0: documents and
 * indexes agree; 1: they do not, or the file is damaged; 2: nothing was checked.
 */
const say = words.storeTools;

async function checkServer(uri: string): Promise<number> {
  const place = await openPlace(uri);
  try {
    const checked = await checkCollections(place.client, place.database);
    console.log(checkReport(checked).join('\n'));
    return faulty(checked).length > 0 ? 1 : 0;
  } finally {
    await place.close();
  }
}

async function checkFolder(directory: string): Promise<number> {
  assertStoreIn(directory);
  try {
    return await withOwnProcess(directory, checkServer);
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    console.error(error.message);
    return 1;
  }
}

void runTool(() => {
  const { data, uri } = textOptions(['data', 'uri'], say.checkUsage);
  if (data !== undefined && uri === undefined) return checkFolder(data);
  if (uri !== undefined && data === undefined) return checkServer(uri);
  throw new Refused(say.checkUsage);
});
