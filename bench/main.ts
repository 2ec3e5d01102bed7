import { execFileSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { paperId } from '../programme/vote/ballot.ts';
import { freePort } from '../scripts/support/free-port.ts';
import { startKeyServer } from '../test/support/key-server.ts';
import { type Measured, startMeasured } from './child.ts';
import { createLoad, type Load } from './load.ts';
import { OPTIONS, REGION, seedVote, TENANT, VOTE, voterId } from './region-that-votes.ts';

/**
 * A whole ballot turn (HTTP, token checked, who is it, form, rules, durably stored, card) beside the SDK's bare,
 * unauthenticated echo of the same request, in one run, round by round in turn. Ends with 1 below a ratio of 1.0.
 */
const { values } = parseArgs({ options: { quick: { type: 'boolean', default: false } } });
// Many short rounds: what else runs on the machine then meets both sides alike.
const ROUNDS = values.quick ? 9 : 41;
const TURNS = 1_000;
const TURNS_BEFORE_MEMORY = values.quick ? 10_000 : 50_000;
const WARM_UP = 4_000;
const LINES = 32;
const VOTERS = 500;
const APP_ID = '11111111-2222-3333-4444-555555555555';
const SERVICE_URL = 'https://smba.trafficmanager.net/emea';
const root = path.join(import.meta.dirname, '..');

/** Presses that send ballots. Each line has voters of its own, whose ballots it changes in turn. */
function ballotPresses(): (line: number) => string {
  const revisions = new Array<number>(VOTERS).fill(0);
  const nextVoter = Array.from({ length: LINES }, (_, line) => line);
  let presses = 0;
  return line => {
    const voter = nextVoter[line] ?? line;
    nextVoter[line] = voter + LINES < VOTERS ? voter + LINES : line;
    const revision = revisions[voter] ?? 0;
    revisions[voter] = revision + 1;
    presses += 1;
    const choices = [0, 1, 2].map(n => OPTIONS[(presses + n * 3) % OPTIONS.length]).join(',');
    return ballotPress(`f:${presses}`, voterId(voter), revision, choices);
  };
}

const ballotPress = (id: string, voter: string, revision: number, choices: string): string =>
  JSON.stringify({
    type: 'invoke',
    name: 'adaptiveCard/action',
    id,
    timestamp: new Date().toISOString(),
    channelId: 'msteams',
    serviceUrl: SERVICE_URL,
    from: { id: `29:${voter}`, name: `Voter ${voter}`, aadObjectId: voter },
    recipient: { id: `28:${APP_ID}`, name: 'Regional improvement' },
    conversation: { id: `a:${voter}`, conversationType: 'personal', tenantId: TENANT },
    channelData: { tenant: { id: TENANT }, source: { name: 'message' } },
    replyToId: `message-${voter}`,
    value: {
      action: {
        type: 'Action.Execute',
        verb: 'ballot.cast',
        data: { vote: VOTE, paper: paperId(VOTE, voter), revision, choices },
      },
      trigger: 'manual',
    },
  });

function checkReceipt(answer: string): void {
  if (!answer.includes('"type":"application/vnd.microsoft.card.adaptive"') || !answer.includes('received'))
    throw new Error(`This is no receipt: ${answer.slice(0, 300)}`);
}

function checkEcho(answer: string): void {
  if (!answer.includes('"type":"AdaptiveCard"')) throw new Error(`This is no card: ${answer.slice(0, 300)}`);
}

const median = (numbers: readonly number[]): number =>
  [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;

async function startOurs(dataDirectory: string, openIdMetadataUrl: string): Promise<Measured> {
  const port = await freePort();
  return startMeasured({
    file: path.join(root, 'dist/bot/start.js'),
    port,
    path: '/readyz',
    env: {
      NODE_ENV: 'development',
      HOST: '127.0.0.1',
      PORT: `${port}`,
      DATA_DIR: dataDirectory,
      REGION,
      TENANTS: TENANT,
      MICROSOFT_APP_TYPE: 'MultiTenant',
      MICROSOFT_APP_ID: APP_ID,
      MICROSOFT_APP_PASSWORD: 'not used',
      TEST_OPENID_METADATA_URL: openIdMetadataUrl,
      TEST_OUTBOUND_TOKEN: 'not used',
    },
  });
}

async function compare(ours: Load, stock: Load): Promise<number> {
  for (const load of [stock, ours]) await load.run(WARM_UP);
  const ratios: number[] = [];
  const rates: { ours: number[]; stock: number[] } = { ours: [], stock: [] };
  for (let round = 1; round <= ROUNDS; round += 1) {
    const theirs = await stock.run(TURNS);
    const mine = await ours.run(TURNS);
    ratios.push(mine.perSecond / theirs.perSecond);
    rates.ours.push(mine.perSecond);
    rates.stock.push(theirs.perSecond);
    console.log(
      `round ${round}: ballot ${mine.perSecond.toFixed(0)}/s (p99 ${mine.p99Ms.toFixed(0)} ms), ` +
        `echo ${theirs.perSecond.toFixed(0)}/s (p99 ${theirs.p99Ms.toFixed(0)} ms), ratio ${ratios.at(-1)?.toFixed(2)}`,
    );
  }
  console.log(`medians: ballot ${median(rates.ours).toFixed(0)}/s, echo ${median(rates.stock).toFixed(0)}/s`);
  return median(ratios);
}

async function printMemory(side: string, load: Load, process: Measured): Promise<void> {
  const done = WARM_UP + TURNS * ROUNDS;
  if (TURNS_BEFORE_MEMORY > done) await load.run(TURNS_BEFORE_MEMORY - done);
  const turns = Math.max(done, TURNS_BEFORE_MEMORY);
  console.log(
    `${side}: ready after ${process.readyMs.toFixed(0)} ms; ` +
      `${(await process.residentMb()) ?? 'unknown'} MB resident after ${turns} turns`,
  );
}

execFileSync('npm', ['run', '--silent', 'build'], { cwd: root, stdio: 'inherit' });
const dataDirectory = await mkdtemp(path.join(tmpdir(), 'bench-'));
await seedVote(dataDirectory, VOTERS);
const keys = await startKeyServer(APP_ID, SERVICE_URL);
const stockPort = await freePort();
const stock = await startMeasured({
  file: path.join(root, 'bench/stock-echo.mjs'),
  args: [`${stockPort}`],
  port: stockPort,
  path: '/',
});
const ours = await startOurs(dataDirectory, keys.metadataUrl);
const authorization = `authorization: Bearer ${await keys.token()}\r\n`;
const ourLoad = createLoad({
  port: ours.port,
  lines: LINES,
  headers: authorization,
  body: ballotPresses(),
  check: checkReceipt,
});
const stockLoad = createLoad({
  port: stock.port,
  lines: LINES,
  headers: '',
  body: ballotPresses(),
  check: checkEcho,
});
try {
  const ratio = await compare(ourLoad, stockLoad);
  await printMemory('ballot', ourLoad, ours);
  await printMemory('echo', stockLoad, stock);
  console.log(
    `A whole, authenticated, durable ballot turn is ${ratio.toFixed(2)} times as fast as the bare echo.`,
  );
  process.exitCode = ratio >= 1 ? 0 : 1;
} finally {
  await Promise.all([ours.stop(), stock.stop(), keys.close()]);
  await rm(dataDirectory, { recursive: true });
}
