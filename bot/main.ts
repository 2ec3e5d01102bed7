import type { OutboxStore } from '../programme/delivery/outbox-store.ts';
import { openDatabase } from '../storage/database.ts';
import { composeTab } from './compose/tab.ts';
import { compose } from './compose.ts';
import type { Config } from './config.ts';
import { countedMessenger } from './delivery/counted-messenger.ts';
import { createLimiter } from './delivery/limiter.ts';
import { tenantsOf } from './delivery/recipients.ts';
import { Sender } from './delivery/sender.ts';
import { createDispatch } from './dispatch.ts';
import { welcomeReply } from './features/people.ts';
import { startMetricsServer } from './http/metrics-server.ts';
import { startServer } from './http/server.ts';
import { createTick } from './jobs/tick.ts';
import { startTicking, type Ticking } from './jobs/ticking.ts';
import { createMetrics, type Metrics } from './metrics.ts';
import { presence } from './presence.ts';
import { privateAnswers } from './private-answers.ts';
import { createTeamsEdge } from './teams/edge.ts';
import type { World } from './world.ts';

export interface RunningBot {
  /** Where it listens, such as `http://127.0.0.1:3978`. */
  url: string;
  /** Where its figures are, when it takes any. */
  metricsUrl: string | undefined;
  /** Brings everything up to date with the clock; resolves when due messages have been sent or put back. */
  reconcile(): Promise<void>;
  close(): Promise<void>;
}

const TICK_MS = 15_000;
/** A process whose ticks stay away for so many turns is not ready: votes would not close. */
const LATE_TICKS = 8;
const RANDOM_STEPS = 1_000_000;

/** Builds everything and starts it: the only place that knows everybody. */
export async function startBot(config: Config, outside: World): Promise<RunningBot> {
  const { metrics, world } = watched(config, outside);
  const { now, newId, timer, log } = world;
  const database = await openDatabase({ ...config, uri: config.mongodbUri, observe: metrics?.stored });
  const limiter = createLimiter();
  const edge = createTeamsEdge({ ...config, ...world });
  const messenger = countedMessenger(edge.messenger, limiter, timer);
  // The features come before what reconciles them, so they reach it through this.
  let reconcile = async (): Promise<void> => {};
  const reach = { messenger, reconcile: () => reconcile() };
  const { stores, services, downloads, features } = compose(config, world, database.db, reach);
  const here = presence(stores.conversations, config.region);
  const sender = new Sender({
    ...config,
    ...stores,
    ...world,
    leaseName: config.registration?.appId ?? 'development',
    holder: newId(),
    tellings: features.flatMap(feature => feature.tellings ?? []),
    messenger: edge.messenger,
    limiter,
    random: () => world.randomInt(RANDOM_STEPS) / RANDOM_STEPS,
    foundUnreachable: here.forget,
    ended: metrics?.delivered,
  });
  const tick = createTick({
    features,
    outbox: stores.outbox,
    tenantsOf: ids => tenantsOf(stores, config.region, ids),
    log,
  });
  const ticking = startTicking({ tick, send: sender.work, now, timer, everyMs: TICK_MS });
  reconcile = ticking.reconcileNow;

  const tab = await composeTab(config, world, { people: stores.people, features });
  const dispatch = createDispatch({
    ...world,
    features: tab.linked,
    meet: ({ from }, at) => services.people.firstContact.meet(from, from.name, at, newId),
    presence: here,
    answerPrivately: privateAnswers(stores.conversations, messenger),
    welcome: welcomeReply({ services: services.people, contact: config.privacyContact }),
  });
  const server = await startServer({
    ...config,
    ...world,
    receive: edge.receiver(dispatch, messenger),
    ready: () => database.ping().then(() => isInTime(ticking.status(), now())),
    downloads,
    routes: tab.routes,
  });
  const figures = metrics && (await serveFigures(metrics, config, stores.outbox, world));
  log.event('started', { port: server.port });
  const close = async () => {
    // Nothing new comes in, what is under way ends, and only then is the database closed.
    for (const stop of [server.close, ticking.stop, () => sender.stop(), figures?.close, database.close])
      await stop?.();
    log.event('stopped');
  };
  const brought = () => ticking.reconcileNow().then(sender.work);
  return { url: `http://${config.host}:${server.port}`, metricsUrl: figures?.url, reconcile: brought, close };
}

const isInTime = ({ lastEnded }: ReturnType<Ticking['status']>, now: Date): boolean =>
  lastEnded !== undefined && now.getTime() - lastEnded.getTime() < LATE_TICKS * TICK_MS;

/** The world with a log that is counted, when the bot takes figures of itself. */
function watched({ metricsPort }: Config, world: World): { metrics?: Metrics; world: World } {
  if (metricsPort === undefined) return { world };
  const metrics = createMetrics();
  return { metrics, world: { ...world, log: metrics.counting(world.log) } };
}

function serveFigures(
  metrics: Metrics,
  { region, metricsPort = 0 }: Config,
  outbox: Pick<OutboxStore, 'dueSince'>,
  { now, log }: Pick<World, 'now' | 'log'>,
) {
  metrics.watchQueue(() => outbox.dueSince(region, now()), now);
  return startMetricsServer({ port: metricsPort, text: metrics.text, log });
}
