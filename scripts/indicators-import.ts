import { readFile, stat } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { readRegion, readStorage } from '../bot/config.ts';
import { importReportText } from '../cards/views/import-report.ts';
import { words } from '../cards/wording/words.ts';
import { importIndicators } from '../programme/indicators/indicator-import.ts';
import { readIndicatorFile } from '../programme/indicators/indicator-rows.ts';
import { openDatabase } from '../storage/database.ts';
import { mongoIndicatorStore } from '../storage/indicator-store.ts';
import { mongoRegionStore } from '../storage/region-store.ts';

/**
 * `npm run indicators:import -- --file F [--region CODE]`: loads indicators, or their values, from CSV. Exit code 0: all
 * rows went in; 1: some were refused, each is reported and all others went in; 2: nothing was done.
 */
const say = words.indicators.import;
const MEGABYTE = 1024 * 1024;
/** Some 20 years of 13 indicators of every authority in England are a tenth of it. */
const MOST_MEGABYTES = 20;
const MOST_ROWS = 200_000;

async function main(): Promise<number> {
  const given = readArguments();
  if (given?.file === undefined) return failed(say.usage);
  const { file, region: code = readRegion() } = given;
  if (code === undefined) return failed(say.regionNeeded);
  const text = await readText(file).catch(error => failed(messageOf(error)));
  if (typeof text !== 'string') return text;
  const content = readIndicatorFile(text);
  const rows = content.indicators.length + content.values.length + content.refused.length;
  if (rows > MOST_ROWS) return failed(say.tooManyRows(file, rows, MOST_ROWS));

  const { mongodbUri, dataDirectory } = readStorage();
  const database = await openDatabase({ uri: mongodbUri, dataDirectory }).catch(error =>
    failed(words.regionImport.noStore(messageOf(error))),
  );
  if (typeof database === 'number') return database;
  try {
    const regions = mongoRegionStore(database.db);
    const region = await regions.region(code);
    if (!region) return failed(say.noRegion(code));
    const deps = { indicators: mongoIndicatorStore(database.db), regions };
    const report = await importIndicators(deps, content, code, new Date());
    const { counts, toApprove, refused } = report;
    console.log(
      importReportText(
        [
          say.done(region.name, file),
          ...(['outcomes', 'indicators', 'values'] as const).map(kind =>
            words.regionImport.tally(say.kinds[kind], counts[kind]),
          ),
          ...(toApprove > 0 ? [say.toApprove(toApprove)] : []),
        ],
        refused,
        say,
      ),
    );
    return refused.length > 0 ? 1 : 0;
  } finally {
    await database.close();
  }
}

/** A file that is too large is not even opened. */
async function readText(file: string): Promise<string> {
  const found = await stat(file).catch(error => {
    throw new Error(say.unreadable(file, messageOf(error)));
  });
  if (found.size > MOST_MEGABYTES * MEGABYTE) throw new Error(say.tooLarge(file, MOST_MEGABYTES));
  return readFile(file, 'utf8').catch(error => {
    throw new Error(say.unreadable(file, messageOf(error)));
  });
}

/** Undefined when there is an option that is not known. */
function readArguments(): { file?: string; region?: string } | undefined {
  try {
    const options = { file: { type: 'string' }, region: { type: 'string' } } as const;
    return parseArgs({ options }).values;
  } catch {
    return undefined;
  }
}

function failed(text: string): 2 {
  console.error(text);
  return 2;
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

process.exitCode = await main();
