import assert from 'node:assert/strict';
import type { Stage } from '../../scripts/scenario/stage.ts';
import { buttonsOf } from '../../scripts/support/teams-user.ts';
import { declared, opened, press, stageForVotes, textOf, typed, voted } from './vote-stage.ts';

describe('A result in conversation', function () {
  this.timeout(60_000);
  let stage: Stage & { keys: string[] };
  beforeEach(async () => {
    stage = await stageForVotes();
  });
  afterEach(async () => {
    await stage.close();
  });

  it('declares once: a second declaration, by anybody, gives the first result', async () => {
    const vote = await opened(stage);
    await voted(stage, 'voter-D01', ['NEG']);
    const first = textOf(await declared(stage));
    await stage.turnTo(new Date('2015-11-27T16:00:00Z'));
    const again = await press(stage, 'chair', { verb: 'vote.declare', data: { vote } });
    assert.equal(textOf(again.card), first);
  });

  it('keeps an endorsement beside the result, by the branch chair only', async () => {
    const vote = await opened(stage);
    for (const key of ['voter-D01', 'voter-D02', 'voter-D03']) await voted(stage, key, ['NEG']);
    await declared(stage);
    const endorse = { verb: 'priority.endorse', data: { vote } };
    const answers = { code: 'NEG', decision: 'endorsed', note: '' };
    assert.match((await press(stage, 'chair', endorse, answers)).text ?? '', /branch/i);
    const { card } = await press(stage, 'branchChair', endorse, answers);
    assert.match(textOf(card), /Topic NEG: endorsed/);
    const other = await press(stage, 'branchChair', endorse, { ...answers, code: 'SUF' });
    assert.equal(other.card, undefined);
  });

  it('gives one delegate one ballot where the vote is by delegates, board chairs included', async () => {
    await opened(stage, { unit: 'perDelegate', delegateRoles: 'voter,boardChair', recordedVote: 'yes' });
    await voted(stage, 'boardChair', ['WRK']);
    await voted(stage, 'voter-D01', ['NEG']);
    const deputy = await typed(stage, 'deputy-D01', 'vote');
    assert.deepEqual(
      buttonsOf(deputy).filter(({ verb }) => verb === 'ballot.review'),
      [],
    );
    const result = textOf(await declared(stage));
    assert.match(result, /2 of 5/);
    assert.match(result, /Bo Board/);
  });
});
