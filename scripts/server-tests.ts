import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import Mocha from 'mocha';
import { LEFT_OUT_ON_FERRETDB_1 } from '../test/second-server/left-out.ts';
import { isFerretDb1 } from '../test/support/ferretdb-1.ts';
import { buildSecondServer, type SecondServer, startSecondServer } from './support/second-server.ts';

/**
 * Runs what any server of MongoDB's protocol has to pass: the contract of the stores, the conversations, and the
 * comparison with the embedded store. On the server of `MONGODB_URI`, or with `--second-server` on FerretDB, where as many
 * processes as there are processors share the files, each with a server of its own; `--share 1/2` is the first of two.
 * Words choose among the files: `differential`.
 */
const { values, positionals: words } = parseArgs({
  options: { 'second-server': { type: 'boolean', default: false }, share: { type: 'string' } },
  allowPositionals: true,
});
// A foreign server may be slow, and one that hangs must not hold the tests for ever.
const TEST_MS = 60_000;
const tests = path.join(import.meta.dirname, '..', 'test');

const [share = 1, shares = 1] = (values.share ?? '1/1').split('/').map(Number);

const testFiles = (folder: string): string[] =>
  readdirSync(path.join(tests, folder))
    .filter(name => name.endsWith('.test.ts'))
    .map(name => path.join(tests, folder, name));

const FILES = [
  path.join(tests, 'storage/contract.test.ts'),
  ...testFiles('conversations'),
  ...testFiles('differential'),
]
  .filter(file => words.length === 0 || words.some(word => path.relative(tests, file).includes(word)))
  .filter((_, i) => i % shares === share - 1);

/** Two of its updates at once may lose one, so each client asks one thing at a time. */
function overOneConnection(uri: string): string {
  const [address = '', query] = uri.split('?');
  const slash = /\/\/.*\//.test(address) ? '' : '/';
  return `${address}${slash}?${query ? `${query}&` : ''}maxPoolSize=1`;
}

function leaveOut(titles: ReadonlySet<string>, suite: Mocha.Suite): void {
  suite.tests = suite.tests.filter(({ title }) => !titles.has(title));
  for (const inner of suite.suites) leaveOut(titles, inner);
}

async function failuresOn(uri: string): Promise<number> {
  const ferretDb1 = await isFerretDb1(uri);
  process.env.MONGODB_URI = ferretDb1 ? overOneConnection(uri) : uri;
  const mocha = new Mocha({ timeout: TEST_MS, forbidOnly: true });
  for (const file of FILES) mocha.addFile(file);
  await mocha.loadFilesAsync();
  if (ferretDb1) {
    const titles = LEFT_OUT_ON_FERRETDB_1.flatMap(group => group.tests);
    leaveOut(new Set(titles), mocha.suite);
    console.log(`FerretDB 1: ${titles.length} tests are left out, test/second-server/left-out.ts says why.`);
  }
  return new Promise(resolve => mocha.run(resolve));
}

/** What each says is printed as a whole, the first as it goes. */
async function failuresOfShares(count: number): Promise<number> {
  const runs = Array.from({ length: count }, async (_, i) => {
    const args = [...process.execArgv, ...process.argv.slice(1), '--share', `${i + 1}/${count}`];
    const child = spawn(process.execPath, args, {
      stdio: ['ignore', i === 0 ? 'inherit' : 'pipe', 'inherit'],
    });
    const said: Buffer[] = [];
    child.stdout?.on('data', chunk => said.push(chunk));
    const code = await new Promise<number | null>(resolve => child.once('close', resolve));
    return { code, said: Buffer.concat(said) };
  });
  const ended = await Promise.all(runs);
  for (const { said } of ended) process.stdout.write(said);
  return ended.filter(({ code }) => code !== 0).length;
}

async function failures(): Promise<number> {
  if (!values['second-server']) {
    const uri = process.env.MONGODB_URI;
    if (uri) return failuresOn(uri);
    console.error('Say in MONGODB_URI which server to test, such as mongodb://127.0.0.1:27017/.');
    return 1;
  }
  let server: SecondServer | undefined;
  try {
    // Each share starts its own; all that is done for them is to build it.
    if (values.share === undefined && (await buildSecondServer()) !== undefined)
      return failuresOfShares(availableParallelism());
    server = await startSecondServer();
  } catch (error) {
    console.error(`The tests on a second server did not run. ${error}`);
    // Somebody without the internet should not be stopped by it; in CI nobody would notice.
    return process.env.CI ? 1 : 0;
  }
  if (server) return failuresOn(server.uri).finally(server.stop);
  console.log('The tests on a second server are skipped: they need Go 1.24 or later to build FerretDB.');
  return 0;
}

// A test that ran out of time may have left a bot behind that would keep this process.
process.exit((await failures()) > 0 ? 1 : 0);
