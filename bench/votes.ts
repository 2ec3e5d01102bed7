import { execFileSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { paperId } from '../programme/vote/ballot.ts';
import { freePort } from '../scripts/support/free-port.ts';
import { startKeyServer } from '../test/support/key-server.ts';
import { type Measured, startMeasured } from './child.ts';
import { createLoad, type Load } from './load.ts';
import type { Part } from './part.ts';
import { OPTIONS, REGION, seedVote, TENANT, VOTE, voterId } from './region-that-votes.ts';
import { inTurn, medianRatio } from './rounds.ts';

const TURNS = 1_000;
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

async function printMemory(side: string, load: Load, process: Measured, quick: boolean): Promise<void> {
  const done = WARM_UP + TURNS * roundsOf(quick);
  const turns = quick ? 15_000 : 50_000;
  await load.run(turns - done);
  const resident = (await process.residentMb()) ?? 'unknown';
  console.log(
    `${side}: ready after ${process.readyMs.toFixed(0)} ms; ${resident} MB resident after ${turns} turns`,
  );
}

const roundsOf = (quick: boolean): number => (quick ? 9 : 41);

async function compare(ours: Measured, stock: Measured, token: string, quick: boolean): Promise<number> {
  const authorization = `authorization: Bearer ${token}\r\n`;
  const load = (port: number, headers: string, check: (answer: string) => void) =>
    createLoad({ port, lines: LINES, headers, body: ballotPresses(), check });
  const ballot = load(ours.port, authorization, checkReceipt);
  const echo = load(stock.port, '', checkEcho);
  for (const side of [echo, ballot]) await side.run(WARM_UP);
  const turns = { echo: () => echo.run(TURNS), ballot: () => ballot.run(TURNS) };
  const rates = await inTurn(roundsOf(quick), turns);
  await printMemory('ballot', ballot, ours, quick);
  await printMemory('echo', echo, stock, quick);
  return medianRatio(rates.ballot, rates.echo);
}

/** The product's most frequent turn beside the least that its SDK can do. */
export const votes: Part = {
  name: 'votes',
  says:
    "a whole ballot turn (HTTP, token checked, who is it, form, rules, durably stored, card) beside the SDK's bare, " +
    'unauthenticated echo of the same request',
  async run({ quick }) {
    execFileSync('npm', ['run', '--silent', 'build'], { cwd: root, stdio: 'inherit' });
    const dataDirectory = await mkdtemp(path.join(tmpdir(), 'bench-'));
    const started: { stop(): Promise<void> }[] = [];
    const keys = await startKeyServer(APP_ID, SERVICE_URL);
    try {
      await seedVote(dataDirectory, VOTERS);
      const port = await freePort();
      const file = path.join(root, 'bench/stock-echo.mjs');
      const stock = await startMeasured({ file, args: [`${port}`], port, path: '/' });
      started.push(stock);
      const ours = await startOurs(dataDirectory, keys.metadataUrl);
      started.push(ours);
      const ratio = await compare(ours, stock, await keys.token(), quick);
      return [{ what: 'ballot turn : bare echo', ratio, limit: { atLeast: 1 } }];
    } finally {
      await Promise.all([...started.map(each => each.stop()), keys.close()]);
      await rm(dataDirectory, { recursive: true });
    }
  },
};
