import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { readStorage } from '../bot/config.ts';
import { importReport } from '../cards/views/import-report.ts';
import { words } from '../cards/wording/words.ts';
import { PersonMemo } from '../programme/region/person-memo.ts';
import { readRegionFile } from '../programme/region/region-file.ts';
import { importRegion } from '../programme/region/region-import.ts';
import { regionReader } from '../programme/region/region-reader.ts';
import { openDatabase } from '../storage/database.ts';
import { mongoPeopleStore } from '../storage/people-store.ts';
import { mongoRegionStore } from '../storage/region-store.ts';
import { mongoTrainingStore } from '../storage/training-store.ts';

/**
 * `npm run region:import -- --file F [--region CODE] [--name NAME]`: loads a region, its authorities and people from
 * JSON or CSV. Exit code 0: all rows went in; 1: some were refused, each is reported and all others went in; 2: nothing
 * was done.
 */
const say = words.regionImport;
const CODE = /^[A-Za-z0-9-]{1,40}$/;

async function main(): Promise<number> {
  const options = { file: { type: 'string' }, region: { type: 'string' }, name: { type: 'string' } } as const;
  const given = argumentsOf(() => parseArgs({ options }).values);
  if (given?.file === undefined) return failed(say.usage);
  const { file, region, name } = given;
  const text = await readFile(file, 'utf8').catch(error => failed(say.unreadable(file, messageOf(error))));
  if (typeof text !== 'string') return text;
  const content = readRegionFile(text, file.toLowerCase().endsWith('.json') ? 'json' : 'csv');
  const code = region ?? content.region.code;
  if (code === undefined) return failed(say.noRegion);
  if (!CODE.test(code)) return failed(words.setup.notACode('--region'));

  const { mongodbUri, dataDirectory } = readStorage();
  const database = await openDatabase({ uri: mongodbUri, dataDirectory }).catch(error =>
    failed(say.noStore(messageOf(error))),
  );
  if (typeof database === 'number') return database;
  try {
    const store = mongoRegionStore(database.db);
    const stored = await store.region(code);
    const named = name ?? (code === content.region.code ? content.region.name : undefined) ?? stored?.name;
    if (named === undefined) return failed(say.noRegion);
    const deps = {
      store,
      people: mongoPeopleStore(database.db),
      training: mongoTrainingStore(database.db),
      regions: regionReader(store, code, 0),
      memo: new PersonMemo({ lifeMs: 0, people: 1 }),
      newId: randomUUID,
    };
    const report = await importRegion(deps, content, { code, name: named }, new Date());
    console.log(importReport(report, { region: named, file }));
    return report.refused.length > 0 ? 1 : 0;
  } finally {
    await database.close();
  }
}

/** Undefined when there is an option that is not known. */
function argumentsOf<T>(read: () => T): T | undefined {
  try {
    return read();
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
