import { mongoAccessNeedStore } from '../../storage/access-need-store.ts';
import { mongoAuditStore } from '../../storage/audit-store.ts';
import { mongoChallengeStore } from '../../storage/challenge-store.ts';
import { mongoConversationStore } from '../../storage/conversation-store.ts';
import { mongoDesignDecisionStore } from '../../storage/design-decision-store.ts';
import { mongoDigestStore } from '../../storage/digest-store.ts';
import { mongoDownloadStore } from '../../storage/download-store.ts';
import { mongoFindingStore, mongoLearningStore } from '../../storage/finding-store.ts';
import { mongoHeldStore } from '../../storage/held-store.ts';
import { mongoImpactReturnStore } from '../../storage/impact-return-store.ts';
import { mongoIndicatorStore } from '../../storage/indicator-store.ts';
import { mongoLeaseStore } from '../../storage/lease-store.ts';
import { mongoMailingStore } from '../../storage/mailing-store.ts';
import { mongoMeetingStore } from '../../storage/meeting-store.ts';
import { mongoNudgeStore } from '../../storage/nudge-store.ts';
import { mongoOutboxStore } from '../../storage/outbox-store.ts';
import { mongoPaperStore } from '../../storage/paper-store.ts';
import { mongoPeopleStore } from '../../storage/people-store.ts';
import { mongoPlanStore } from '../../storage/plan-store.ts';
import { mongoRegionStore } from '../../storage/region-store.ts';
import { mongoReleaseStore } from '../../storage/release-store.ts';
import { mongoReportStore } from '../../storage/report-store.ts';
import { mongoRightsStore } from '../../storage/rights-store.ts';
import { sealing } from '../../storage/sealing.ts';
import { mongoSessionHistory } from '../../storage/session-history.ts';
import { mongoSessionStore } from '../../storage/session-store.ts';
import { mongoSharedCardStore } from '../../storage/shared-card-store.ts';
import { mongoSteeringStore } from '../../storage/steering-store.ts';
import { mongoSummitStore } from '../../storage/summit-store.ts';
import { mongoCommentStore } from '../../storage/survey-comment-store.ts';
import { mongoInvitationStore } from '../../storage/survey-invitation-store.ts';
import { mongoResponseStore } from '../../storage/survey-response-store.ts';
import { mongoSurveyTotalsStore } from '../../storage/survey-totals-store.ts';
import { mongoWindowStore } from '../../storage/survey-window-store.ts';
import { mongoTrainingRecordStore } from '../../storage/training-record-store.ts';
import { mongoTrainingStore } from '../../storage/training-store.ts';
import { mongoTrainingTotalsStore } from '../../storage/training-totals-store.ts';
import { mongoVoteStore } from '../../storage/vote-store.ts';
import { folderKeyStore } from '../../storage/window-keys.ts';
import type { Config } from '../config.ts';

export type Database = Parameters<typeof mongoVoteStore>[0];

/** What keeps the programme's promises. */
export const storesOn = (db: Database, { keyDirectory }: Pick<Config, 'keyDirectory'>) => ({
  votes: mongoVoteStore(db),
  papers: mongoPaperStore(db),
  nudges: mongoNudgeStore(db),
  sharedCards: mongoSharedCardStore(db),
  people: mongoPeopleStore(db),
  regions: mongoRegionStore(db),
  conversations: mongoConversationStore(db),
  outbox: mongoOutboxStore(db),
  mailings: mongoMailingStore(db),
  digests: mongoDigestStore(db),
  leases: mongoLeaseStore(db),
  downloads: mongoDownloadStore(db),
  sessions: mongoSessionStore(db),
  history: mongoSessionHistory(db),
  totals: mongoTrainingTotalsStore(db),
  records: mongoTrainingRecordStore(db),
  training: mongoTrainingStore(db),
  audit: mongoAuditStore(db),
  indicators: mongoIndicatorStore(db),
  plans: mongoPlanStore(db),
  challenges: mongoChallengeStore(db),
  findings: mongoFindingStore(db),
  learning: mongoLearningStore(db),
  summits: mongoSummitStore(db),
  meetings: mongoMeetingStore(db),
  steering: mongoSteeringStore(db),
  windows: mongoWindowStore(db),
  invitations: mongoInvitationStore(db),
  responses: mongoResponseStore(db),
  comments: mongoCommentStore(db),
  surveyTotals: mongoSurveyTotalsStore(db),
  releases: mongoReleaseStore(db, { keys: folderKeyStore(keyDirectory), sealing }),
  reports: mongoReportStore(db),
  decisions: mongoDesignDecisionStore(db),
  needs: mongoAccessNeedStore(db),
  rights: mongoRightsStore(db),
  held: mongoHeldStore(db),
  impactReturns: mongoImpactReturnStore(db),
  keys: folderKeyStore(keyDirectory),
  sealing,
});
export type Stores = ReturnType<typeof storesOn>;
