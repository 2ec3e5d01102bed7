import assert from 'node:assert/strict';
import { plusMinutes } from '../../programme/calendar.ts';
import { cardOf } from '../../scripts/scenario/acting.ts';
import { buttonOf, type PressAnswer } from '../../scripts/support/teams-user.ts';
import { openDatabase } from '../../storage/database.ts';
import { inputsOf, textOf as textsOf } from '../cards/card-walk.ts';
import { ENDS_AT, STARTS_AT } from '../training/sample-session.ts';
import { raiseSessionStage, type SessionStage } from './session-stage.ts';
import { press, textOf, typed } from './vote-stage.ts';

const GOOD = {
  overall: 'excellent',
  usefulness: 'veryGood',
  confidenceBefore: 'slightly',
  confidenceAfter: 'very',
  difficulty: 'aboutRight',
};
const LAST_MINUTES = plusMinutes(ENDS_AT, -5);

describe('An evaluation in conversation', function () {
  this.timeout(60_000);
  let stage: SessionStage;
  beforeEach(async () => {
    stage = await raiseSessionStage(STARTS_AT);
    await stage.place({ state: 'open', usesNeutralBundle: ['D13', 'D14'] }, ['ann', 'ben', 'cat', 'dan']);
    const sheet = await typed(stage, 'trainer', 'attendance T7');
    const [list] = inputsOf(sheet).filter(({ id }) => id === 'present') as {
      choices: { title: string; value: string }[];
    }[];
    const present = (list?.choices ?? []).filter(({ title }) => !title.startsWith('Dan'));
    await press(stage, 'trainer', buttonOf(sheet, 'attendance.save'), {
      present: present.map(({ value }) => value).join(','),
    });
  });
  afterEach(async () => {
    await stage.close();
  });

  const asked = (key: string) => {
    const card = stage.lastCard(key);
    return JSON.stringify(card ?? {}).includes('evaluation.review') ? card : undefined;
  };
  /** Answers from the card in the chat over the last look to sending; what comes back each time. */
  async function answered(key: string, more: Record<string, string> = {}) {
    const card = asked(key) ?? (await typed(stage, key, 'evaluate'));
    const review = await press(stage, key, buttonOf(card, 'evaluation.review'), { ...GOOD, ...more });
    const texts = Object.fromEntries(inputsOf(review.card).map(({ id, value = '' }) => [id, String(value)]));
    const send = () => press(stage, key, buttonOf(review.card, 'evaluation.send'), texts);
    return { review, send, sent: await send() };
  }
  const receiptIn = (answer: PressAnswer): string =>
    /\b[A-Z0-9]{4}-[A-Z0-9]{4}-[A-Z0-9]{4}\b/.exec(JSON.stringify(answer.card))?.[0] ??
    assert.fail('no receipt');

  it('comes by itself in the last five minutes, to those who are there and nobody else', async () => {
    await stage.turnTo(plusMinutes(LAST_MINUTES, -1));
    assert.equal(asked('ann'), undefined);
    await stage.turnTo(LAST_MINUTES);
    for (const key of ['ann', 'ben', 'cat']) assert.ok(asked(key), key);
    for (const key of ['dan', 'trainer', 'manager', 'officer']) assert.equal(asked(key), undefined, key);
    assert.match(textsOf(asked('ann')), /How was session T7\?/);
  });

  it('is filled in, looked at once more and sent, and the receipt is shown once', async () => {
    await stage.turnTo(LAST_MINUTES);
    const { review, send, sent } = await answered('ann', { changeSession: 'A longer break.' });
    assert.match(textOf(cardOf(review)), /Excellent.*Very good.*Slightly.*Very.*About right/);
    assert.match(JSON.stringify(review.card), /A longer break\./);
    const receipt = receiptIn(sent);
    assert.equal(
      stage.connector.outgoing.some(one => JSON.stringify(one).includes(receipt)),
      false,
    );
    const again = await send();
    assert.match(again.text ?? '', /already received/);
    assert.ok(!JSON.stringify(again).includes(receipt));
    assert.match(textOf(await typed(stage, 'ann', 'evaluate')), /No session waits/);
  });

  it('goes back from the last look with everything that was filled in', async () => {
    await stage.turnTo(LAST_MINUTES);
    const card = asked('ann');
    const review = await press(stage, 'ann', buttonOf(card, 'evaluation.review'), GOOD);
    const back = await press(stage, 'ann', buttonOf(review.card, 'evaluation.show'), {
      doDifferently: 'Two readers.',
    });
    const values = Object.fromEntries(inputsOf(back.card).map(({ id, value = '' }) => [id, value]));
    assert.deepEqual(values, { ...GOOD, doDifferently: 'Two readers.', changeSession: '' });
  });

  it('is corrected and withdrawn with the receipt code, by whoever gave it', async () => {
    await stage.turnTo(LAST_MINUTES);
    const receipt = receiptIn((await answered('ann')).sent);
    await answered('ben');
    assert.match(String(await typed(stage, 'ben', `correct answer ${receipt}`)), /No answer of yours/);
    const asking = await typed(stage, 'ann', 'correct answer');
    const found = await press(stage, 'ann', buttonOf(asking, 'survey.find'), {
      receipt: receipt.toLowerCase(),
    });
    const filled = Object.fromEntries(inputsOf(found.card).map(({ id, value }) => [id, value]));
    assert.equal(filled.overall, 'excellent');
    const review = await press(stage, 'ann', buttonOf(found.card, 'evaluation.review'), {
      ...GOOD,
      overall: 'poor',
    });
    const changed = await press(stage, 'ann', buttonOf(review.card, 'evaluation.send'));
    assert.match(textOf(cardOf(changed)), /Your answer was changed/);
    const sure = await typed(stage, 'ann', `withdraw answer ${receipt}`);
    assert.match(textOf(sure), /Withdraw this answer\?/);
    for (const _ of ['once', 'again']) {
      const gone = await press(stage, 'ann', buttonOf(sure, 'survey.withdraw'));
      assert.match(textOf(cardOf(gone)), /was withdrawn/);
    }
    assert.match(String(await typed(stage, 'ann', `correct answer ${receipt}`)), /was withdrawn/);
  });

  it('is refused clearly when there is something wrong with it, and nothing is lost of what was filled in', async () => {
    await stage.turnTo(LAST_MINUTES);
    const card = asked('ann');
    const reviewing = (more: Record<string, string>) =>
      press(stage, 'ann', buttonOf(card, 'evaluation.review'), { ...GOOD, ...more });
    assert.match((await reviewing({ overall: 'superb' })).text ?? '', /Overall.* Choose/);
    const texts: [string, RegExp][] = [
      ['The boy born 14/03/2009', /date of birth/],
      ['About H801200001001', /a unique pupil number/],
      ['x'.repeat(501), /longer than 500 characters/],
    ];
    for (const [changeSession, expected] of texts) {
      const refused = await reviewing({ changeSession });
      assert.match(textOf(cardOf(refused)), expected);
      const filled = Object.fromEntries(inputsOf(refused.card).map(({ id, value = '' }) => [id, value]));
      assert.deepEqual(filled, { ...GOOD, doDifferently: '', changeSession });
    }
    const review = await reviewing({});
    const sent = await press(stage, 'ann', buttonOf(review.card, 'evaluation.send'), {
      changeSession: 'The boy born 14/03/2009',
    });
    assert.match(textOf(cardOf(sent)), /date of birth.*Excellent.*Nothing is sent yet/);
    const { overall: _, ...without } = GOOD;
    const missing = await press(stage, 'ann', buttonOf(card, 'evaluation.review'), without);
    assert.match(textOf(cardOf(missing)), /"Overall" has no answer/);
    assert.equal(inputsOf(missing.card).find(({ id }) => id === 'usefulness')?.value, GOOD.usefulness);
  });

  it('is nobody else’s, whatever a client sends', async () => {
    await stage.turnTo(LAST_MINUTES);
    const data = { session: 'session', ...GOOD };
    for (const [key, press_] of [
      ['dan', data],
      ['trainer', data],
      ['manager', data],
      ['ann', { ...data, session: 'made-up' }],
      ['ann', { ...data, receipt: 'BBBB-CCCC-DDDD' }],
    ] as const) {
      const answer = await press(stage, key, { verb: 'evaluation.send', data: { ...press_ } });
      assert.equal(answer.card, undefined, key);
      assert.match(answer.text ?? '', /Only those|No answer of yours/, key);
    }
    assert.match(textOf(await typed(stage, 'ann', 'waiting')), /Say how session T7 was/);
  });

  it('is over after day 14, and then nobody finds an answer any more', async () => {
    await stage.turnTo(LAST_MINUTES);
    const card = asked('ben');
    const receipt = receiptIn((await answered('ann')).sent);
    await stage.turnTo(new Date('2016-03-31T23:30:00Z'));
    const late = await press(stage, 'ben', buttonOf(card, 'evaluation.review'), GOOD);
    assert.match(late.text ?? '', /closed at the end of 31 March 2016/);
    assert.match(
      String(await typed(stage, 'ann', `withdraw answer ${receipt}`)),
      /nobody can find single answers/,
    );
    const database = await openDatabase({ uri: stage.uri, dataDirectory: '' });
    const kept = await database.db.collection('surveyResponses').find({}).toArray();
    await database.close();
    assert.deepEqual(
      kept.map(({ ratings }) => ratings),
      [GOOD],
    );
  });

  it('reminds those who have not answered on a working day, and nobody who has', async () => {
    await stage.turnTo(LAST_MINUTES);
    await answered('ann');
    const reminded = async (at: string) => {
      const from = stage.connector.outgoing.length;
      await stage.turnTo(new Date(at));
      return stage.connector.outgoing
        .slice(from)
        .filter(({ text }) => /still like to know/.test(text))
        .map(({ conversationId }) => conversationId)
        .sort();
    };
    // Day 2 is a Saturday.
    assert.deepEqual(await reminded('2016-03-19T16:00:00Z'), []);
    assert.deepEqual(await reminded('2016-03-21T08:00:00Z'), ['a:ben', 'a:cat']);
    await answered('ben');
    assert.deepEqual(await reminded('2016-03-24T15:55:00Z'), ['a:cat']);
  });
});
