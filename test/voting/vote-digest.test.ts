import assert from 'node:assert/strict';
import { audienceOf } from '../../programme/digest/readers.ts';
import type { DigestSection } from '../../programme/digest/section.ts';
import type { Person } from '../../programme/region/person.ts';
import type { Role } from '../../programme/region/roles.ts';
import type { Vote } from '../../programme/vote/vote.ts';
import { type OpenDatabase, openDatabase } from '../../storage/database.ts';
import {
  BEFORE,
  CLOSES,
  OPENED,
  openVote,
  person,
  type Stores,
  servicesOn,
  storesOn,
} from '../faults/vote-in-store.ts';
import { minute, newRegion, sampleCast, sampleProposal, sampleVote } from '../storage/contract/samples.ts';
import { freshDatabase } from '../support/fresh-database.ts';

const NOW = minute(59);
const DAY = '2015-11-27';

describe('Votes in the digest', () => {
  let database: OpenDatabase;
  let stores: Stores;
  let region: string;
  before(async () => {
    database = await openDatabase({ uri: await freshDatabase(), dataDirectory: '' });
  });
  beforeEach(() => {
    stores = storesOn(database.db);
    region = newRegion();
  });
  after(() => database.close());

  /** What this person is told of one kind, as sentences' codes with their figures. */
  async function told(
    kind: DigestSection['kind'],
    reader: Person,
    since = minute(0),
    now = NOW,
  ): Promise<string[]> {
    const sections = servicesOn(stores).digest.filter(section => section.kind === kind);
    const lines = [];
    for (const { read } of sections)
      lines.push(
        ...(await read(region, now))({ person: reader, audience: audienceOf(reader, DAY), day: DAY, since }),
      );
    return lines.map(({ ...line }) => {
      const { says, count, ballots, electorate, topics, fresh, adopted, endorsed } = line as Record<
        string,
        unknown
      >;
      const figures = { count, ballots, electorate, topics, fresh, adopted, endorsed };
      return [
        says,
        ...Object.entries(figures).flatMap(([name, n]) => (n === undefined ? [] : [`${name} ${n}`])),
      ].join(', ');
    });
  }
  const decisionsOf = (role: Role, id: string = role) => told('decisions', person(region, id, role));
  const newsFor = (role: Role, since?: Date) => told('votes', person(region, role, role), since);
  const asked = (move: 'open' | 'void') => ({ move, askedBy: 'manager', askedAt: minute(20) });
  const inDebate = (more: Partial<Vote> = {}) =>
    stores.votes.insert(
      sampleVote(region, 'vote', {
        state: 'debate',
        debateOpenedAt: minute(2),
        minimumDebateHours: 0,
        ...more,
      }),
    );

  it('ask the chairs to confirm, and nobody else; not whoever asked for it', async () => {
    await inDebate({ awaiting: asked('open') });
    assert.deepEqual(await decisionsOf('chair'), ['confirmOpening']);
    assert.deepEqual(await decisionsOf('deputyChair'), ['confirmOpening']);
    assert.deepEqual(await decisionsOf('chair', 'manager'), []);
    for (const role of ['steeringMember', 'programmeManager', 'director'] as const)
      assert.deepEqual(await decisionsOf(role), [], role);
  });

  it('ask the programme manager to decide on topics, and to prepare the opening once the debate is over', async () => {
    await inDebate();
    for (const id of ['neg', 'wrk']) await stores.votes.insertProposal(sampleProposal(region, id));
    assert.deepEqual(await decisionsOf('programmeManager'), ['decideProposals, count 2', 'prepareOpening']);
    const early = person(region, 'manager', 'programmeManager');
    assert.deepEqual(await told('decisions', early, minute(0), minute(1)), ['decideProposals, count 2']);
    assert.deepEqual(await newsFor('steeringMember'), ['voteInDebate, topics 2, fresh 2']);
    assert.deepEqual(await newsFor('steeringMember', minute(3)), []);
  });

  it('ask those who have a ballot and have not sent it, and tell how many have', async () => {
    const [first] = await openVote(stores, region, 4, ['NEG', 'WRK']);
    const { ballots } = servicesOn(stores);
    const voter = person(region, 'voter of D0', 'voter');
    assert.deepEqual(await told('decisions', voter), ['castBallot']);
    const press = {
      vote: 'vote',
      paper: first?.id ?? '',
      revision: 0,
      marks: sampleCast(first ?? assert.fail()).marks,
    };
    assert.ok((await ballots.cast({ person: voter, now: BEFORE }, press)).ok);
    assert.deepEqual(await told('decisions', voter), []);
    assert.deepEqual(await decisionsOf('voter', 'voter of D1'), ['castBallot']);
    assert.deepEqual(await newsFor('steeringMember'), ['voteOpen, ballots 1, electorate 4']);
    // Opened before, and a ballot has come since; then nothing has.
    assert.deepEqual(await newsFor('steeringMember', OPENED), ['voteOpen, ballots 1, electorate 4']);
    assert.deepEqual(await newsFor('steeringMember', BEFORE), []);
  });

  it('ask the chair to declare and the branch to endorse, and tell what came of it, in figures', async () => {
    const papers = await openVote(stores, region, 4, ['NEG', 'WRK']);
    for (const paper of papers.slice(0, 3)) await stores.papers.cast(sampleCast(paper));
    const { closing } = servicesOn(stores);
    await closing.reconcile(region, CLOSES);
    assert.deepEqual(await decisionsOf('chair'), ['declareResult']);
    assert.deepEqual(await newsFor('director'), ['voteClosed, ballots 3, electorate 4']);
    const chair = { person: person(region, 'chair', 'chair'), now: minute(55) };
    assert.ok((await closing.declare(chair, 'vote')).ok);
    assert.deepEqual(await decisionsOf('chair'), []);
    assert.deepEqual(await decisionsOf('branchChair'), ['endorsePriorities, count 1']);
    assert.deepEqual(await newsFor('director'), [
      'voteDeclared, ballots 3, electorate 4, topics 2, adopted 1',
    ]);
    const priority = { region, vote: 'vote', code: 'NEG', title: 'Topic NEG' };
    await stores.votes.putPriority({
      ...priority,
      endorsement: 'endorsed',
      decidedBy: 'b',
      decidedAt: minute(57),
    });
    assert.deepEqual(await decisionsOf('branchChair'), []);
    assert.deepEqual(await newsFor('director', minute(56)), ['votePriorities, endorsed 1']);
    assert.deepEqual(await newsFor('director', minute(57)), []);
  });

  it('ask for a run-off where topics tie and the draft says so', async () => {
    const papers = await openVote(stores, region, 4, ['NEG', 'WRK', 'QOP']);
    await database.db
      .collection('votes')
      .updateOne({ region }, { $set: { tieRule: 'runOff', adoptRule: { kind: 'topN', n: 1 } } });
    for (const [n, paper] of papers.slice(0, 2).entries())
      await stores.papers.cast(sampleCast(paper, { marks: [{ code: ['NEG', 'WRK'][n] ?? '', weight: 1 }] }));
    await servicesOn(stores).closing.reconcile(region, CLOSES);
    assert.deepEqual(await decisionsOf('chair'), ['startRunOff']);
  });

  it('tell trainers nothing, whatever else they are, and nobody of a draft', async () => {
    await openVote(stores, region, 2, ['NEG', 'WRK']);
    const both = person(region, 'voter of D0', 'trainer', 'chair');
    assert.deepEqual(await told('votes', both), []);
    assert.deepEqual(await told('decisions', both), []);
    await stores.votes.insert(sampleVote(region, 'draft'));
    assert.equal((await newsFor('steeringMember')).length, 1);
  });

  it('tell of a void vote, and forget what ended long ago', async () => {
    await stores.votes.insert(
      sampleVote(region, 'vote', { state: 'void', voidedAt: minute(5), voidReason: 'Wrong' }),
    );
    assert.deepEqual(await newsFor('steeringMember'), ['voteVoid']);
    const later = new Date('2016-02-01T08:00:00Z');
    const reader = person(region, 'anna', 'steeringMember');
    assert.deepEqual(await told('votes', reader, minute(0), later), []);
  });
});
