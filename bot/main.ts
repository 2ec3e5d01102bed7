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
import { startServer } from './http/server.ts';
import { createTick } from './jobs/tick.ts';
import { startTicking } from './jobs/ticking.ts';
import { presence } from './presence.ts';
import { privateAnswers } from './private-answers.ts';
import { createTeamsEdge } from './teams/edge.ts';
import type { World } from './world.ts';

export interface RunningBot {
  /** Where it listens, such as `http://127.0.0.1:3978`. */
  url: string;
  /** Brings everything up to date with the clock; resolves when due messages have been sent or put back. */
  reconcile(): Promise<void>;
  close(): Promise<void>;
}

const TICK_MS = 15_000;
/** A process whose ticks stay away for so many turns is not ready: votes would not close. */
const LATE_TICKS = 8;
const RANDOM_STEPS = 1_000_000;

/** Builds everything and starts it: the only place that knows everybody. */
export async function startBot(config: Config, world: World): Promise<RunningBot> {
  const { now, newId, timer, log } = world;
  const database = await openDatabase({ uri: config.mongodbUri, dataDirectory: config.dataDirectory });
  const limiter = createLimiter();
  const edge = createTeamsEdge({ ...config, log, now, newId });
  const messenger = countedMessenger(edge.messenger, limiter, timer);
  // The features come before what reconciles them, so they reach it through this.
  let reconcile = async (): Promise<void> => {};
  const reach = { messenger, reconcile: () => reconcile() };
  const { stores, services, downloads, features } = compose(config, world, database.db, reach);
  const here = presence(stores.conversations, config.region);
  const sender = new Sender({
    ...config,
    ...stores,
    leaseName: config.registration?.appId ?? 'development',
    holder: newId(),
    tellings: features.flatMap(feature => feature.tellings ?? []),
    messenger: edge.messenger,
    limiter,
    now,
    timer,
    random: () => world.randomInt(RANDOM_STEPS) / RANDOM_STEPS,
    foundUnreachable: here.forget,
    log,
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
    features: tab.linked,
    meet: ({ from }, at) => services.people.firstContact.meet(from, from.name, at, newId),
    presence: here,
    answerPrivately: privateAnswers(stores.conversations, messenger),
    welcome: welcomeReply({ services: services.people, contact: config.privacyContact }),
    now,
    newId,
    log,
  });
  const server = await startServer({
    ...config,
    receive: edge.receiver(dispatch, messenger),
    ready: async () => {
      await database.ping();
      const { lastEnded } = ticking.status();
      return lastEnded !== undefined && now().getTime() - lastEnded.getTime() < LATE_TICKS * TICK_MS;
    },
    downloads,
    routes: tab.routes,
    log,
    now,
  });
  log.event('started', { port: server.port });
  const close = async () => {
    // Nothing new comes in, what is under way ends, and only then is the database closed.
    for (const stop of [server.close, ticking.stop, () => sender.stop(), database.close]) await stop();
    log.event('stopped');
  };
  const brought = async () => {
    await ticking.reconcileNow();
    await sender.work();
  };
  return { url: `http://${config.host}:${server.port}`, reconcile: brought, close };
}
