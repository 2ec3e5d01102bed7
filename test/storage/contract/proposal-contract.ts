import assert from 'node:assert/strict';
import type { Db } from 'mongodb';
import type { DebateEntry } from '../../../programme/vote/proposal.ts';
import type { Priority, VoteResult } from '../../../programme/vote/result.ts';
import { mongoVoteStore } from '../../../storage/vote-store.ts';
import { choosing } from '../../support/choosing.ts';
import { minute, newRegion, sampleProposal, sampleVote, smuggled } from './samples.ts';

function sampleResult(region: string, declaredBy: string): VoteResult {
  const { title, unit, method, quorum, adoptRule, tieRule, noneOfThese, recordedVote } = sampleVote(
    region,
    'vote',
  );
  return {
    ...{ region, vote: 'vote', title, unit, method, quorum, adoptRule, tieRule, noneOfThese, recordedVote },
    ...{ electorate: 16, ballots: 15, turnoutPercent: 93.8, quorumMet: true },
    options: [{ code: 'NEG', title: 'Neglect', support: 13, rank: 1, adopted: true }],
    adopted: ['NEG'],
    tiedAtCut: [],
    noneChosen: 0,
    closedAt: minute(50),
    declaredAt: minute(55),
    declaredBy,
    ballotPapers: [{ marks: choosing('NEG') }, { marks: [] }],
  };
}

const sampleEntry = (region: string, id: string, at: number, vote = 'vote'): DebateEntry => ({
  ...{ id, region, vote, proposal: 'neg', author: 'anna', stance: 'for', text: '<b>$gt</b>' },
  at: minute(at),
});

export function proposalContract(db: () => Db): void {
  describe('VoteStore: proposals and debate', () => {
    it('says whether a proposal is new, was there, or wants a code that another one has', async () => {
      const [votes, region] = [mongoVoteStore(db()), newRegion()];
      const proposal = sampleProposal(region, 'neg');
      assert.equal(await votes.insertProposal(proposal), 'inserted');
      assert.equal(await votes.insertProposal(proposal), 'alreadyThere');
      assert.equal(await votes.insertProposal({ ...proposal, id: 'other' }), 'codeTaken');
      assert.equal(await votes.insertProposal({ ...proposal, id: 'other', vote: 'next' }), 'inserted');
      assert.equal(await votes.insertProposal({ ...proposal, region: newRegion() }), 'inserted');
    });

    it('gives a code to one of 20 who want it at once', async () => {
      const [votes, region] = [mongoVoteStore(db()), newRegion()];
      const wanted = Array.from({ length: 20 }, (_, n) => sampleProposal(region, `p${n}`, { code: 'NEG' }));
      const answers = await Promise.all(wanted.map(proposal => votes.insertProposal(proposal)));
      assert.equal(answers.filter(answer => answer === 'inserted').length, 1);
      assert.equal(answers.filter(answer => answer === 'codeTaken').length, 19);
    });

    it('decides a proposal once, and lists them in the order in which they came', async () => {
      const [votes, region] = [mongoVoteStore(db()), newRegion()];
      const late = sampleProposal(region, 'late', { proposedAt: minute(3) });
      const early = sampleProposal(region, 'early', { proposedAt: minute(2) });
      for (const proposal of [late, early]) await votes.insertProposal(proposal);
      const decline = { decisionReason: 'Out of scope' };
      assert.equal(await votes.decideProposal(region, 'late', ['submitted'], 'declined', decline), true);
      assert.equal(await votes.decideProposal(region, 'late', ['submitted'], 'accepted'), false);
      assert.equal(await votes.decideProposal(region, 'nothing', ['submitted'], 'accepted'), false);
      assert.deepEqual(await votes.proposals(region, 'vote'), [
        early,
        { ...late, state: 'declined', ...decline },
      ]);
    });

    it('sets, replaces and removes an indicator, while the proposal is in one of the states', async () => {
      const [votes, region] = [mongoVoteStore(db()), newRegion()];
      await votes.insertProposal(sampleProposal(region, 'neg'));
      const stored = async () => (await votes.proposals(region, 'vote'))[0]?.indicator;
      const indicator = { name: 'Re-referrals', figure: '33%', period: '2014-15', source: 'Table C1' };
      const changed = { ...indicator, figure: '31%' };
      assert.equal(await votes.setIndicator(region, 'neg', ['accepted'], indicator), false);
      assert.equal(await stored(), undefined);
      assert.equal(await votes.setIndicator(region, 'neg', ['submitted'], indicator), true);
      assert.equal(await votes.setIndicator(region, 'neg', ['submitted'], changed), true);
      assert.deepEqual(await stored(), changed);
      assert.equal(await votes.setIndicator(region, 'neg', ['submitted'], undefined), true);
      assert.equal(await stored(), undefined);
      assert.equal(await votes.setIndicator(region, 'nothing', ['submitted'], indicator), false);
      await assert.rejects(votes.setIndicator(region, smuggled, ['submitted'], indicator), TypeError);
    });

    it('keeps each debate entry once, in the order of time', async () => {
      const [votes, region] = [mongoVoteStore(db()), newRegion()];
      const entry = (id: string, at: number) => sampleEntry(region, id, at);
      assert.equal(await votes.insertDebateEntry(entry('second', 9)), true);
      assert.equal(await votes.insertDebateEntry(entry('first', 8)), true);
      assert.equal(await votes.insertDebateEntry(entry('first', 7)), false);
      assert.deepEqual(await votes.debate(region, 'vote'), [entry('first', 8), entry('second', 9)]);
    });

    it('calls it a fault when a debate entry fails for another reason than being there', async () => {
      const [votes, region] = [mongoVoteStore(db()), newRegion()];
      const long = { ...sampleEntry(region, 'long', 9), text: 'x'.repeat(17_000_000) };
      await assert.rejects(votes.insertDebateEntry(long));
      assert.deepEqual(await votes.debate(region, 'vote'), []);
    });

    it('forgets the authors of one vote, and nothing else', async () => {
      const [votes, region] = [mongoVoteStore(db()), newRegion()];
      const { author, ...nameless } = sampleEntry(region, 'first', 1);
      const other = sampleEntry(region, 'other', 2, 'next');
      for (const entry of [{ ...nameless, author: 'anna' }, sampleEntry(region, 'second', 2), other])
        await votes.insertDebateEntry(entry);
      assert.equal(await votes.countAuthors(region, 'vote'), 2);
      assert.equal(await votes.removeAuthors(region, 'vote'), 2);
      assert.equal(await votes.removeAuthors(region, 'vote'), 0);
      assert.deepEqual((await votes.debate(region, 'vote'))[0], nameless);
      assert.deepEqual(await votes.debate(region, 'next'), [other]);
      // The same entry once more, as a late repeat, brings no name back.
      await votes.insertDebateEntry({ ...nameless, author: 'anna' });
      assert.deepEqual((await votes.debate(region, 'vote'))[0], nameless);
      await assert.rejects(votes.removeAuthors(region, smuggled), TypeError);
    });
  });

  resultContract(db);
}

