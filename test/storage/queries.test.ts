import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import type { Document } from 'bson';
import { type CommandStartedEvent, type Db, MongoClient } from 'mongodb';
import { HELD_SOURCES } from '../../programme/rights/held-sources.ts';
import { createIndexes } from '../../storage/indexes.ts';
import { startedStore } from '../embedded/started-store.ts';
import { queryCalls, watched } from './query-calls.ts';

/** What has an index for the one place where it names a person. */
const WITH_INDEX = [
  'deliveries',
  'surveyInvitations',
  'meetingAnswers',
  'conversations',
  'accessNeeds',
  'auditEvents',
  'digestSettings',
];

/** Looking for one person in everything else that is held. */
const forRights = HELD_SOURCES.filter(({ collection }) => !WITH_INDEX.includes(collection)).map(
  ({ collection, places: [place, ...more] }) => {
    const fields = [more.length > 0 ? '$or' : place?.path, 'region'].sort();
    return `${collection} by ${fields.join(', ')}`;
  },
);

/** What is read whole within a region, and why that is right: the collection and the fields of the filter. */
const LISTED_WHOLE: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    forRights.map(name => [
      name,
      'For the rights of one person, which is rare: an index for each place where somebody may stand would be paid for at every write.',
    ]),
  ),
  'accessNeeds by region': 'They are gone 30 days after a session, and every one is looked at in the night.',
  'authorities by region': 'At most some dozens in a region, and every one is wanted.',
  'subRegions by region': 'A handful in a region, and every one is wanted.',
  'organisations by region': 'A handful in a region, and every one is wanted.',
  'trainingProgrammes by region': 'A handful in a region, and every one is wanted.',
  'challengeProgrammes by region': 'One or two in a year, and every one is wanted.',
  'topics by region': 'Some dozens in a region, and every one is wanted.',
  'summits by region': 'One in a year, and every one is wanted.',
  'commissions by region': 'Some in a year, and every one is wanted.',
  'supportGroups by region': 'A dozen in a region, and every one is wanted.',
  'businessPlans by region': 'One in a year, and every one is wanted.',
  'recordSystems by region': 'A handful of products, and every one is wanted.',
  'systemsInUse by region': 'One short list for each authority, and every one is wanted.',
  'outcomes by region': 'A handful in a region, and every one is wanted.',
  'indicators by region': 'Some dozens in a region, and every one is wanted.',
  'improvementPlans by region': 'One for each year, and every one is wanted.',
  'people by mergedInto, region':
    'A search for any part of a name or address: the portable subset has no text index. It is read in the order of names and ends with the last one needed.',
};

interface Query {
  /** The command, with one statement of those that it sent. */
  command: Document;
  /** `votes by region, state`. */
  name: string;
}

/** The queries of a command, without what the driver adds for the connection. */
function queriesIn({ commandName, command }: CommandStartedEvent): Query[] {
  const { lsid: _session, $db: _db, txnNumber: _transaction, writeConcern: _concern, ...sent } = command;
  const named = (filter: Document | undefined, body: Document): Query => ({
    command: body,
    name: `${command[commandName]} by ${Object.keys(filter ?? {})
      .sort()
      .join(', ')}`,
  });
  switch (commandName) {
    case 'find':
      return [named(sent.filter, sent)];
    case 'aggregate':
      return [named(sent.pipeline[0]?.$match, sent)];
    case 'update':
    case 'delete': {
      const field = `${commandName}s`;
      return sent[field].map((one: Document) => named(one.q, { ...sent, [field]: [one] }));
    }
    case 'findAndModify':
    case 'count':
    case 'distinct':
      return [named(sent.query, sent)];
    default:
      return [];
  }
}

const contracts: ((db: () => Db) => void)[] = [];
const folder = path.join(import.meta.dirname, 'contract');
for (const file of readdirSync(folder).filter(name => name.endsWith('-contract.ts'))) {
  const module: Record<string, unknown> = await import(path.join(folder, file));
  const exported = Object.entries(module).filter(([name]) => name.endsWith('Contract'));
  contracts.push(...exported.map(([, contract]) => contract as (db: () => Db) => void));
}

describe('Every query of the storage', () => {
  const store = startedStore();
  const tried = new Set<string>();
  const queries: Query[] = [];
  let client: MongoClient;
  let db: Db;

  before(async () => {
    client = new MongoClient(store.uri, { monitorCommands: true, ignoreUndefined: true });
    client.on('commandStarted', event => queries.push(...queriesIn(event)));
    db = client.db('queries');
    await createIndexes(db);
  });
  after(() => client.close());

  describe('of a contract', () => {
    for (const contract of contracts)
      contract(() => watched(db, store.client.db('queries'), place => tried.add(place)));
  });

  // In a suite of its own, because a suite's own tests run before those of the suites within it.
  describe('once all contracts are done', () => {
    it('has been tried', () => {
      const calls = queryCalls();
      assert.ok(calls.length > 0);
      assert.deepEqual(
        calls.filter(place => !tried.has(place)),
        [],
        'Try these in a contract.',
      );
    });

    it('is served by an index, and by more of it than the region', async function () {
      this.timeout(60_000);
      const found = new Map<string, string>();
      for (const { command, name } of queries) {
        const { queryPlanner } = await store.client.db('queries').command({ explain: command });
        const problem = problemOf(queryPlanner.winningPlan, command);
        if (problem !== undefined) found.set(name, problem);
      }
      assert.ok(queries.length > 0);
      assert.deepEqual(
        [...found].filter(([name, problem]) => problem !== 'the whole region' || !(name in LISTED_WHOLE)),
        [],
      );
      // A reason for what nobody does any more would excuse the next one.
      assert.deepEqual(
        Object.keys(LISTED_WHOLE).filter(name => !found.has(name)),
        [],
      );
    });
  });
});

/** What is wrong with how the documents of a query are found. */
function problemOf(plan: Document, command: Document): string | undefined {
  const { stage, indexBounds = {} } = plan.inputStage ?? plan;
  if (stage !== 'IXSCAN') return stage;
  const all = '[MinKey, MaxKey]';
  const narrowed = Object.entries<string[]>(indexBounds).filter(([, bounds]) => bounds[0] !== all);
  if (narrowed.some(([field]) => field !== 'region')) return undefined;
  // In the order of the index it ends with the last one that was asked for.
  return !plan.inputStage && command.limit > 0 ? undefined : 'the whole region';
}
