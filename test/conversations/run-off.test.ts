import assert from 'node:assert/strict';
import { recount } from '../../programme/vote/recount.ts';
import { cardOf } from '../../scripts/scenario/acting.ts';
import type { Stage } from '../../scripts/scenario/stage.ts';
import { buttonOf, buttonsOf } from '../../scripts/support/teams-user.ts';
import { CLOSES_AT, exported, opened, press, stageForVotes, textOf, typed, voted } from './vote-stage.ts';

const RULES = {
  adoptKind: 'topN',
  adoptNumber: '2',
  tieRule: 'runOff',
  runOffHours: '2',
  quorumKind: 'none',
};
const RUN_OFF_AT = new Date('2015-11-27T15:10:00Z');
const RUN_OFF_CLOSES_AT = new Date('2015-11-27T17:10:00Z');
const verbs = (card: unknown) => buttonsOf(card).map(({ verb }) => verb);

describe('A run-off in conversation', function () {
  this.timeout(60_000);
  let stage: Stage & { keys: string[] };
  let vote: string;
  /** The button that sends a ballot of the first round. */
  let firstRound: { verb: string; data: Record<string, unknown> };

  /** NEG is in; WRK and QOP tie for the place that is left. */
  beforeEach(async () => {
    stage = await stageForVotes();
    vote = await opened(stage, RULES);
    firstRound = (await voted(stage, 'voter-D01', ['NEG', 'WRK'])).send;
    await voted(stage, 'voter-D02', ['NEG', 'QOP']);
    await stage.turnTo(CLOSES_AT);
  });
  afterEach(async () => {
    await stage.close();
  });

  async function started(): Promise<Record<string, unknown>> {
    await stage.turnTo(RUN_OFF_AT);
    const card = cardOf(
      await press(stage, 'chair', buttonOf(await typed(stage, 'chair', 'vote'), 'vote.startRunOff')),
    );
    await stage.bot.reconcile();
    return card;
  }

  async function declaredAfter(): Promise<string> {
    await stage.turnTo(RUN_OFF_CLOSES_AT);
    const card = await typed(stage, 'chair', 'vote');
    assert.match(textOf(card), /Count, not declared yet.*Run-off Between .* of which 1 could be adopted/);
    const result = textOf(cardOf(await press(stage, 'chair', buttonOf(card, 'vote.declare'))));
    await stage.bot.reconcile();
    return result;
  }

  it('comes before the declaration, and only the chair starts it', async () => {
    assert.match(textOf(stage.lastCard('chair')), /(WRK|QOP): Topic (WRK|QOP) and .* tie for the last place/);
    const card = await typed(stage, 'chair', 'vote');
    assert.ok(verbs(card).includes('vote.startRunOff') && !verbs(card).includes('vote.declare'));
    const early = await press(stage, 'chair', { verb: 'vote.declare', data: { vote } });
    assert.match(early.text ?? '', /(WRK and QOP|QOP and WRK) tie.*run-off/);
    for (const key of ['manager', 'voter-D01', 'branchChair', 'trainer']) {
      const { card: none } = await press(stage, key, { verb: 'vote.startRunOff', data: { vote } });
      assert.equal(none, undefined, key);
    }
    await started();
    const again = await press(stage, 'chair', { verb: 'vote.startRunOff', data: { vote } });
    assert.match(textOf(again.card), /Run-off open: ballots can be cast until 27 November 2015 at 17:10/);
  });

  it('goes to everybody with a ballot, is decided by its own ballots, and ends in one result', async () => {
    await started();
    for (const key of ['voter-D01', 'deputy-D03', 'voter-D04'])
      assert.match(
        textOf(stage.lastCard(key)),
        /This is a run-off\. These 2 topics.*Choose up to 1 topic\./,
        key,
      );
    await voted(stage, 'voter-D03', ['QOP']);
    await voted(stage, 'voter-D04', ['QOP']);
    await voted(stage, 'voter-D01', ['WRK']);
    const result = await declaredAfter();
    assert.match(result, /• NEG: Topic NEG • QOP: Topic QOP/);
    assert.match(result, /shared the last place with 1 ballot each, so a run-off decided/);
    assert.match(result, /Run-off Between .* and .*, of which 1 could be adopted.*3 of 4/);
    for (const key of ['voter-D01', 'deputy-D03', 'manager'])
      assert.match(textOf(stage.lastCard(key)), /Result: Regional priorities/, key);
    const { count, differences } = recount(await exported(stage));
    assert.deepEqual(differences, []);
    assert.deepEqual([count.adopted, count.ballots, count.runOff?.ballots], [['NEG', 'QOP'], 2, 3]);
  });

  it('shows nobody any figure of the first round, nor of itself, while it is open', async () => {
    await started();
    await voted(stage, 'voter-D03', ['QOP']);
    for (const key of ['manager', 'chair', 'voter-D01', 'boardChair'])
      for (const command of ['vote', 'votes', 'result', 'turnout', 'export ballots']) {
        const said = textOf(await typed(stage, key, command));
        assert.doesNotMatch(said, /\d of \d+ (Yes|No)|NEG|Support|Adopted NEG/, `${key}: ${command}`);
      }
    assert.match(textOf(await typed(stage, 'manager', 'turnout')), /1 of 4/);
  });

  it('takes no ballot of the first round any more, and no topic that is not in it', async () => {
    await started();
    const old = await press(stage, 'voter-D01', {
      ...firstRound,
      data: { ...firstRound.data, choices: 'WRK' },
    });
    assert.match(old.text ?? '', /The first round of "Regional priorities" is over and a run-off is open/);
    const ballot = buttonOf(await typed(stage, 'voter-D01', 'vote'), 'ballot.review');
    const gone = await press(stage, 'voter-D01', ballot, { choices: 'NEG' });
    assert.match(textOf(gone.card), /A choice is not on this ballot/);
    const two = await press(stage, 'voter-D01', ballot, { choices: 'WRK,QOP' });
    assert.match(textOf(two.card), /You chose 2 topics; the limit is 1/);
  });

  it('adopts all when they tie again, and when nobody votes; there is no third round', async () => {
    await started();
    await voted(stage, 'voter-D01', ['WRK']);
    await voted(stage, 'voter-D02', ['QOP']);
    const result = await declaredAfter();
    assert.match(result, /tied again, so all of them are adopted: there is no third round/);
    assert.match(result, /NEG 2 of 2 Yes .* 1 of 2 Yes .* 1 of 2 Yes SUF/);
    const { card } = await press(stage, 'chair', { verb: 'vote.startRunOff', data: { vote } });
    assert.equal(card, undefined);
  });

  it('can be closed early and voided like any vote, and reminds only those who have not voted in it', async () => {
    await started();
    await voted(stage, 'voter-D03', ['QOP']);
    const before = stage.connector.outgoing.length;
    await stage.turnTo(new Date('2015-11-27T16:45:00Z'));
    const reminded = stage.connector.outgoing.slice(before).filter(one => /Reminder/.test(one.text));
    assert.deepEqual([...new Set(reminded.map(one => one.conversationId.slice(-3)))].sort(), [
      'D01',
      'D02',
      'D04',
    ]);
    await press(stage, 'manager', { verb: 'vote.closeNow', data: { vote } });
    const late = await press(stage, 'voter-D01', { verb: 'ballot.show', data: { vote } });
    assert.match(late.text ?? '', /closed on 27 November 2015 at 16:45/);
    assert.ok(verbs(await typed(stage, 'chair', 'vote')).includes('vote.declare'));
  });
});
