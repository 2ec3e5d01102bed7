import { readdirSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import Mocha from 'mocha';
import { MongoClient } from 'mongodb';
import { LEFT_OUT_ON_FERRETDB_1 } from '../test/second-server/left-out.ts';
import { startSecondServer } from './support/second-server.ts';

/**
 * Runs what any server of MongoDB's protocol has to pass: the contract of the stores, the conversations, and the
 * comparison with the embedded store. On the server of `MONGODB_URI`, or with `--second-server` on FerretDB.
 */
const { values } = parseArgs({ options: { 'second-server': { type: 'boolean', default: false } } });
const root = path.join(import.meta.dirname, '..');
// A foreign server may be slow, and one that hangs must not hold the tests for ever.
const TEST_MS = 60_000;

const testFiles = (folder: string): string[] =>
  readdirSync(path.join(root, 'test', folder))
    .filter(name => name.endsWith('.test.ts'))
    .map(name => path.join(root, 'test', folder, name));
const FILES = [
  path.join(root, 'test/storage/contract.test.ts'),
  ...testFiles('conversations'),
  ...testFiles('differential'),
];

/** Only version 1 calls itself by this field. */
async function isFerretDb1(uri: string): Promise<boolean> {
  const client = await new MongoClient(uri, { serverSelectionTimeoutMS: 10_000 }).connect();
  try {
    return 'ferretdbVersion' in (await client.db('admin').command({ buildInfo: 1 }));
  } finally {
    await client.close();
  }
}

/** Takes the tests out; answers those of the list that are not there. */
function leaveOut(titles: ReadonlySet<string>, suite: Mocha.Suite): string[] {
  const found = suite.tests.filter(({ title }) => titles.has(title)).map(({ title }) => title);
  suite.tests = suite.tests.filter(({ title }) => !titles.has(title));
  const missing = new Set(titles);
  for (const title of found) missing.delete(title);
  return suite.suites.reduce((still, one) => leaveOut(new Set(still), one), [...missing]);
}

async function failuresOn(uri: string): Promise<number> {
  const ferretDb1 = await isFerretDb1(uri);
  // Two of its updates at once may lose one: each client asks one thing at a time.
  process.env.MONGODB_URI = ferretDb1 ? `${uri}${uri.includes('?') ? '&' : '?'}maxPoolSize=1` : uri;
  const mocha = new Mocha({ timeout: TEST_MS, forbidOnly: true });
  for (const file of FILES) mocha.addFile(file);
  await mocha.loadFilesAsync();
  if (ferretDb1) {
    const titles = LEFT_OUT_ON_FERRETDB_1.flatMap(({ tests }) => tests);
    const unknown = leaveOut(new Set(titles), mocha.suite);
    if (unknown.length > 0) throw new Error(`Left out, but no test at all: ${unknown.join('; ')}`);
    console.log(`FerretDB 1: ${titles.length} tests are left out, test/second-server/left-out.ts says why.`);
  }
  return new Promise(resolve => mocha.run(resolve));
}

async function failures(): Promise<number> {
  if (!values['second-server']) {
    const uri = process.env.MONGODB_URI;
    if (uri) return failuresOn(uri);
    console.error('Say in MONGODB_URI which server to test, such as mongodb://127.0.0.1:27017/.');
    return 2;
  }
  const server = await startSecondServer();
  if (server) return failuresOn(server.uri).finally(server.stop);
  console.log('The tests on a second server are skipped: they need Go 1.24 or later to build FerretDB.');
  return 0;
}

// A test that ran out of time may have left a bot behind that would keep this process.
process.exit(Math.min(await failures(), 1));
