import assert from 'node:assert/strict';
import type { Person } from '../../programme/region/person.ts';
import { paperId, paperRounds } from '../../programme/vote/ballot.ts';
import { emptyPapers } from '../../programme/vote/opening.ts';
import type { Vote } from '../../programme/vote/vote.ts';
import type { VoteDeps } from '../../programme/vote/vote-deps.ts';
import { voteServices } from '../../programme/vote/vote-services.ts';
import { mongoConversationStore } from '../../storage/conversation-store.ts';
import { RegionRig } from '../region/region-rig.ts';
import { sampleVote } from '../storage/contract/samples.ts';
import { choosing } from '../support/choosing.ts';

const CLOSES = new Date('2015-11-27T15:00:00Z');
const LATER = new Date('2015-11-27T15:30:00Z');
const ELECTORS = ['D01', 'D02', 'D03'];

describe('The run-off service', () => {
  const rig = new RegionRig();
  before(() => rig.open());
  after(() => rig.close());

  /** An open vote in which NEG is in, and WRK and QOP tie for the place that is left. */
  async function tied(rules: Partial<Vote> = {}) {
    const region = rig.region();
    const { stores, code } = region;
    const deps: VoteDeps = { ...stores, conversations: mongoConversationStore(rig.db) };
    const person = (id: string, role?: 'chair'): Person => ({
      id,
      region: code,
      accounts: [{ tenantId: 'tenant', objectId: `${code}-${id}` }],
      name: id,
      authorityConfirmed: true,
      roles: role ? [{ role, validFrom: '2015-01-01' }] : [],
    });
    const vote: Vote = sampleVote(code, 'vote', {
      state: 'open',
      ...rules,
      tieRule: 'runOff',
      runOffHours: 2,
      adoptRule: { kind: 'topN', n: 2 },
      quorum: { kind: 'none' },
      closesAt: CLOSES,
      openedAt: new Date('2015-11-27T13:00:00Z'),
      electorate: ELECTORS.map(id => ({ id, name: id, voters: [`voter-${id}`] })),
      options: ['NEG', 'WRK', 'QOP'].map(option => ({ code: option, title: option })),
    });
    await stores.votes.insert(vote);
    await stores.papers.insertMissing(emptyPapers(vote, vote.electorate ?? []));
    const services = () => voteServices(deps, items => [...items]);
    const voter = (elector: string, now = LATER) => ({ person: person(`voter-${elector}`), now });
    const cast = async (elector: string, codes: string[], round = 'vote', now = LATER) => {
      const press = { vote: 'vote', paper: paperId(round, elector), revision: 0, marks: choosing(...codes) };
      return services().ballots.cast(voter(elector, now), press);
    };
    const before = new Date(CLOSES.getTime() - 60_000);
    assert.ok((await cast('D01', ['NEG', 'WRK'], 'vote', before)).ok);
    assert.ok((await cast('D02', ['NEG', 'QOP'], 'vote', before)).ok);
    const chair = { person: person('chair', 'chair'), now: LATER };
    const stored = async () => (await stores.votes.byId(code, 'vote')) ?? assert.fail();
    return { stores, code, deps, services, voter, cast, chair, stored, before };
  }

  it('starts one run-off, however often and from wherever it is started', async () => {
    const { services, chair, code, stored } = await tied();
    await services().closing.reconcile(code, LATER);
    const started = await Promise.all([1, 2, 3].map(() => services().runOffs.start(chair, 'vote')));
    assert.ok(started.every(({ ok }) => ok));
    const vote = await stored();
    assert.deepEqual(
      [vote.state, vote.firstRound?.places, vote.options?.map(option => option.code), vote.closesAt],
      ['open', 1, ['WRK', 'QOP'], new Date('2015-11-27T17:30:00Z')],
    );
    assert.deepEqual(vote.firstRound?.options.length, 3);
  });

  it('finishes what a crash left between the decision and the ballots', async () => {
    const { services, deps, chair, code, stored, voter } = await tied();
    await services().closing.reconcile(code, LATER);
    const crashing = {
      ...deps,
      papers: { ...deps.papers, insertMissing: () => Promise.reject(new Error('The process ends here.')) },
    };
    await assert.rejects(voteServices(crashing, items => [...items]).runOffs.start(chair, 'vote'));
    assert.equal((await stored()).state, 'runOff');
    assert.equal((await services().ballots.ballots(voter('D01'), 'vote')).ok, false);
    assert.equal((await services().closing.declare(chair, 'vote')).ok, false);
    await services().runOffs.reconcile(code, LATER);
    assert.equal((await stored()).state, 'open');
    assert.ok((await services().ballots.ballots(voter('D03'), 'vote')).ok);
  });

  it('gives the ballot to whoever a voter turned out to be since the first round', async () => {
    const { services, stores, chair, code } = await tied();
    const gone = {
      id: 'voter-D03',
      region: code,
      accounts: [],
      name: 'Gone',
      authorityConfirmed: true,
      roles: [],
    };
    await stores.people.insert({ ...gone, mergedInto: 'kept' });
    await services().closing.reconcile(code, LATER);
    await services().runOffs.start(chair, 'vote');
    const papers = await stores.papers.ofVoter(code, 'vote~2', 'kept');
    assert.deepEqual(
      papers.map(({ elector, voters }) => [elector, voters]),
      [['D03', ['kept']]],
    );
  });

  it('is found by a process that remembers the first round, and by no card of that round', async () => {
    const { services, chair, code, voter, before, stores } = await tied();
    const remembering = services();
    assert.ok((await remembering.ballots.ballots(voter('D03', before), 'vote')).ok);
    await stores.papers.seal(code, 'vote');
    await stores.votes.move(code, 'vote', { from: 'open', to: 'closed', set: { closedAt: before } });
    await services().runOffs.start({ ...chair, now: before }, 'vote');
    const found = await remembering.ballots.ballots(voter('D03', before), 'vote');
    assert.deepEqual(found.ok && found.value.map(ballot => ballot.paper), ['vote~2:D03']);
    const press = { vote: 'vote', revision: 0, marks: choosing('WRK') };
    const old = await remembering.ballots.cast(voter('D03', before), { ...press, paper: 'vote:D03' });
    assert.deepEqual(!old.ok && old.refusals.map(refusal => refusal.code), ['roundOver']);
    const other = services();
    const now = await other.ballots.cast(voter('D03', before), { ...press, paper: 'vote~2:D03' });
    assert.equal(now.ok && now.value.kind, 'receipt');
  });

  it('says who chose what in each round of a recorded vote', async () => {
    const { services, chair, code, cast } = await tied({ recordedVote: true });
    await services().closing.reconcile(code, LATER);
    await services().runOffs.start(chair, 'vote');
    assert.ok((await cast('D03', ['QOP'], 'vote~2')).ok);
    const end = { ...chair, now: new Date('2015-11-27T18:00:00Z') };
    await services().closing.reconcile(code, end.now);
    await services().closing.declare(end, 'vote');
    const found = await services().results.result(end, 'vote');
    const { recorded, recordedRunOff } = found.ok ? found.value : assert.fail();
    assert.deepEqual(
      recorded?.map(({ electorName }) => electorName),
      ['D01', 'D02'],
    );
    assert.deepEqual(recordedRunOff, [{ electorName: 'D03', marks: choosing('QOP') }]);
  });

  it('leaves nothing on the papers of either round once the result is declared', async () => {
    const { services, stores, chair, code, cast, stored } = await tied();
    await services().closing.reconcile(code, LATER);
    await services().runOffs.start(chair, 'vote');
    assert.ok((await cast('D03', ['QOP'], 'vote~2')).ok);
    const end = new Date('2015-11-27T18:00:00Z');
    await services().closing.reconcile(code, end);
    const declared = await services().closing.declare({ ...chair, now: end }, 'vote');
    assert.deepEqual(declared.ok && declared.value.adopted, ['NEG', 'QOP']);
    assert.deepEqual(await stores.votes.result(code, 'vote'), declared.ok && declared.value);
    assert.deepEqual(await stores.papers.withChoices(code, paperRounds(await stored())), []);
    assert.equal((await services().runOffs.start(chair, 'vote')).ok, false);
  });
});
