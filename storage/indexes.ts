import type { Db, IndexDirection } from 'mongodb';

interface Index {
  /** Field paths in order. Every unique index begins with `region`, so it can be kept where data is sharded by region. */
  keys: Record<string, IndexDirection>;
  unique?: true;
}

/**
 * All indexes beside `_id`, which is `region/id` everywhere (see `document.ts`). The list only grows: an index that is
 * no longer needed is removed by a person, after the last process that needs it.
 */
export const INDEXES: Readonly<Record<string, readonly Index[]>> = {
  people: [
    // One account, one person: two first contacts at once cannot make two.
    { keys: { region: 1, 'store.accounts': 1 }, unique: true },
    // One seat, one holder.
    { keys: { region: 1, 'store.seats': 1 }, unique: true },
    { keys: { region: 1, 'store.name': 1 } },
    { keys: { region: 1, decidedAt: 1 } },
    { keys: { region: 1, 'roles.role': 1 } },
    { keys: { region: 1, leftOn: 1 } },
    { keys: { region: 1, authorityConfirmed: 1, authority: 1 } },
  ],
  authorities: [{ keys: { region: 1, code: 1 } }],
  subRegions: [{ keys: { region: 1, code: 1 } }],
  organisations: [{ keys: { region: 1, code: 1 } }],
  votes: [{ keys: { region: 1, state: 1 } }, { keys: { region: 1, createdAt: -1 } }],
  proposals: [
    // The code of a proposal becomes the code of an option: two options cannot share one.
    { keys: { region: 1, vote: 1, code: 1 }, unique: true },
  ],
  debateEntries: [{ keys: { region: 1, vote: 1, at: 1 } }],
  sharedCards: [{ keys: { region: 1, settled: 1, nextEditAt: 1 } }],
  nudges: [{ keys: { region: 1, day: 1 } }],
  results: [{ keys: { region: 1, declaredAt: 1 } }],
  priorities: [{ keys: { region: 1, vote: 1, code: 1 } }, { keys: { region: 1, endorsement: 1 } }],
  papers: [
    // One elector, one paper.
    { keys: { region: 1, vote: 1, elector: 1 }, unique: true },
    { keys: { region: 1, vote: 1, voters: 1 } },
  ],
  deliveries: [
    { keys: { region: 1, state: 1, tenant: 1, nextAt: 1 } },
    { keys: { region: 1, state: 1, createdAt: -1 } },
    { keys: { region: 1, 'store.claim': 1 } },
    { keys: { region: 1, kind: 1, subject: 1 } },
    { keys: { region: 1, kind: 1, recipient: 1, subject: 1 } },
    { keys: { region: 1, recipient: 1 } },
  ],
  digestSettings: [{ keys: { region: 1, changedBy: 1 } }],
  digestIssues: [{ keys: { region: 1, week: -1 } }],
  conversations: [
    { keys: { region: 1, 'store.account': 1, updatedAt: -1 } },
    { keys: { region: 1, updatedAt: 1 } },
  ],
  sessions: [
    // What people call a session names one.
    { keys: { region: 1, code: 1 }, unique: true },
    { keys: { region: 1, state: 1, startsAt: 1 } },
    { keys: { region: 1, state: 1, subRegion: 1, startsAt: 1 } },
    { keys: { region: 1, 'store.nextAt': 1 } },
    { keys: { region: 1, 'store.attended': 1 } },
    { keys: { region: 1, startsAt: 1 } },
    { keys: { region: 1, 'store.uncounted': 1 } },
  ],
  trainingTotals: [{ keys: { region: 1, span: 1, period: 1 } }],
  trainingRecords: [{ keys: { region: 1, claimed: 1 } }],
  trainingProgrammes: [
    // A name names one programme.
    { keys: { region: 1, name: 1 }, unique: true },
  ],
  materials: [{ keys: { region: 1, programme: 1, from: 1 } }],
  recordSystems: [{ keys: { region: 1, code: 1 } }],
  systemsInUse: [{ keys: { region: 1, authority: 1 } }],
  readinessTasks: [
    { keys: { region: 1, session: 1, authority: 1 } },
    { keys: { region: 1, system: 1, state: 1, changedAt: -1 } },
  ],
  outcomes: [{ keys: { region: 1, title: 1 } }],
  indicators: [{ keys: { region: 1, code: 1 } }],
  indicatorValues: [
    { keys: { region: 1, indicator: 1, period: 1, authority: 1 } },
    { keys: { region: 1, state: 1, authority: 1 } },
    { keys: { region: 1, state: 1, decidedAt: 1 } },
  ],
  curveSheets: [{ keys: { region: 1, indicator: 1 } }],
  improvementPlans: [
    // One plan for each year.
    { keys: { region: 1, year: 1 }, unique: true },
    // One plan for each priority.
    { keys: { region: 1, 'store.taken': 1 }, unique: true },
  ],
  planActions: [
    // A code names one action of a plan.
    { keys: { region: 1, plan: 1, code: 1 }, unique: true },
    { keys: { region: 1, state: 1 } },
    { keys: { region: 1, owner: 1 } },
    { keys: { region: 1, sponsor: 1 } },
    { keys: { region: 1, 'success.indicator': 1 } },
  ],
  auditEvents: [
    { keys: { region: 1, 'store.under': 1, at: -1 } },
    { keys: { region: 1, at: 1 } },
    { keys: { region: 1, actor: 1 } },
  ],
  reports: [
    // One version at a time is issued for a date and audience.
    { keys: { region: 1, asAt: 1, audience: 1, 'store.slot': 1 }, unique: true },
    { keys: { region: 1, asAt: -1, 'drafted.at': -1 } },
  ],
  releases: [{ keys: { region: 1, series: 1, number: -1 } }],
  releaseRecords: [
    { keys: { region: 1, series: 1, number: -1 } },
    { keys: { region: 1, series: 1, 'store.decided': 1 } },
  ],
  surveyTotals: [
    { keys: { region: 1, kind: 1, 'store.undecided': 1, programme: 1 } },
    { keys: { region: 1, kind: 1, 'store.apart': 1 } },
  ],
  surveyWindows: [
    { keys: { region: 1, kind: 1, state: 1, closesAt: 1 } },
    { keys: { region: 1, kind: 1, uncounted: 1 } },
  ],
  surveyInvitations: [
    // One person is asked once after a session.
    { keys: { region: 1, kind: 1, session: 1, person: 1 }, unique: true },
    { keys: { region: 1, person: 1 } },
    { keys: { region: 1, kind: 1, open: 1, sendAt: 1 } },
  ],
  surveyResponses: [{ keys: { region: 1, kind: 1, session: 1 } }],
  surveyComments: [{ keys: { region: 1, kind: 1, session: 1 } }, { keys: { region: 1, state: 1, kind: 1 } }],
  impactReturns: [{ keys: { region: 1, programme: 1, round: 1, authority: 1 } }],
  designDecisions: [{ keys: { region: 1, programme: 1, decidedOn: -1 } }],
  challengeProgrammes: [
    // One programme of a shape and theme in a year.
    { keys: { region: 1, year: -1, shape: 1, theme: 1 }, unique: true },
  ],
  participations: [{ keys: { region: 1, programme: 1, authority: 1 } }],
  topics: [{ keys: { region: 1, title: 1 } }],
  peerChallenges: [
    { keys: { region: 1, programme: 1, createdAt: 1 } },
    { keys: { region: 1, lead: 1 } },
    { keys: { region: 1, team: 1 } },
  ],
  findings: [
    { keys: { region: 1, challenge: 1, changedAt: 1 } },
    { keys: { region: 1, programme: 1, visibility: 1 } },
  ],
  learningSummaries: [{ keys: { region: 1, programme: 1, topic: 1 } }],
  summits: [
    // A name and a day name one summit.
    { keys: { region: 1, date: -1, name: 1 }, unique: true },
  ],
  summitGuests: [{ keys: { region: 1, summit: 1 } }, { keys: { region: 1, person: 1 } }],
  meetings: [{ keys: { region: 1, state: 1, createdAt: -1 } }, { keys: { region: 1, members: 1 } }],
  meetingAnswers: [{ keys: { region: 1, meeting: 1 } }, { keys: { region: 1, person: 1 } }],
  commissions: [{ keys: { region: 1, givenOn: -1 } }],
  supportGroups: [
    // A name names one group.
    { keys: { region: 1, name: 1 }, unique: true },
  ],
  businessPlans: [{ keys: { region: 1, createdAt: -1 } }],
  accessNeeds: [{ keys: { region: 1, session: 1 } }, { keys: { region: 1, person: 1 } }],
  rightsRequests: [
    // One of a kind is open at a time for each person.
    { keys: { region: 1, person: 1, kind: 1, 'store.slot': 1 }, unique: true },
    { keys: { region: 1, state: 1, askedAt: 1 } },
  ],
  downloads: [{ keys: { region: 1, expiresAt: 1 } }],
};

/** Creates what is missing; an index that is there already stays as it is. */
export async function createIndexes(db: Db): Promise<void> {
  const create = async ([collection, indexes]: [string, readonly Index[]]) => {
    // One command each: FerretDB 1 breaks off the connection when two that one command names are there already.
    for (const { keys, unique } of indexes)
      await db.collection(collection).createIndex(keys, { ...(unique && { unique }) });
  };
  await Promise.all(Object.entries(INDEXES).map(create));
}
