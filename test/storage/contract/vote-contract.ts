import assert from 'node:assert/strict';
import type { Db } from 'mongodb';
import type { AwaitedMove, Vote } from '../../../programme/vote/vote.ts';
import { mongoVoteStore } from '../../../storage/vote-store.ts';
import { minute, newRegion, sampleVote, smuggled } from './samples.ts';

const toOpen: AwaitedMove = { move: 'open', askedBy: 'manager', askedAt: minute(5) };
const toVoid: AwaitedMove = { move: 'void', askedBy: 'manager', askedAt: minute(20), reason: 'Wrong list' };
const frozen = {
  electorate: [{ id: 'D01', name: 'One', voters: ['anna'] }],
  options: [{ code: 'NEG', title: 'Neglect' }],
  openedBy: 'chair',
};

export function voteContract(db: () => Db): void {
  describe('VoteStore: votes', () => {
    it('inserts a vote once and gives it back as it was', async () => {
      const { votes, region } = await stored(db(), { awaiting: toOpen });
      assert.equal(await votes.insert(sampleVote(region, 'vote', { title: 'Another' })), false);
      assert.deepEqual(await votes.byId(region, 'vote'), sampleVote(region, 'vote', { awaiting: toOpen }));
      assert.equal(await votes.byId(region, 'other'), undefined);
      assert.equal(await votes.byId(newRegion(), 'vote'), undefined);
    });

    it('lists votes by state, and the newest first', async () => {
      const { votes, region } = await stored(db(), { createdAt: minute(2) });
      await votes.insert(sampleVote(region, 'newer', { createdAt: minute(3), state: 'open' }));
      await votes.insert(sampleVote(region, 'older', { createdAt: minute(1), state: 'void' }));
      assert.deepEqual(
        (await votes.latest(region, 2)).map(({ id }) => id),
        ['newer', 'vote'],
      );
      const running = await votes.inStates(region, ['open', 'draft']);
      assert.deepEqual(running.map(({ id }) => id).sort(), ['newer', 'vote']);
    });

    it('moves only from the state that the move names, and once', async () => {
      const { votes, region } = await stored(db());
      const move = { from: 'draft', to: 'debate', set: { debateOpenedAt: minute(2) } } as const;
      assert.equal(await votes.move(region, 'vote', { from: 'open', to: 'closed' }), false);
      const presses = await Promise.all([1, 2, 3].map(() => votes.move(region, 'vote', move)));
      assert.deepEqual(presses.filter(Boolean), [true]);
      const moved = await votes.byId(region, 'vote');
      assert.deepEqual([moved?.state, moved?.debateOpenedAt], ['debate', minute(2)]);
      assert.equal(await votes.move(region, 'nothing', move), false);
    });

    it('moves on a request only while that very request waits, and ends it', async () => {
      const { votes, region } = await stored(db(), { state: 'open', awaiting: toVoid });
      const other = { ...toVoid, askedAt: minute(21) };
      const move = (ifAwaiting: AwaitedMove) =>
        votes.move(region, 'vote', {
          from: 'open',
          to: 'void',
          ifAwaiting,
          set: { voidReason: 'Wrong list' },
        });
      assert.equal(await move(other), false);
      assert.equal(await move(toOpen), false);
      assert.equal(await move(toVoid), true);
      const after = await votes.byId(region, 'vote');
      assert.deepEqual([after?.state, after?.awaiting, after?.voidReason], ['void', undefined, 'Wrong list']);
    });
  });

  requestContract(db);
  freezingContract(db);
}

async function stored(db: Db, more: Partial<Vote> = {}) {
  const [votes, region] = [mongoVoteStore(db), newRegion()];
  await votes.insert(sampleVote(region, 'vote', more));
  return { votes, region };
}

