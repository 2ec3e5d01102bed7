import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { words } from '../cards/wording/words.ts';
import { type MailingProgress, SURE_PER_SECOND } from '../programme/delivery/mailing-progress.ts';
import { digestMailing, issueProgress } from '../programme/digest/digest-progress.ts';
import { digestTime, type Week } from '../programme/digest/week.ts';
import { ArrivalClock } from '../scripts/support/arrival-clock.ts';
import { FakeConnector } from '../scripts/support/fake-connector.ts';
import { StrictTeams } from '../scripts/support/strict-teams.ts';
import { type OpenDatabase, openDatabase } from '../storage/database.ts';
import { mongoDigestStore } from '../storage/digest-store.ts';
import { startEmbeddedStore } from '../storage/embedded/start.ts';
import { mongoMailingStore } from '../storage/mailing-store.ts';
import { faultsOf, type MailingOutcome, outcomeOf } from '../test/support/mailing-outcome.ts';
import { MortalBots } from '../test/support/mortal-bots.ts';
import { conversationOf, REGION, seedDigest, tenantOf } from '../test/support/region-with-digest.ts';
import type { Part, Ratio, RunOptions } from './part.ts';

/** Compiles what is measured; its own figures say nothing. */
const WARM_UP: Week = '2016-W05';
const CALM: Week = '2016-W06';
const STORM: Week = '2016-W07';
const TENANTS = 16;
/** Out of a thousand requests. */
const FAILURES = { throttled: 30, parallel: 30, badGateway: 20, dropped: 20, timedOut: 5 };
/** Of a hundred people, so many have blocked the bot. */
const BLOCKED_OF_HUNDRED = 3;
/** By when the last of the dead's sends has run out, and the last back-off. */
const PATIENCE_MS = 15 * 60_000;

interface Field {
  clock: ArrivalClock;
  connector: FakeConnector;
  bots: MortalBots;
  database: OpenDatabase;
  recipients: number;
}

/** The weekly digest to 2,000 people of 16 tenants, in calm and in storm. */
export const digest: Part = {
  name: 'digest',
  says:
    'the digest to the members of 16 tenants from two processes: first with nothing failing, for the rate; then with ' +
    'failures of every kind and processes killed in the middle, for what arrives',
  async run({ quick }) {
    const directory = await mkdtemp(path.join(tmpdir(), 'bench-'));
    const store = await startEmbeddedStore({ directory });
    const connector = await FakeConnector.start();
    const database = await openDatabase({ uri: store.uri, dataDirectory: '' });
    const recipients = quick ? 800 : 2_000;
    const bots = new MortalBots(store.uri, REGION, digestTime(WARM_UP).getTime() - 60_000 - Date.now());
    const clock = new ArrivalClock();
    const field = { clock, connector, bots, database, recipients };
    try {
      await seedDigest(database.db, {
        recipients,
        tenants: TENANTS,
        serviceUrl: connector.serviceUrl,
        monday: digestTime(WARM_UP),
      });
      await Promise.all([bots.start(), bots.start()]);
      await sentOut(field, WARM_UP, async () => {});
      const calm = await inCalm(field);
      const storm = await inStorm(field, { quick });
      return [...calm, ...storm];
    } finally {
      clock.stop();
      await bots.close();
      await database.close();
      await connector.close();
      await store.close();
      await rm(directory, { recursive: true, force: true });
    }
  },
};

async function inCalm(field: Field): Promise<Ratio[]> {
  const teams = strictTeams(field, {}, () => undefined);
  const outcome = await sentOut(field, CALM, async () => {});
  const spans = [...teams.arrivals.values()].map(times => ({
    from: times[0] ?? 0,
    to: times.at(-1) ?? 0,
    rate: ((times.length - 1) * 1_000) / ((times.at(-1) ?? 0) - (times[0] ?? 0)),
  }));
  const rates = spans.map(({ rate }) => rate).sort((a, b) => a - b);
  const wall = Math.max(...spans.map(({ to }) => to)) - Math.min(...spans.map(({ from }) => from));
  const each = spans.reduce((sum, { from, to }) => sum + to - from, 0);
  console.log(
    `calm: ${rates.length} tenants in ${(wall / 1_000).toFixed(1)} s, each at ${rates[0]?.toFixed(1)} to ${rates.at(-1)?.toFixed(1)} a second`,
  );
  for (const broken of teams.broken) console.log(`broken: ${broken}`);
  return [
    {
      what: `digest: slowest tenant : ${SURE_PER_SECOND} a second`,
      ratio: (rates[0] ?? 0) / SURE_PER_SECOND,
      limit: { atLeast: 1 },
    },
    { what: 'digest: tenants side by side, of 16', ratio: each / wall, limit: { atLeast: 12 } },
    {
      what: 'digest, calm: not sent exactly once',
      ratio: field.recipients - outcome.once,
      limit: { atMost: 0 },
    },
    { what: 'digest, calm: limits of Teams broken', ratio: teams.broken.length, limit: { atMost: 0 } },
  ];
}

