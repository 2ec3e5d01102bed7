import { evaluationServices } from '../programme/evaluation/evaluation-services.ts';
import { impactServices } from '../programme/impact/impact-services.ts';
import { type PeopleServices, peopleServices } from '../programme/region/people-services.ts';
import { type AnsweredServices, answeredServices } from '../programme/survey/answered-services.ts';
import type { AskingServices } from '../programme/survey/asking-services.ts';
import { SURVEY_KINDS, type SurveyKind } from '../programme/survey/survey-kind.ts';
import { type SurveyServices, surveyServices } from '../programme/survey/survey-services.ts';
import { type TrainingServices, trainingServices } from '../programme/training/training-services.ts';
import { type VoteServices, voteServices } from '../programme/vote/vote-services.ts';
import { mongoAuditStore } from '../storage/audit-store.ts';
import { mongoConversationStore } from '../storage/conversation-store.ts';
import { mongoDesignDecisionStore } from '../storage/design-decision-store.ts';
import { mongoDownloadStore } from '../storage/download-store.ts';
import { mongoLeaseStore } from '../storage/lease-store.ts';
import { mongoNudgeStore } from '../storage/nudge-store.ts';
import { mongoOutboxStore } from '../storage/outbox-store.ts';
import { mongoPaperStore } from '../storage/paper-store.ts';
import { mongoPeopleStore } from '../storage/people-store.ts';
import { mongoRegionStore } from '../storage/region-store.ts';
import { mongoReleaseStore } from '../storage/release-store.ts';
import { sealing } from '../storage/sealing.ts';
import { mongoSessionHistory } from '../storage/session-history.ts';
import { mongoSessionStore } from '../storage/session-store.ts';
import { mongoSharedCardStore } from '../storage/shared-card-store.ts';
import { mongoCommentStore } from '../storage/survey-comment-store.ts';
import { mongoInvitationStore } from '../storage/survey-invitation-store.ts';
import { mongoResponseStore } from '../storage/survey-response-store.ts';
import { mongoSurveyTotalsStore } from '../storage/survey-totals-store.ts';
import { mongoWindowStore } from '../storage/survey-window-store.ts';
import { mongoTrainingRecordStore } from '../storage/training-record-store.ts';
import { mongoTrainingStore } from '../storage/training-store.ts';
import { mongoTrainingTotalsStore } from '../storage/training-totals-store.ts';
import { mongoVoteStore } from '../storage/vote-store.ts';
import { folderKeyStore } from '../storage/window-keys.ts';
import { attendanceCode } from './attendance-code.ts';
import type { Config } from './config.ts';
import type { Messenger } from './delivery/messenger.ts';
import type { Feature } from './feature.ts';
import { askingFeature } from './features/asking.ts';
import { attendanceFeature } from './features/attendance.ts';
import { deliveriesFeature } from './features/deliveries.ts';
import { demoFeature } from './features/demo.ts';
import { helpFeature } from './features/help.ts';
import { peopleFeature } from './features/people.ts';
import { readinessFeature } from './features/readiness.ts';
import { retentionFeature } from './features/retention.ts';
import { sharedVoteFeature } from './features/shared-vote.ts';
import { silenceFeature } from './features/silence.ts';
import { surveyFeature } from './features/survey.ts';
import { surveyCommentsFeature } from './features/survey-comments.ts';
import { surveyFiguresFeature } from './features/survey-figures.ts';
import { trainingBookingFeature } from './features/training-booking.ts';
import { trainingPlanningFeature } from './features/training-planning.ts';
import { votingFeature } from './features/voting.ts';
import { createDownloads, type Downloads } from './http/downloads.ts';
import { receiptCode } from './receipt-code.ts';
import { fairShuffle } from './shuffle.ts';
import type { World } from './world.ts';

type Served = Pick<
  Config,
  'region' | 'programmeManagers' | 'privacyContact' | 'publicUrl' | 'keyDirectory' | 'demo'