function requestContract(db: () => Db): void {
  describe('VoteStore: requests and rules', () => {
    it('takes one request at a time, in its state, and drops only the one that is meant', async () => {
      const { votes, region } = await stored(db(), { state: 'debate' });
      assert.equal(await votes.ask(region, 'vote', 'draft', toOpen), false);
      const asked = await Promise.all([1, 2].map(() => votes.ask(region, 'vote', 'debate', toOpen)));
      assert.deepEqual(asked.filter(Boolean), [true]);
      assert.equal(await votes.dropAsk(region, 'vote', { ...toOpen, askedAt: minute(6) }), false);
      assert.equal(await votes.dropAsk(region, 'vote', toOpen), true);
      assert.equal(await votes.dropAsk(region, 'vote', toOpen), false);
      assert.equal((await votes.byId(region, 'vote'))?.awaiting, undefined);
    });

    it('changes rules, and rules only, until somebody is asked', async () => {
      const { votes, region } = await stored(db(), { state: 'debate' });
      const rules = { title: 'New', closesAt: minute(55), state: 'declared' } as Partial<Vote>;
      assert.equal(await votes.changeRules(region, 'vote', rules), true);
      const expected = sampleVote(region, 'vote', { state: 'debate', title: 'New', closesAt: minute(55) });
      assert.deepEqual(await votes.byId(region, 'vote'), expected);
      await votes.ask(region, 'vote', 'debate', toOpen);
      assert.equal(await votes.changeRules(region, 'vote', { title: 'Newer' }), false);
    });

    it('never lets an operator match', async () => {
      const { votes, region } = await stored(db(), { state: 'open', awaiting: toVoid });
      await assert.rejects(() => votes.byId(region, smuggled), TypeError);
      await assert.rejects(() => votes.latest(smuggled, 9), TypeError);
      await assert.rejects(() => votes.inStates(region, [smuggled as 'open']), TypeError);
      await assert.rejects(() => votes.proposals(region, smuggled), TypeError);
      await assert.rejects(() => votes.debate(region, smuggled), TypeError);
      await assert.rejects(() => votes.result(region, smuggled), TypeError);
      await assert.rejects(() => votes.priorities(region, smuggled), TypeError);
      await assert.rejects(() => votes.dropAsk(region, 'vote', { ...toVoid, askedBy: smuggled }), TypeError);
      await assert.rejects(
        () => votes.move(region, 'vote', { from: smuggled as 'open', to: 'void' }),
        TypeError,
      );
      assert.deepEqual((await votes.byId(region, 'vote'))?.awaiting, toVoid);
    });
  });
}

function freezingContract(db: () => Db): void {
  describe('VoteStore: freezing', () => {
    async function asked() {
      const [votes, region] = [mongoVoteStore(db()), newRegion()];
      await votes.insert(sampleVote(region, 'vote', { state: 'debate' }));
      const early = await votes.freeze(region, 'vote', frozen);
      await votes.ask(region, 'vote', 'debate', toOpen);
      return { votes, region, early };
    }

    it('freezes once, in debate and while a request to open waits', async () => {
      const { votes, region, early } = await asked();
      assert.equal(early, false);
      const others = { ...frozen, electorate: [] };
      assert.equal(await votes.freeze(region, 'vote', frozen), true);
      assert.equal(await votes.freeze(region, 'vote', others), false);
      const vote = await votes.byId(region, 'vote');
      assert.deepEqual([vote?.electorate, vote?.options], [frozen.electorate, frozen.options]);
      await votes.insert(sampleVote(region, 'draft'));
      assert.equal(await votes.freeze(region, 'draft', frozen), false);
    });

    it('lets exactly one of freezing and dropping the request happen', async () => {
      for (let round = 0; round < 20; round++) {
        const { votes, region } = await asked();
        const happened = await Promise.all([
          votes.freeze(region, 'vote', frozen),
          votes.dropAsk(region, 'vote', toOpen),
        ]);
        assert.deepEqual(happened.filter(Boolean), [true]);
      }
    });

    it('puts another name in the place of one delegate, whom nobody else is changed with', async () => {
      const [votes, region] = [mongoVoteStore(db()), newRegion()];
      const electorate = ['anna', 'ben'].map(id => ({ id, name: `Person ${id}`, voters: [id] }));
      await votes.insert(sampleVote(region, 'vote', { state: 'declared', electorate }));
      for (const id of ['ben', 'ben', 'nobody']) await votes.renameElector(region, 'vote', id, 'Somebody');
      const [anna, ben] = (await votes.byId(region, 'vote'))?.electorate ?? [];
      assert.deepEqual([anna, ben], [electorate[0], { id: 'ben', name: 'Somebody', voters: ['ben'] }]);
      await votes.renameElector(newRegion(), 'vote', 'anna', 'Somebody');
      await assert.rejects(votes.renameElector(region, 'vote', 'anna', smuggled), TypeError);
      await assert.rejects(votes.renameElector(region, smuggled, 'anna', 'Somebody'), TypeError);
    });

    it('can only be opened from then on', async () => {
      const { votes, region } = await asked();
      await votes.freeze(region, 'vote', frozen);
      assert.equal(await votes.dropAsk(region, 'vote', toOpen), false);
      assert.equal(await votes.changeRules(region, 'vote', { title: 'New' }), false);
      assert.equal(await votes.move(region, 'vote', { from: 'debate', to: 'draft' }), false);
      const open = { from: 'debate', to: 'open', set: { openedAt: minute(6) } } as const;
      assert.equal(await votes.move(region, 'vote', open), true);
    });
  });
}
