import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type OpenDatabase, openDatabase } from '../../storage/database.ts';
import { createIndexes, INDEXES } from '../../storage/indexes.ts';
import { accessNeedContract } from './contract/access-need-contract.ts';
import { challengeContract } from './contract/challenge-contract.ts';
import { conversationContract } from './contract/conversation-contract.ts';
import { deliveryClaimsContract } from './contract/delivery-claims-contract.ts';
import { designDecisionContract } from './contract/design-decision-contract.ts';
import { digestContract } from './contract/digest-contract.ts';
import { downloadContract } from './contract/download-contract.ts';
import { findingContract } from './contract/finding-contract.ts';
import { heldContract } from './contract/held-contract.ts';
import { impactReturnContract } from './contract/impact-return-contract.ts';
import { indicatorContract } from './contract/indicator-contract.ts';
import { leaseContract } from './contract/lease-contract.ts';
import { mailingContract } from './contract/mailing-contract.ts';
import { meetingContract } from './contract/meeting-contract.ts';
import { nudgeContract } from './contract/nudge-contract.ts';
import { outboxContract } from './contract/outbox-contract.ts';
import { paperContract } from './contract/paper-contract.ts';
import { paperSealingContract } from './contract/paper-sealing-contract.ts';
import { peopleChangesContract } from './contract/people-changes-contract.ts';
import { peopleContract } from './contract/people-contract.ts';
import { planContract } from './contract/plan-contract.ts';
import { proposalContract } from './contract/proposal-contract.ts';
import { recentSessionContract } from './contract/recent-session-contract.ts';
import { regionContract } from './contract/region-contract.ts';
import { releaseContract } from './contract/release-contract.ts';
import { reportContract } from './contract/report-contract.ts';
import { rightsContract } from './contract/rights-contract.ts';
import { sessionConcurrencyContract } from './contract/session-concurrency-contract.ts';
import { sessionContract } from './contract/session-contract.ts';
import { sessionHistoryContract } from './contract/session-history-contract.ts';
import { sharedCardContract } from './contract/shared-card-contract.ts';
import { steeringContract } from './contract/steering-contract.ts';
import { summitContract } from './contract/summit-contract.ts';
import { surveyCommentContract, surveyResponseContract } from './contract/survey-answer-contract.ts';
import { surveyEnvelopeContract } from './contract/survey-envelope-contract.ts';
import { surveyForgettingContract } from './contract/survey-forgetting-contract.ts';
import { surveyInvitationContract } from './contract/survey-invitation-contract.ts';
import { surveyTotalsConcurrencyContract, surveyTotalsContract } from './contract/survey-totals-contract.ts';
import { surveyWindowContract } from './contract/survey-window-contract.ts';
import { trainingContract } from './contract/training-contract.ts';
import { seatClaimConcurrencyContract, trainingRecordContract } from './contract/training-record-contract.ts';
import { trainingTotalsContract } from './contract/training-totals-contract.ts';
import { voteContract } from './contract/vote-contract.ts';

const uri = process.env.MONGODB_URI || undefined;

describe(`The stores on ${uri === undefined ? 'the embedded store' : 'the server of MONGODB_URI'}`, () => {
  let directory: string;
  let open: OpenDatabase | undefined;
  const db = () => open?.db ?? assert.fail('The database is not open.');

  before(async () => {
    directory = await mkdtemp(join(tmpdir(), 'contract-'));
    open = await openDatabase({ uri, dataDirectory: directory, name: `contract-${randomUUID()}` });
  });
  after(async () => {
    // Of a foreign server only what this run made may go.
    if (uri !== undefined) await open?.db.dropDatabase();
    await open?.close();
    await rm(directory, { recursive: true });
  });

  it('answers a ping, and can be told twice which indexes there are', async () => {
    await open?.ping();
    await createIndexes(db());
    for (const [collection, indexes] of Object.entries(INDEXES)) {
      const there = await db().collection(collection).indexes();
      for (const { keys, unique } of indexes) {
        const same = there.find(index => JSON.stringify(index.key) === JSON.stringify(keys));
        assert.equal(same?.unique ?? false, unique ?? false, `${collection} ${JSON.stringify(keys)}`);
      }
    }
  });

  regionContract(db);
  peopleContract(db);
  peopleChangesContract(db);
  voteContract(db);
  proposalContract(db);
  paperContract(db);
  paperSealingContract(db);
  nudgeContract(db);
  sessionContract(db);
  sessionConcurrencyContract(db);
  recentSessionContract(db);
  trainingRecordContract(db);
  seatClaimConcurrencyContract(db);
  trainingContract(db);
  sessionHistoryContract(db);
  trainingTotalsContract(db);
  sharedCardContract(db);
  outboxContract(db);
  leaseContract(db);
  deliveryClaimsContract(db);
  mailingContract(db);
  digestContract(db);
  conversationContract(db);
  downloadContract(db);
  releaseContract(db);
  reportContract(db);
  accessNeedContract(db);
  rightsContract(db);
  heldContract(db);
  designDecisionContract(db);
  impactReturnContract(db);
  surveyTotalsContract(db);
  surveyTotalsConcurrencyContract(db);
  surveyWindowContract(db);
  surveyForgettingContract(db);
  surveyInvitationContract(db);
  surveyEnvelopeContract(db);
  surveyResponseContract(db);
  surveyCommentContract(db);
  challengeContract(db);
  findingContract(db);
  summitContract(db);
  meetingContract(db);
  steeringContract(db);
  indicatorContract(db);
  planContract(db);
});
