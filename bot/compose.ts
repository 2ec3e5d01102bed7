import { type PlanServices, planServices } from '../programme/improvement/plan-services.ts';
import { type IndicatorServices, indicatorServices } from '../programme/indicators/indicator-services.ts';
import { type PeopleServices, peopleServices } from '../programme/region/people-services.ts';
import { type TrainingServices, trainingServices } from '../programme/training/training-services.ts';
import { type VoteServices, voteServices } from '../programme/vote/vote-services.ts';
import { mongoAuditStore } from '../storage/audit-store.ts';
import { mongoConversationStore } from '../storage/conversation-store.ts';
import { mongoDownloadStore } from '../storage/download-store.ts';
import { mongoIndicatorStore } from '../storage/indicator-store.ts';
import { mongoLeaseStore } from '../storage/lease-store.ts';
import { mongoNudgeStore } from '../storage/nudge-store.ts';
import { mongoOutboxStore } from '../storage/outbox-store.ts';
import { mongoPaperStore } from '../storage/paper-store.ts';
import { mongoPeopleStore } from '../storage/people-store.ts';
import { mongoPlanStore } from '../storage/plan-store.ts';
import { mongoRegionStore } from '../storage/region-store.ts';
import { mongoSessionStore } from '../storage/session-store.ts';
import { mongoSharedCardStore } from '../storage/shared-card-store.ts';
import { mongoTrainingRecordStore } from '../storage/training-record-store.ts';
import { mongoTrainingStore } from '../storage/training-store.ts';
import { mongoVoteStore } from '../storage/vote-store.ts';
import { attendanceCode } from './attendance-code.ts';
import type { Config } from './config.ts';
import type { Messenger } from './delivery/messenger.ts';
import type { Feature } from './feature.ts';
import { attendanceFeature } from './features/attendance.ts';
import { deliveriesFeature } from './features/deliveries.ts';
import { demoFeature } from './features/demo.ts';
import { helpFeature } from './features/help.ts';
import { indicatorsFeature } from './features/indicators.ts';
import { peopleFeature } from './features/people.ts';
import { planFeature } from './features/plan.ts';
import { readinessFeature } from './features/readiness.ts';
import { retentionFeature } from './features/retention.ts';
import { sharedVoteFeature } from './features/shared-vote.ts';
import { silenceFeature } from './features/silence.ts';
import { trainingBookingFeature } from './features/training-booking.ts';
import { trainingPlanningFeature } from './features/training-planning.ts';
import { votingFeature } from './features/voting.ts';
import { createDownloads, type Downloads } from './http/downloads.ts';
import { fairShuffle } from './shuffle.ts';
import type { World } from './world.ts';

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
  sessions: mongoSessionStore(db),
  records: mongoTrainingRecordStore(db),
  training: mongoTrainingStore(db),
  audit: mongoAuditStore(db),
  indicators: mongoIndicatorStore(db),
  plans: mongoPlanStore(db),
});
type Stores = ReturnType<typeof storesOn>;

interface Services {
  people: PeopleServices;
  votes: VoteServices;
  training: TrainingServices;
  oba: IndicatorServices;
  plans: PlanServices;
}

function servicesOn(config: Served, world: Chance, stores: Stores): Services {
  const oba = indicatorServices(stores);
  return {
    people: peopleServices({
      ...stores,
      region: config.region,
      managers: config.programmeManagers,
    }),
    votes: voteServices(stores, fairShuffle(world.randomInt)),
    training: trainingServices(stores, attendanceCode(world.randomInt)),
    oba,
    plans: planServices({ ...stores, oba }),
  };
}

interface FeatureDeps extends Services, Reach {
  stores: Stores;
  downloads: Downloads;
}

/** The features, help first. A new feature is one more line. */
function featuresOf(config: Served, world: Chance, deps: FeatureDeps): Feature[] {
  const { people, votes, training, oba, plans, stores, downloads, messenger, reconcile } = deps;
  const { region, privacyContact: contact } = config;
  const wake = () => void reconcile();
  const features = [
    votingFeature({ services: votes, curves: oba.curves, region, wake, offerFile: downloads.offer }),
    sharedVoteFeature({ stores, region, messenger, log: world.log, wake }),
    silenceFeature({ stores, votes, region, wake }),
    trainingPlanningFeature({ services: training, wake }),
    trainingBookingFeature({ services: training, region, wake, offerFile: downloads.offer }),
    readinessFeature({ services: training, region }),
    attendanceFeature({ services: training, wake, offerFile: downloads.offer }),
    indicatorsFeature({ services: oba, plans, training, region, wake }),
    planFeature({ services: plans, region, wake }),
    peopleFeature({ services: people, contact, wake }),
    deliveriesFeature({ ...stores, region, wake }),
    retentionFeature({ ...stores, region, log: world.log }),
    ...(config.demo && world.demo
      ? [
          demoFeature({
            services: votes,
            plans,
            people: stores.people,
            demo: world.demo,
            now: world.now,
            reconcile,
          }),
        ]
      : []),
  ];
  return [helpFeature(features), ...features, { name: 'downloads', jobs: [downloads.job] }];
}
