import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { freePort } from '../scripts/support/free-port.ts';
import { startKeyServer } from '../test/support/key-server.ts';
import { ballotPresses, checkReceipt } from './ballot-presses.ts';
import { type Measured, startMeasured } from './child.ts';
import { createLoad, type Load } from './load.ts';
import { APP_ID, build, registered, root, SERVICE_URL, startOurs } from './our-bot.ts';
import type { Part } from './part.ts';
import { seedVote } from './region-that-votes.ts';
import { inTurn, medianRatio } from './rounds.ts';

const TURNS = 1_000;
const WARM_UP = 4_000;
const LINES = 32;
const VOTERS = 500;

function checkEcho(answer: string): void {
  if (!answer.includes('"type":"AdaptiveCard"')) throw new Error(`This is no card: ${answer.slice(0, 300)}`);
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
    createLoad({ port, lines: LINES, headers, body: ballotPresses(VOTERS, LINES), check });
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
    build();
    const dataDirectory = await mkdtemp(path.join(tmpdir(), 'bench-'));
    const started: { stop(): Promise<void> }[] = [];
    const keys = await startKeyServer(APP_ID, SERVICE_URL);
    try {
      await seedVote(dataDirectory, VOTERS);
      const port = await freePort();
      const file = path.join(root, 'bench/stock-echo.mjs');
      const stock = await startMeasured({ file, args: [`${port}`], port, path: '/' });
      started.push(stock);
      const ours = await startOurs(dataDirectory, registered(keys.metadataUrl));
      started.push(ours);
      const ratio = await compare(ours, stock, await keys.token(), quick);
      return [{ what: 'ballot turn : bare echo', ratio, limit: { atLeast: 1 } }];
    } finally {
      await Promise.all([...started.map(each => each.stop()), keys.close()]);
      await rm(dataDirectory, { recursive: true });
    }
  },
};
