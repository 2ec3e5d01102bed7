import assert from 'node:assert/strict';
import { paperId } from '../../programme/vote/ballot.ts';
import { voteMessages } from '../../programme/vote/vote-messages.ts';
import { mongoConversationStore } from '../../storage/conversation-store.ts';
import { sampleVote } from '../storage/contract/samples.ts';
import { choosing } from '../support/choosing.ts';
import { account, RegionRig, type TestRegion } from './region-rig.ts';

describe('Merging two records of one person', () => {
  const rig = new RegionRig();
  let region: TestRegion;
  before(() => rig.open());
  after(() => rig.close());
  beforeEach(async () => {
    region = await rig.region().withAuthorities('D01', 'D02');
    await region.asker('manager');
  });

  const two = async () =>
    [(await region.asker('asha')).person, (await region.asker('guest')).person] as const;
  const merge = async (keep: string, gone: string) =>
    region.services.merging.merge(await region.asker('manager'), keep, gone);

  /** A vote that is open, with a paper for each elector and the voters given. */
  async function openVote(papers: Record<string, string[]>): Promise<string> {
    const vote = sampleVote(region.code, `vote-of-${region.code}`, { state: 'open' });
    await region.stores.votes.insert(vote);
    await region.stores.papers.insertMissing(
      Object.entries(papers).map(([elector, voters]) => ({
        id: paperId(vote.id, elector),
        region: region.code,
        vote: vote.id,
        elector,
        voters,
        open: true,
        closesAt: vote.closesAt,
        revision: 0,
        marks: [],
      })),
    );
    return vote.id;
  }

  it('brings accounts, roles with their seats, and missing details to the kept record', async () => {
    const [asha, guest] = await two();
    const manager = await region.asker('manager');
    await region.services.roles.give(manager, guest.id, { role: 'voter', authority: 'D01' });
    await region.services.roles.give(manager, asha.id, { role: 'sponsor' });
    await region.stores.people.change(region.code, guest.id, { workEmail: 'asha@d01.example' });
    const merged = await merge(asha.id, guest.id);
    assert.ok(merged.ok);
    assert.deepEqual(merged.value.accounts, [account('asha'), account('guest')]);
    assert.deepEqual(merged.value.roles, [{ role: 'sponsor' }, { role: 'voter', authority: 'D01' }]);
    assert.deepEqual(
      [merged.value.authority, merged.value.authorityConfirmed, merged.value.workEmail],
      ['D01', true, 'asha@d01.example'],
    );
    assert.equal((await region.asker('guest')).person.id, asha.id);
    assert.equal((await region.stores.people.seatHolder(region.code, 'voter D01'))?.id, asha.id);
    const found = await region.services.people.find(await region.asker('manager'), 'guest');
    assert.ok(found.ok);
    assert.deepEqual(found.value, []);
  });

  it('twice is once', async () => {
    const [asha, guest] = await two();
    await region.services.roles.give(await region.asker('manager'), guest.id, { role: 'chair' });
    const first = await merge(asha.id, guest.id);
    const second = await merge(asha.id, guest.id);
    assert.ok(first.ok && second.ok);
    assert.deepEqual(second.value, first.value);
  });

  it('keeps the ballot that was cast under the other record, to be changed under the kept one', async () => {
    const [asha, guest] = await two();
    const vote = await openVote({ D01: [guest.id, 'deputy'] });
    const cast = { region: region.code, vote, paper: paperId(vote, 'D01'), at: region.now };
    await region.stores.papers.cast({ ...cast, voter: guest.id, seenRevision: 0, marks: choosing('NEG') });
    assert.ok((await merge(asha.id, guest.id)).ok);
    const [paper] = await region.stores.papers.ofVoter(region.code, vote, asha.id);
    assert.deepEqual([paper?.marks, paper?.castBy, paper?.revision], [choosing('NEG'), asha.id, 1]);
    assert.deepEqual([...(paper?.voters ?? [])].sort(), [asha.id, 'deputy'].sort());
    assert.deepEqual(await region.stores.papers.ofVoter(region.code, vote, guest.id), []);
  });

  it('lets the kept record be reminded of the ballot that came over, until it is cast', async () => {
    const [asha, guest] = await two();
    const id = await openVote({ D01: [guest.id] });
    await merge(asha.id, guest.id);
    const { hasToVote } = voteMessages({ ...region.stores, conversations: mongoConversationStore(rig.db) });
    const vote = await region.stores.votes.byId(region.code, id);
    assert.ok(vote);
    assert.deepEqual([await hasToVote(vote, asha.id), await hasToVote(vote, guest.id)], [true, false]);
    const cast = { region: region.code, vote: id, paper: paperId(id, 'D01'), at: region.now };
    await region.stores.papers.cast({ ...cast, voter: asha.id, seenRevision: 0, marks: choosing('NEG') });
    assert.equal(await hasToVote(vote, asha.id), false);
  });

  it('waits while the two have a ballot each in an open vote, for one person has one', async () => {
    const [asha, guest] = await two();
    await openVote({ [asha.id]: [asha.id], [guest.id]: [guest.id] });
    const refused = await merge(asha.id, guest.id);
    assert.deepEqual(refused.ok ? [] : refused.refusals, [
      { code: 'mergeWaitsForVote', title: 'Shared priorities' },
    ]);
    assert.equal((await region.asker('guest')).person.id, guest.id);
  });

  it('goes on where both may cast the same ballot, as voter and deputy', async () => {
    const [asha, guest] = await two();
    const vote = await openVote({ D01: [asha.id, guest.id] });
    assert.ok((await merge(asha.id, guest.id)).ok);
    assert.deepEqual((await region.stores.papers.ofVoter(region.code, vote, asha.id))[0]?.voters, [asha.id]);
  });

  it('is finished by the same press after a crash at any step', async () => {
    const [asha, guest] = await two();
    await region.services.roles.give(await region.asker('manager'), guest.id, {
      role: 'voter',
      authority: 'D01',
    });
    const vote = await openVote({ D01: [guest.id] });
    const { people, papers } = region.stores;
    const crash = () => Promise.reject(new Error('crash'));
    const steps = [
      [people, 'changeRoles'],
      [people, 'affiliate'],
      [papers, 'replaceVoter'],
      [region.stores.invitations, 'replacePerson'],
      [people, 'merge'],
    ] as const;
    for (const [store, step] of steps) {
      const whole = store[step as never];
      Object.assign(store, { [step]: crash });
      await assert.rejects(merge(asha.id, guest.id), /crash/, step);
      Object.assign(store, { [step]: whole });
    }
    const merged = await merge(asha.id, guest.id);
    assert.ok(merged.ok);
    assert.deepEqual(merged.value.roles, [{ role: 'voter', authority: 'D01' }]);
    assert.equal((await papers.ofVoter(region.code, vote, asha.id)).length, 1);
  });

  it('is for programme managers and for two different people who are there', async () => {
    const [asha, guest] = await two();
    const { merging } = region.services;
    const bo = await region.asker('bo');
    for (const [outcome, code] of [
      [await merging.merge(bo, asha.id, guest.id), 'notYourRole'],
      [await merging.preview(bo, asha.id, guest.id), 'notYourRole'],
      [await merge(asha.id, asha.id), 'cannotMergeSelf'],
      [await merge(asha.id, 'nobody'), 'personNotFound'],
      [await merge('nobody', asha.id), 'personNotFound'],
    ] as const)
      assert.deepEqual(outcome.ok ? [] : outcome.refusals.map(refusal => refusal.code), [code]);
  });
});
