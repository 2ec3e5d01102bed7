import { parseArgs } from 'node:util';
import { readRegion, readStorage } from '../bot/config.ts';
import { words } from '../cards/wording/words.ts';
import type { RetentionRule } from '../programme/retention/retention-rules.ts';

/**
 * `npm run retention -- [--dry-run]`: removes what has been kept for as long as was promised (P9), as the bot does every
 * night, and says how much of what; with --dry-run it changes nothing. Exit code 0: done; 2: nothing was done.
 */
const say = words.retention;

async function main(): Promise<number> {
  const rehearsal = readArguments();
  if (rehearsal === undefined) return failed(say.usage);
  const { mongodbUri, dataDirectory } = readStorage();
  const region = readRegion();
  if (region === undefined) return failed(say.noRegion);
  // Only now, so that what is refused is refused at once and not after everything was loaded.
  const { openDatabase } = await import('../storage/database.ts');
  const database = await openDatabase({ uri: mongodbUri, dataDirectory }).catch((error: Error) => error);
  if (database instanceof Error) return failed(say.noStore(database.message));
  try {
    const { storesOn } = await import('../bot/compose/stores.ts');
    // The keys of envelopes are no part of this: none is as old as its envelope may become.
    const stores = storesOn(database.db, { keyDirectory: '' });
    if (!(await stores.regions.region(region))) return failed(say.unknownRegion(region));
    const { retentionService } = await import('../programme/retention/retention-service.ts');
    const { removeOutdated, rehearse } = retentionService({ ...stores, region });
    const counts = await (rehearsal ? rehearse : removeOutdated)(new Date());
    console.log(rehearsal ? say.rehearsed(region) : say.removed(region));
    for (const [rule, n] of Object.entries(counts)) console.log(say.count(rule as RetentionRule, n));
    return 0;
  } finally {
    await database.close();
  }
}

/** Is it a rehearsal? Undefined when something else is asked for. */
function readArguments(): boolean | undefined {
  try {
    return parseArgs({ options: { 'dry-run': { type: 'boolean', default: false } } }).values['dry-run'];
  } catch {
    return undefined;
  }
}

function failed(text: string): 2 {
  console.error(text);
  return 2;
}

process.exitCode = await main();