>;
type Chance = Pick<World, 'now' | 'newId' | 'newToken' | 'randomInt' | 'log' | 'demo'>;
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
  const stores = storesOn(db, config);
  const services = servicesOn(config, world, stores);
  const downloads = createDownloads({ ...config, store: stores.downloads, newToken: world.newToken });
  const features = featuresOf(config, world, { ...services, ...reach, stores, downloads });
  return { stores, services, downloads, features };
}

/** What keeps the programme's promises. */
const storesOn = (db: Database, { keyDirectory }: Pick<Config, 'keyDirectory'>) => ({
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
  history: mongoSessionHistory(db),
  totals: mongoTrainingTotalsStore(db),
  records: mongoTrainingRecordStore(db),
  training: mongoTrainingStore(db),
  audit: mongoAuditStore(db),
  windows: mongoWindowStore(db),
  invitations: mongoInvitationStore(db),
  responses: mongoResponseStore(db),
  comments: mongoCommentStore(db),
  surveyTotals: mongoSurveyTotalsStore(db),
  releases: mongoReleaseStore(db),
  decisions: mongoDesignDecisionStore(db),
  keys: folderKeyStore(keyDirectory),
  sealing,
});
type Stores = ReturnType<typeof storesOn>;

interface Services {
  people: PeopleServices;
  votes: VoteServices;
  training: TrainingServices;
  survey: SurveyServices;
  asking: Record<SurveyKind, AskingServices>;
  answered: AnsweredServices;
}

function servicesOn(config: Served, world: Chance, stores: Stores): Services {
  const shuffle = fairShuffle(world.randomInt);
  const asking = { ...stores, newId: world.newId };
  const survey = surveyServices(asking, { shuffle, newReceipt: receiptCode(world.randomInt) });
  return {
    people: peopleServices({ ...stores, region: config.region, managers: config.programmeManagers }),
    votes: voteServices(stores, shuffle),
    training: trainingServices(stores, attendanceCode(world.randomInt)),
    survey,
    asking: { evaluation: evaluationServices(asking, shuffle), impact: impactServices(asking, shuffle) },
    answered: answeredServices({ ...stores, answers: survey.answers }),
  };
}

interface FeatureDeps extends Services, Reach {
  stores: Stores;
  downloads: Downloads;
}

/** The features, help first. A new feature is one more line. */
function featuresOf(config: Served, world: Chance, deps: FeatureDeps): Feature[] {
  const { people, votes, training, survey, asking, answered, stores, downloads, messenger, reconcile } = deps;
  const { region, privacyContact: contact } = config;
  const wake = () => void reconcile();
  const features = [
    votingFeature({ services: votes, region, wake, offerFile: downloads.offer }),
    sharedVoteFeature({ stores, region, messenger, log: world.log, wake }),
    silenceFeature({ stores, votes, region, wake }),
    trainingPlanningFeature({ services: training, wake }),
    trainingBookingFeature({ services: training, region, wake, offerFile: downloads.offer }),
    readinessFeature({ services: training, region }),
    surveyFeature({ services: survey }),
    ...SURVEY_KINDS.map(kind =>
      askingFeature({ kind, survey, asking: asking[kind], region, log: world.log }),
    ),
    surveyFiguresFeature({ services: answered, region, offerFile: downloads.offer }),
    surveyCommentsFeature(answered),
    attendanceFeature({ services: training, wake, offerFile: downloads.offer }),
    peopleFeature({ services: people, contact, wake }),
    deliveriesFeature({ ...stores, region, wake }),
    retentionFeature({ ...stores, region, log: world.log }),
    ...(config.demo && world.demo
      ? [demoFeature({ ...stores, services: votes, survey, demo: world.demo, now: world.now, reconcile })]
      : []),
  ];
  return [helpFeature(features), ...features, { name: 'downloads', jobs: [downloads.job] }];
}
