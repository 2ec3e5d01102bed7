import assert from 'node:assert/strict';
import { recount } from '../../programme/vote/recount.ts';
import type { Stage } from '../../scripts/scenario/stage.ts';
import { buttonOf, buttonsOf } from '../../scripts/support/teams-user.ts';
import {
  declared,
  exported,
  filledIn,
  inDebate,
  OPENS_AT,
  opened,
  press,
  stageForVotes,
  textOf,
  typed,
  voteAnswers,
  voted,
  votedWith,
} from './vote-stage.ts';

const TWO = { adoptKind: 'topN', adoptNumber: '2', quorumKind: 'none' };
const POINTS = { method: 'points', points: '10', mostOnOne: '5', ...TWO };
const RANKED = { method: 'ranked', choices: '3', ...TWO };

async function recounted(stage: Stage) {
  const { count, differences } = recount(await exported(stage));
  assert.deepEqual(differences, []);
  return count;
}

describe('The methods in conversation', function () {
  this.timeout(60_000);
  let stage: Stage & { keys: string[] };
  beforeEach(async () => {
    stage = await stageForVotes();
  });
  afterEach(async () => {
    await stage.close();
  });

  it('takes points from one input for each topic, and adds them up', async () => {
    await opened(stage, POINTS);
    const ballot = textOf(await typed(stage, 'voter-D01', 'vote'));
    assert.match(ballot, /You have 10 points to share out, at most 5 on one topic/);
    const receipt = await votedWith(stage, 'voter-D01', { NEG: '5', QOP: '3', SUF: '0' });
    assert.match(textOf(receipt), /Topic NEG: 5 points/);
    await votedWith(stage, 'deputy-D02', { WRK: '3', QOP: '1' });
    const result = textOf(await declared(stage));
    assert.match(
      result,
      /Topic Points Adopted NEG: Topic NEG 5 Yes QOP: Topic QOP 4 Yes WRK: Topic WRK 3 No SUF: Topic SUF 0 No/,
    );
    assert.match(result, /The figure of a topic is the sum of the points/);
    assert.equal((await recounted(stage)).options[0]?.support, 5);
  });

  it('refuses points over the budget, on one topic over its limit, negative and fractional, and keeps nothing', async () => {
    const vote = await opened(stage, POINTS);
    const over = await filledIn(stage, 'voter-D01', { NEG: '5', WRK: '5', QOP: '2' });
    assert.match(textOf(over.card), /You gave 12 points; there are 10 to share out/);
    assert.match(JSON.stringify(over.card), /"label":"Topic WRK"[^}]*"value":5/);
    const most = await filledIn(stage, 'voter-D01', { NEG: '6' });
    assert.match(textOf(most.card), /No topic may have more than 5 points; NEG has more/);
    for (const NEG of ['-1', '1.5', 'many'])
      assert.match(
        (await filledIn(stage, 'voter-D01', { NEG })).text ?? '',
        /Points for topic \d.*whole number/,
      );
    assert.match(textOf((await filledIn(stage, 'voter-D01', {})).card), /No points are given/);
    for (const choices of [
      'NEG:6',
      'NEG:-1',
      'NEG:1.5',
      'NEG:5,WRK:5,QOP:1',
      'GONE:2',
      'none',
      'NEG:2,NEG:3',
    ]) {
      const data = { vote, paper: `${vote}:D01`, revision: 0, choices };
      const { card, text } = await press(stage, 'voter-D01', { verb: 'ballot.cast', data });
      assert.equal(card, undefined, choices);
      assert.match(text ?? '', /\.$/, choices);
    }
    assert.match(textOf(await typed(stage, 'manager', 'turnout')), /0 of 4/);
  });

  it('takes topics in order from one list for each place, and counts them by Borda', async () => {
    await opened(stage, RANKED);
    const receipt = await votedWith(stage, 'voter-D01', { place1: 'QOP', place2: 'NEG', place3: '0' });
    assert.match(textOf(receipt), /Place 1: Topic QOP.*Place 2: Topic NEG/);
    const change = await press(stage, 'voter-D01', buttonOf(receipt, 'ballot.show'));
    assert.match(
      JSON.stringify(change.card),
      /"id":"place1".*?"value":"QOP"}.*"id":"place2".*?"value":"NEG"}/,
    );
    await votedWith(stage, 'voter-D02', { place1: 'NEG', place2: 'WRK', place3: 'QOP' });
    const result = textOf(await declared(stage));
    assert.match(
      result,
      /Topic Borda score Adopted NEG: Topic NEG 5 Yes QOP: Topic QOP 4 Yes WRK: Topic WRK 2 No/,
    );
    assert.match(result, /The first place is worth 3 points, the next one less/);
    assert.deepEqual((await recounted(stage)).adopted, ['NEG', 'QOP']);
  });

  it('refuses places that are left out, and topics with two places, and shows what was filled in', async () => {
    await opened(stage, RANKED);
    const gap = await filledIn(stage, 'voter-D01', { place1: 'NEG', place3: 'WRK' });
    assert.match(textOf(gap.card), /Place 2 is left out but a later one is given/);
    assert.match(JSON.stringify(gap.card), /"id":"place3".*?"value":"WRK"}/);
    const twice = await filledIn(stage, 'voter-D01', { place1: 'NEG', place2: 'NEG' });
    assert.match(textOf(twice.card), /NEG has more than one place/);
    const gone = await filledIn(stage, 'voter-D01', { place1: 'GONE' });
    assert.match(textOf(gone.card), /A choice is not on this ballot/);
    assert.deepEqual(
      buttonsOf(gap.card).filter(({ verb }) => verb === 'ballot.cast'),
      [],
    );
  });

  it('counts and shows "none of these", adopts it never, and lets it stand alone only', async () => {
    await opened(stage, { noneOfThese: 'yes', adoptKind: 'topN', adoptNumber: '3' });
    assert.match(textOf(await typed(stage, 'voter-D01', 'vote')), /none None of these topics/);
    const both = await filledIn(stage, 'voter-D01', { choices: 'none,NEG' });
    assert.match(textOf(both.card), /"None of these topics" goes with no other choice/);
    for (const key of ['voter-D01', 'voter-D02'])
      assert.match(textOf((await voted(stage, key, ['none'])).receipt), /None of these topics/);
    await voted(stage, 'voter-D03', ['NEG']);
    const result = textOf(await declared(stage));
    assert.match(result, /None of these topics: 2 of 3 ballots/);
    assert.match(result, /Adopted NEG: Topic NEG/);
    const { adopted, noneChosen } = await recounted(stage);
    assert.deepEqual([adopted, noneChosen], [['NEG'], 2]);
  });

  it('says method, limits and tie rule before anybody votes: in the debate, to the chair, and on the ballot', async () => {
    const vote = await inDebate(stage, {
      ...POINTS,
      noneOfThese: 'yes',
      tieRule: 'runOff',
      runOffHours: '2',
    });
    const rules = /Share out up to 10 points, at most 5 on one topic.*none of these topics/;
    const ties = /one run-off between them, open for 2 hours/;
    const shown = textOf(await typed(stage, 'voter-D01', 'vote'));
    assert.match(shown, rules);
    assert.match(shown, ties);
    await stage.turnTo(OPENS_AT);
    await press(stage, 'manager', { verb: 'vote.askToOpen', data: { vote } });
    await stage.bot.reconcile();
    const asked = stage.lastCard('chair');
    assert.match(textOf(asked), rules);
    assert.match(textOf(asked), ties);
    await press(stage, 'chair', buttonOf(asked, 'vote.confirm'));
    assert.match(textOf(await typed(stage, 'voter-D01', 'vote')), rules);
  });

  it('refuses rules that do not go together, and ignores numbers of other methods', async () => {
    const save = buttonOf(await typed(stage, 'manager', 'new vote'), 'vote.save');
    const refused = async (change: Record<string, string>) =>
      (await press(stage, 'manager', save, voteAnswers(change))).text ?? '';
    assert.match(
      await refused({ ...POINTS, adoptKind: 'moreThanHalfOfBallots' }),
      /only where topics are simply chosen/,
    );
    assert.match(
      await refused({ ...POINTS, points: '4' }),
      /One topic may have 5 points, but a ballot has only 4/,
    );
    assert.match(await refused({ method: 'dice' }), /How a ballot is filled in/);
    const { card } = await press(stage, 'manager', save, voteAnswers({ points: '2', mostOnOne: '9' }));
    assert.match(textOf(card), /Choose up to 2 topics/);
  });

  it('opens no vote in which every ballot could give everything to all', async () => {
    const vote = await inDebate(stage, { ...POINTS, points: '20' });
    await stage.turnTo(OPENS_AT);
    const answer = await press(stage, 'manager', { verb: 'vote.askToOpen', data: { vote } });
    assert.match(answer.text ?? '', /With 20 points a ballot could give the most, 5, to each of 4 topics/);
  });
});
