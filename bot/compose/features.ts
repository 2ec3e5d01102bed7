import { SURVEY_KINDS } from '../../programme/survey/survey-kind.ts';
import type { Config } from '../config.ts';
import type { Messenger } from '../delivery/messenger.ts';
import type { Feature } from '../feature.ts';
import { accessNeedsFeature } from '../features/access-needs.ts';
import { askingFeature } from '../features/asking.ts';
import { attendanceFeature } from '../features/attendance.ts';
import { deliveriesFeature } from '../features/deliveries.ts';
import { demoFeature } from '../features/demo.ts';
import { digestFeature } from '../features/digest.ts';
import { helpFeature } from '../features/help.ts';
import { impactReturnsFeature } from '../features/impact-returns.ts';
import { indicatorsFeature } from '../features/indicators.ts';
import { peerChallengeFeature } from '../features/peer-challenge.ts';
import { peopleFeature } from '../features/people.ts';
import { planFeature } from '../features/plan.ts';
import { readinessFeature } from '../features/readiness.ts';
import { reportFeature } from '../features/report.ts';
import { retentionFeature } from '../features/retention.ts';
import { rightsFeature } from '../features/rights.ts';
import { sharedVoteFeature } from '../features/shared-vote.ts';
import { silenceFeature } from '../features/silence.ts';
import { steeringFeature } from '../features/steering.ts';
import { summitsFeature } from '../features/summits.ts';
import { surveyFeature } from '../features/survey.ts';
import { surveyCommentsFeature } from '../features/survey-comments.ts';
import { surveyFiguresFeature } from '../features/survey-figures.ts';
import { trainingBookingFeature } from '../features/training-booking.ts';
import { trainingPlanningFeature } from '../features/training-planning.ts';
import { votingFeature } from '../features/voting.ts';
import { waitingFeature } from '../features/waiting.ts';
import type { Downloads } from '../http/downloads.ts';
import type { World } from '../world.ts';
import type { Services } from './services.ts';
import type { Stores } from './stores.ts';

/** What the features reach beyond the programme: those who are told, and whoever brings things up to date. */
export interface Reach {
  messenger: Messenger;
  reconcile(): Promise<void>;
}

interface FeatureDeps extends Services, Reach {
  stores: Stores;
  downloads: Downloads;
}

/** The features, help first. A new feature is one more line. */
export function featuresOf(
  config: Pick<Config, 'region' | 'privacyContact' | 'demo'>,
  world: Pick<World, 'now' | 'log' | 'demo'>,
  deps: FeatureDeps,
): Feature[] {
  const { people, votes, survey, reports, oba, plans, stores, downloads, messenger, reconcile } = deps;
  const { region, privacyContact: contact } = config;
  const wake = () => void reconcile();
  const contributing: Feature[] = [
    votingFeature({ services: votes, curves: oba.curves, region, wake, offerFile: downloads.offer }),
    sharedVoteFeature({ stores, region, messenger, log: world.log, wake }),
    silenceFeature({ stores, votes, region, wake }),
    ...trainingFeatures(world, deps, { region, wake }),
    reportFeature({ reports, offerFile: downloads.offer }),
    ...yearFeatures(deps, { region, wake }),
    peopleFeature({ services: people, contact, wake }),
    rightsFeature({ services: deps.rights, contact, offerFile: downloads.offer, wake }),
    deliveriesFeature({ ...stores, region, wake }),
    retentionFeature({ ...stores, region, log: world.log }),
    ...(config.demo && world.demo
      ? [
          demoFeature({
            ...stores,
            services: votes,
            plans,
            survey,
            trainings: deps.training,
            demo: world.demo,
            now: world.now,
            reconcile,
          }),
        ]
      : []),
  ];
  const sections = contributing.flatMap(({ digest = [] }) => digest);
  const features = [
    ...contributing,
    waitingFeature(contributing),
    digestFeature({ ...stores, region, sections, wake }),
  ];
  return [helpFeature(features), ...features, { name: 'downloads', jobs: [downloads.job] }];
}

interface Where {
  region: string;
  wake(): void;
}

/** Sessions, places, preparation and attendance; being asked, answering, and what becomes of answers. */
function trainingFeatures(
  { log }: Pick<World, 'log'>,
  { training, needs, survey, asking, answered, askedNews, impactReturns: returns, downloads }: FeatureDeps,
  { region, wake }: Where,
): Feature[] {
  return [
    trainingPlanningFeature({ services: training, wake }),
    trainingBookingFeature({ services: training, region, wake, offerFile: downloads.offer }),
    accessNeedsFeature(needs),
    readinessFeature({ services: training, region }),
    surveyFeature({ services: survey }),
    ...SURVEY_KINDS.map(kind => askingFeature({ kind, survey, asking: asking[kind], region, log })),
    surveyFiguresFeature({
      ...{ services: answered, digest: askedNews, returns, region },
      offerFile: downloads.offer,
    }),
    impactReturnsFeature({ services: returns, region }),
    surveyCommentsFeature(answered),
    attendanceFeature({ services: training, wake, offerFile: downloads.offer }),
  ];
}

/** The rest of the region's year: indicators and the plan, peer challenge, the summit and the steering group. */
function yearFeatures(
  { oba, plans, training, released, challenge, summit, steering }: FeatureDeps,
  { region, wake }: Where,
): Feature[] {
  return [
    indicatorsFeature({ services: oba, plans, training, released, region, wake }),
    planFeature({ services: plans, region, wake }),
    peerChallengeFeature({ services: challenge, region, wake }),
    summitsFeature({ services: summit, region, wake }),
    steeringFeature({ services: steering, region, wake }),
  ];
}
