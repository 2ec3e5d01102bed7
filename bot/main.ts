import { type PeopleServices, peopleServices } from '../programme/region/people-services.ts';
import { type VoteServices, voteServices } from '../programme/vote/vote-services.ts';
import { mongoConversationStore } from '../storage/conversation-store.ts';
import { openDatabase } from '../storage/database.ts';
import { mongoDownloadStore } from '../storage/download-store.ts';
import { mongoLeaseStore } from '../storage/lease-store.ts';
import { mongoNudgeStore } from '../storage/nudge-store.ts';
import { mongoOutboxStore } from '../storage/outbox-store.ts';
import { mongoPaperStore } from '../storage/paper-store.ts';
import { mongoPeopleStore } from '../storage/people-store.ts';
import { mongoRegionStore } from '../storage/region-store.ts';
import { mongoSharedCardStore } from '../storage/shared-card-store.ts';
import { mongoVoteStore } from '../storage/vote-store.ts';
import type { Config } from './config.ts';
import { countedMessenger } from './delivery/counted-messenger.ts';
import { createLimiter } from './delivery/limiter.ts';
import type { Messenger } from './delivery/messenger.ts';
import { Sender } from './delivery/sender.ts';
import { createDispatch } from './dispatch.ts';
import type { Feature } from './feature.ts';
import { deliveriesFeature } from './features/deliveries.ts';
import { type DemoWorld, demoFeature } from './features/demo.ts';
import { helpFeature } from './features/help.ts';
import { peopleFeature, welcomeReply } from './features/people.ts';
import { retentionFeature } from './features/retention.ts';
import { sharedVoteFeature } from './features/shared-vote.ts';
import { silenceFeature } from './features/silence.ts';
import { votingFeature } from './features/voting.ts';
import { createDownloads, type Downloads } from './http/downloads.ts';
import { startServer } from './http/server.ts';
import { createTick } from './jobs/tick.ts';
import { startTicking } from './jobs/ticking.ts';
import type { Log } from './log.ts';
import { presence } from './presence.ts';
import { privateAnswers } from './private-answers.ts';
import { fairShuffle } from './shuffle.ts';
import { createTeamsEdge } from './teams/edge.ts';
import type { Timer } from './timer.ts';

/** Time and chance come from outside, so that tests, the scenario and the demo can turn the clock. */
export interface World {
  now(): Date;
  newId(): string;
  /** At least 128 random bits as URL-safe text. */
  newToken(): string;
  /** A whole number from 0 up to, not including, n; fair. */
  randomInt(n: number): number;
  timer: Timer;
  log: Log;
  /** Turns the clock of the demo; used only where the configuration says that this is the demo. */
  demo?: DemoWorld;
}

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
  const tick = createTick({ features, outbox: stores.outbox, log });
  const ticking = startTicking({ tick, send: sender.work, now, timer, everyMs: TICK_MS });
  reconcile = ticking.reconcileNow;

  const dispatch = createDispatch({
    features,
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

type Served = Pick<Config, 'region' | 'programmeManagers' | 'privacyContact' | 'publicUrl' | 'demo'>;
type Chance = Pick<World, 'now' | 'newToken' | 'randomInt' | 'log' | 'demo'>;
/** What the features reach beyond the programme: those who are told, and whoever brings things up to date. */
interface Reach {
  messenger: Messenger;
  reconcile(): Promise<void>;
}
type Database = Parameters<typeof mongoVoteStore>[0];

/**
 * The features and what they stand on. Nothing is asked of the database before somebody uses them, so whoever only
 * wants to know what the bot offers needs no connection.
 */
export function compose(config: Served, world: Chance, db: Database, reach: Reach) {
  const stores = storesOn(db);
  const services = servicesOn(config, world, stores);
  const downloads = createDownloads({ ...config, store: stores.downloads, newToken: world.newToken });
  const features = featuresOf(config, world, { ...services, ...reach, stores, downloads });
  return { stores, services, downloads, features };
}

/** What keeps the programme's promises. */
const storesOn = (db: Database) => ({
  votes: mongoVoteStore(db),
  papers: mongoPaperStore(db),
  nudges: mongoNudgeStore(db),
  sharedCards: mongoSharedCardStore(db),
  people: mongoPeopleStore(db),
  regions: mongoRegionStore(db),
  conversations: mongoConversationStore(db),
  outbox: mongoOutboxStore(db),
  leases: mongoLeaseStore(db),
  downloads: mongoDownloadStore(db),
});
type Stores = ReturnType<typeof storesOn>;

interface Services {
  people: PeopleServices;
  votes: VoteServices;
}

const servicesOn = (config: Served, world: Chance, stores: Stores): Services => ({
  people: peopleServices({ ...stores, region: config.region, managers: config.programmeManagers }),
  votes: voteServices(stores, fairShuffle(world.randomInt)),
});

interface FeatureDeps extends Services, Reach {
  stores: Stores;
  downloads: Downloads;
}

/** The features, help first. A new feature is one more line. */
function featuresOf(config: Served, world: Chance, deps: FeatureDeps): Feature[] {
  const { people, votes, stores, downloads, messenger, reconcile } = deps;
  const { region, privacyContact: contact } = config;
  const wake = () => void reconcile();
  const features = [
    votingFeature({ services: votes, region, wake, offerFile: downloads.offer }),
    sharedVoteFeature({ stores, region, messenger, log: world.log, wake }),
    silenceFeature({ stores, votes, region, wake }),
    peopleFeature({ services: people, contact, wake }),
    deliveriesFeature({ ...stores, region, wake }),
    retentionFeature({ ...stores, region, log: world.log }),
    ...(config.demo && world.demo
      ? [demoFeature({ services: votes, people: stores.people, demo: world.demo, now: world.now, reconcile })]
      : []),
  ];
  return [helpFeature(features), ...features, { name: 'downloads', jobs: [downloads.job] }];
}