async function inStorm(field: Field, { quick }: RunOptions): Promise<Ratio[]> {
  const { connector, bots, database, recipients } = field;
  const blocked = (conversationId: string) =>
    Number(conversationId.slice(-4)) % 100 < BLOCKED_OF_HUNDRED ? 'ConversationBlockedByUser' : undefined;
  const teams = strictTeams(field, FAILURES, blocked);
  const kills = quick ? 2 : 5;
  const before = connector.requests;
  const outcome = await sentOut(field, STORM, async () => {
    for (let kill = 1; kill <= kills; kill++) {
      await connector.requested(before + Math.round((recipients * kill) / (kills + 1)));
      await killTheBusiest(bots, database);
    }
  });
  const faults = faultsOf(outcome, { ambiguous: teams.ambiguous, blocked });
  for (const fault of [...faults.slice(0, 20), ...teams.broken]) console.log(`fault: ${fault}`);
  console.log(`storm: ${outcome.once} arrived once; ${kills} times kill -9; ${outcome.says}`);
  return [
    { what: 'digest, storm: people with two', ratio: outcome.twice, limit: { atMost: 0 } },
    { what: 'digest, storm: lost, or not listed with a reason', ratio: faults.length, limit: { atMost: 0 } },
    { what: 'digest, storm: limits of Teams broken', ratio: teams.broken.length, limit: { atMost: 0 } },
  ];
}

function strictTeams(
  { connector, clock }: Field,
  failures: typeof FAILURES | Record<string, never>,
  blocked: (conversationId: string) => string | undefined,
): StrictTeams {
  const teams = new StrictTeams({
    ...{ failures, tenantOf, blocked, random: Math.random },
    arrival: clock.arrival,
  });
  connector.always(teams.behave);
  return teams;
}

/** The one that holds most tenants has most to lose. */
async function killTheBusiest(bots: MortalBots, { db }: OpenDatabase): Promise<void> {
  const leases = await db.collection<{ holder: string; until: Date }>('leases').find().toArray();
  const held = (name: string) =>
    leases.filter(({ holder, until }) => holder === name && until > bots.now).length;
  const [busiest = ''] = bots.names.sort((a, b) => held(b) - held(a));
  console.log(`kill -9 of ${busiest}, which sends for ${held(busiest)} of ${TENANTS} tenants`);
  await bots.kill(busiest);
  await bots.start();
}

/** Lets the week's time come and waits until nothing waits any more; tells every two seconds how far it is. */
async function sentOut(field: Field, week: Week, meanwhile: () => Promise<void>): Promise<MailingOutcome> {
  const { bots, connector, database, recipients } = field;
  const since = connector.outgoing.length;
  await turnLeases(database, digestTime(week).getTime() - bots.now.getTime());
  void bots.turnTo(digestTime(week));
  const work = meanwhile();
  const until = performance.now() + PATIENCE_MS;
  for (;;) {
    await sleep(2_000);
    const progress = await progressOf(database, week);
    if (progress) console.log(words.digest.progress(progress));
    const isOver = progress && progress.recipients === recipients && progress.waiting === 0;
    if (isOver || performance.now() > until) break;
  }
  await Promise.race([work, sleep(0)]);
  const copies = await mongoMailingStore(database.db).copies(digestMailing(REGION, week));
  return outcomeOf(connector.outgoing.slice(since), copies, conversationOf);
}

/**
 * Leases go along with the calendar that jumps by a week. Otherwise they would be over for one process while another,
 * which counts on its timer as calendars may be set, still sends under them.
 */
async function turnLeases({ db }: OpenDatabase, byMs: number): Promise<void> {
  const leases = db.collection<{ _id: string; until: Date }>('leases');
  for (const { _id, until } of await leases.find().toArray())
    await leases.updateOne({ _id }, { $set: { until: new Date(until.getTime() + byMs) } });
}

async function progressOf({ db }: OpenDatabase, week: Week): Promise<MailingProgress | undefined> {
  const issue = await mongoDigestStore(db).issue(REGION, week);
  return issue && issueProgress(mongoMailingStore(db), issue);
}