function resultContract(db: () => Db): void {
  describe('VoteStore: results and priorities', () => {
    it('keeps the first result, and answers every declaration with it', async () => {
      const [votes, region] = [mongoVoteStore(db()), newRegion()];
      assert.equal(await votes.result(region, 'vote'), undefined);
      const declarations = ['a', 'b', 'c'].map(by => votes.insertResult(sampleResult(region, by)));
      const [first, ...others] = await Promise.all(declarations);
      for (const answer of others) assert.deepEqual(answer, first);
      assert.deepEqual(await votes.result(region, 'vote'), first);
      assert.deepEqual(first, sampleResult(region, first?.declaredBy ?? ''));
    });

    it('gives the last result by an instant without its ballots, and when the first was declared', async () => {
      const [votes, region] = [mongoVoteStore(db()), newRegion()];
      assert.equal(await votes.firstDeclaredAt(region), undefined);
      for (const n of [20, 10, 30])
        await votes.insertResult({
          ...sampleResult(region, 'chair'),
          vote: `vote ${n}`,
          declaredAt: minute(n),
        });
      const lastBy = async (n: number) => (await votes.lastResult(region, minute(n)))?.vote;
      assert.deepEqual(await Promise.all([9, 10, 29, 30, 50].map(lastBy)), [
        undefined,
        'vote 10',
        'vote 20',
        'vote 30',
        'vote 30',
      ]);
      const { ballotPapers, ...count } = sampleResult(region, 'chair');
      assert.deepEqual(await votes.lastResult(region, minute(10)), {
        ...count,
        vote: 'vote 10',
        declaredAt: minute(10),
      });
      assert.deepEqual(await votes.firstDeclaredAt(region), minute(10));
      await assert.rejects(votes.lastResult(smuggled, minute(1)), TypeError);
    });

    it('replaces the decision on a priority, but not by declaring it again', async () => {
      const [votes, region] = [mongoVoteStore(db()), newRegion()];
      const declared: Priority = {
        region,
        vote: 'vote',
        code: 'NEG',
        title: 'Neglect',
        endorsement: 'declared',
      };
      const refused: Priority = { ...declared, endorsement: 'notEndorsed', decidedBy: 'branch', note: 'Why' };
      const endorsed: Priority = {
        ...declared,
        endorsement: 'endorsed',
        decidedBy: 'branch',
        decidedAt: minute(9),
      };
      await votes.putPriority({ ...declared, code: 'WRK' });
      for (const priority of [declared, declared, refused, endorsed, declared])
        await votes.putPriority(priority);
      assert.deepEqual(await votes.priorities(region, 'vote'), [endorsed, { ...declared, code: 'WRK' }]);
      const later = { ...endorsed, vote: 'next', decidedAt: minute(20) };
      await votes.putPriority(later);
      assert.deepEqual(await votes.endorsed(region), [later, endorsed]);
      assert.deepEqual(await votes.endorsed(newRegion()), []);
    });
  });
}
