import { readFileSync, mkdtempSync, rmSync } from 'node:fs';
import { spawn } from 'node:child_process';
import path from 'node:path';
import { freePort } from '../scripts/support/free-port.ts';
import { startKeyServer } from '../test/support/key-server.ts';
import { ballotPresses, checkReceipt } from './ballot-presses.ts';
import { createLoad } from './load.ts';
import { APP_ID, pressOf, SERVICE_URL, root } from './our-bot.ts';
import { memberId, seedTraining, sessionId } from './region-that-trains.ts';
import { seedVote, REGION, TENANT } from './region-that-votes.ts';
const MANY = { programmes: 20, sessionsEach: 25, people: 2001 };
const LINES = Number(process.env.LINES ?? 100);
const dir = mkdtempSync('/tmp/tf/prof-');
await seedVote(dir, 500);
await seedTraining(dir, MANY);
const keys = await startKeyServer(APP_ID, SERVICE_URL);
const port = await freePort();
const child = spawn(process.execPath, [...(process.env.PROF ? ['--cpu-prof', '--cpu-prof-dir=/tmp/tf/prof', '--cpu-prof-interval=500'] : []), path.join(root, 'dist/bot/start.js')], { env: {
  PATH: process.env.PATH, NODE_ENV: 'development', HOST: '127.0.0.1', PORT: `${port}`, DATA_DIR: dir, REGION, TENANTS: TENANT,
  MICROSOFT_APP_TYPE: 'MultiTenant', MICROSOFT_APP_ID: APP_ID, MICROSOFT_APP_PASSWORD: 'not used', TEST_OPENID_METADATA_URL: keys.metadataUrl, TEST_OUTBOUND_TOKEN: 'not used' }, stdio: ['ignore', 'ignore', 'inherit'] });
for (;;) { if (await fetch(`http://127.0.0.1:${port}/readyz`).then(r => r.ok, () => false)) break; await new Promise(r => setTimeout(r, 50)); }
const ticks = (tid?: string) => { const f = readFileSync(tid ? `/proc/${child.pid}/task/${tid}/stat` : `/proc/${child.pid}/stat`, 'utf8').split(') ')[1]!.split(' '); return (Number(f[11]) + Number(f[12])) * 10; };
const main = () => ticks(String(child.pid));
const headers = `authorization: Bearer ${await keys.token()}\r\n`;
function* seatsToBook(): Generator<{ person: number; session: string }> {
  for (let programme = 0; programme < MANY.programmes; programme++)
    for (let n = 0; n < 25; n++)
      for (let seat = 0; seat < 20; seat++)
        yield { person: (n * 20 + seat) * 4 + Math.floor(programme / 5), session: sessionId(programme, n) };
}
const seats = seatsToBook(); let presses = 0;
const booking = createLoad({ port, lines: LINES, headers, check: a => { if (!a.includes('"verb":"booking.calendar"')) throw new Error(a.slice(0, 300)); }, body: () => {
  const { person, session } = seats.next().value as { person: number; session: string };
  return pressOf(`f:b${++presses}`, memberId(person), 'booking.book', { session }); } });
const ballot = createLoad({ port, lines: LINES, headers, check: checkReceipt, body: ballotPresses(500, LINES) });
let l = 0;
const list = createLoad({ port, lines: LINES, headers, check: () => {}, body: () => pressOf(`f:l${++l}`, memberId(2000), 'session.list', { after: 0 }) });
const measure = async (name: string, load: { run(n: number): Promise<{ perSecond: number }> }, warm: number, n: number) => {
  await load.run(warm);
  const [a, m] = [ticks(), main()];
  const { perSecond } = await load.run(n);
  console.log(name, perSecond.toFixed(0), '/s;', ((ticks() - a) / n).toFixed(2), 'ms cpu per turn, main thread', ((main() - m) / n).toFixed(2));
};
for (const what of (process.env.W ?? 'ballot,booking').split(',')) {
  if (what === 'ballot') await measure('ballot', ballot, 1000, 4000);
  if (what === 'booking') await measure('booking', booking, 1000, 2200);
  if (what === 'list') await measure('list', list, 500, 1500);
}
child.kill('SIGTERM');
await new Promise(r => child.once('exit', r));
await keys.close();
rmSync(dir, { recursive: true });
