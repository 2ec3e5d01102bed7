import assert from 'node:assert/strict';
import { plusLondonDays } from '../../programme/calendar.ts';
import type { Booking } from '../../programme/training/booking.ts';
import { cardOf } from '../../scripts/scenario/acting.ts';
import { buttonOf, type PressAnswer } from '../../scripts/support/teams-user.ts';
import { openDatabase } from '../../storage/database.ts';
import { mongoPeopleStore } from '../../storage/people-store.ts';
import { inputsOf } from '../cards/card-walk.ts';
import { sampleBooking } from '../training/sample-session.ts';
import { PILOT } from './answered-stage.ts';
import { member, raiseSessionStage, type SessionStage } from './session-stage.ts';
import { press, textOf, typed } from './vote-stage.ts';

/** A Monday, 08:00 in London. */
const LAUNCH = new Date('2016-01-11T08:00:00Z');
const GOOD = {
  ...{ changedPractice: 'changedALittle', whatChanged: 'secondReader,auditTool', casesLookedAt: 'oneToTwo' },
  ...{ passedOn: 'informally', agreement: 'more', obstacles: '', difference: '', changeProgramme: '' },
};

describe('The survey in conversation', function () {
  this.timeout(60_000);
  let stage: SessionStage;
  /** What each of these got since the last time this was asked, as a notification shows it. */
  const got: Record<string, number> = {};
  const newTo = (key: string): string[] => {
    const all = stage.connector.outgoing.filter(one => one.conversationId === `a:${key}`);
    const since = all.slice(got[key] ?? 0);
    got[key] = all.length;
    return since.flatMap(({ text }) => text ?? []);
  };
  const ATTENDEES = ['ann', 'ben', 'cat', 'dan', 'eve'];
  const toldTo = () => Object.fromEntries(ATTENDEES.map(key => [key, newTo(key)]));
  const NOBODY = Object.fromEntries(ATTENDEES.map(key => [key, [] as string[]]));
  const daysOn = (days: number) => plusLondonDays(LAUNCH, days);

  before(async () => {
    stage = await raiseSessionStage(new Date('2016-01-08T10:00:00Z'), { cast: [member('eve', 'D13')] });
    const { surveyLaunchedOn: _, ...pilot } = PILOT;
    await stage.training.insertProgramme({ ...pilot, region: stage.region });
    const seat = async (key: string, state: Booking['state'] = 'attended') =>
      sampleBooking('D13', state, { person: await stage.idOf(key) });
    const held = async (code: string, day: string, bookings: Booking[]) =>
      stage.place({
        ...{ id: code.toLowerCase(), code, programme: 'pilot', state: 'completed', bookings },
        ...{ startsAt: new Date(`${day}T09:30:00Z`), endsAt: new Date(`${day}T16:00:00Z`) },
      });
    await held('T1', '2015-06-18', await Promise.all(ATTENDEES.map(key => seat(key))));
    await held('T2', '2015-07-09', [await seat('ann'), await seat('officer', 'didNotAttend')]);
    // Due on Monday 18 January, a week after the launch.
    await held('T4', '2015-10-18', [await seat('baker')]);
    const { db, close } = await openDatabase({ uri: stage.uri, dataDirectory: '' });
    const people = mongoPeopleStore(db);
    await people.change(stage.region, await stage.idOf('cat'), { leftOn: '2016-01-04' });
    await close();
    await objects('dan');
  });
  after(() => stage.close());

  /** Says in the chat that no more surveys are wanted. */
  async function objects(key: string): Promise<void> {
    const button = buttonOf(await typed(stage, key, 'my data'), 'rights.object');
    assert.match(textOf(cardOf(await press(stage, key, button))), /You get no more surveys/, key);
  }

  /** From the questions over the last look to sending. */
  async function answered(key: string, card: unknown, more = {}): Promise<PressAnswer> {
    const review = await press(stage, key, buttonOf(card, 'impact.review'), { ...GOOD, ...more });
    const texts = Object.fromEntries(inputsOf(review.card).map(({ id, value = '' }) => [id, String(value)]));
    return press(stage, key, buttonOf(cardOf(review), 'impact.send'), texts);
  }
  const receiptIn = (answer: PressAnswer): string =>
    /\b[A-Z0-9]{4}-[A-Z0-9]{4}-[A-Z0-9]{4}\b/.exec(JSON.stringify(answer.card))?.[0] ??
    assert.fail('no receipt');

  it('is launched by the programme manager, and by nobody else', async () => {
    const card = await typed(stage, 'manager', 'training programmes');
    const launch = buttonOf(card, 'programme.launch');
    const chosen = { launched: 'pilot', launchOn: '2016-01-11' };
    assert.match((await press(stage, 'trainer', launch, chosen)).text ?? '', /programme manager/);
    const past = await press(stage, 'manager', launch, { ...chosen, launchOn: '2016-01-07' });
    assert.match(past.text ?? '', /today|past|later/);
    cardOf(await press(stage, 'manager', launch, chosen));
    toldTo();
    await stage.turnTo(new Date('2016-01-11T07:59:00Z'));
    assert.deepEqual(toldTo(), NOBODY);
  });

  it('asks once about what is overdue, in one message where several fall together; leavers and objectors never', async () => {
    for (const _ of ['once', 'again']) await stage.turnTo(LAUNCH);
    const told = toldTo();
    const counts = ATTENDEES.map(key => told[key]?.length);
    assert.deepEqual(counts, [1, 1, 0, 0, 1], 'neither cat, who left, nor dan, who objected');
    assert.match(told.ann?.[0] ?? '', /since sessions T1 and T2\?/);
    assert.match(told.ben?.[0] ?? '', /You were at session T1/);
    for (const key of ['officer', 'baker', 'trainer'])
      assert.ok(!newTo(key).some(text => /some months ago/.test(text)), key);
    for (const key of ['dan', 'officer'])
      assert.match(textOf(await typed(stage, key, 'survey')), /No survey waits for you/, key);
    const forged = { verb: 'impact.send', data: { session: 't1', ...GOOD } };
    for (const key of ['dan', 'officer', 'trainer'])
      assert.match((await press(stage, key, forged)).text ?? '', /Only those who were asked/, key);
  });

  it('asks somebody who was at several sessions about one after the other', async () => {
    const merged = stage.lastCard('ann');
    const [choice] = inputsOf(merged) as { choices: { value: string }[] }[];
    assert.deepEqual(
      choice?.choices.map(({ value }) => value),
      ['t1', 't2'],
    );
    const first = await press(stage, 'ann', buttonOf(merged, 'impact.show'), { session: 't1' });
    assert.match(textOf(await answered('ann', first.card).then(cardOf)), /your answers are in/);
    assert.match(textOf(await typed(stage, 'ann', 'survey')), /since session T2\?/);
    assert.match(textOf(await typed(stage, 'ann', 'waiting')), /Say what has changed since session T2/);
  });

  it('is corrected with the receipt, refuses one of another, and says "already received" to a second answer', async () => {
    const card = stage.lastCard('ben');
    const sent = await answered('ben', card);
    const receipt = receiptIn(sent);
    const again = await answered('ben', card).catch((error: Error) => error.message);
    assert.match(typeof again === 'string' ? again : (again.text ?? ''), /already received/);
    assert.ok(!JSON.stringify(again).includes(receipt));
    assert.match(String(await typed(stage, 'ann', `correct answer ${receipt}`)), /No answer of yours/);
    const found = await typed(stage, 'ben', `correct answer ${receipt}`);
    const filled = Object.fromEntries(inputsOf(found).map(({ id, value = '' }) => [id, value]));
    assert.deepEqual(filled, GOOD);
    const offScale = await press(stage, 'ben', buttonOf(found, 'impact.review'), {
      ...GOOD,
      passedOn: 'shouted',
    });
    assert.match(offScale.text ?? '', /Choose/);
    const changed = await answered('ben', found, { changedPractice: 'noChange' });
    assert.match(textOf(cardOf(changed)), /Your answer was changed/);
    const anew = await typed(stage, 'ben', `correct answer ${receipt}`);
    assert.equal(inputsOf(anew).find(({ id }) => id === 'changedPractice')?.value, 'noChange');
  });

  it('asks no more, and reminds of nothing, whoever objects after having been asked; the rate is of the others', async () => {
    const rate = async () =>
      /(\d+ of \d+) people/.exec(textOf(await typed(stage, 'manager', 'survey results')))?.[1];
    assert.equal(await rate(), '2 of 4', 'ann twice, ben and eve were asked');
    const asked = stage.lastCard('eve');
    await objects('eve');
    await stage.turnTo(daysOn(1));
    assert.equal(await rate(), '2 of 3');
    const results = textOf(await typed(stage, 'manager', 'survey results'));
    assert.match(results, /One more person has left the region/, 'cat, and not those who objected');
    assert.match(textOf(await typed(stage, 'eve', 'survey')), /No survey waits for you/);
    const late = await press(stage, 'eve', buttonOf(asked, 'impact.review'), GOOD);
    assert.match(late.text ?? '', /Only those who were asked/);
    toldTo();
  });

  it('reminds on days 7, 14 and 21 of what is still open, and closes with day 28', async () => {
    toldTo();
    await stage.turnTo(daysOn(6));
    assert.deepEqual(toldTo(), NOBODY);
    for (const day of [7, 14, 21]) {
      await stage.turnTo(daysOn(day));
      const told = toldTo();
      assert.deepEqual({ ...told, ann: [] }, NOBODY);
      assert.match(told.ann?.join() ?? '', /still like to know .* session T2/, `day ${day}`);
      if (day === 7) assert.match(newTo('baker').at(-1) ?? '', /You were at session T4/);
    }
    const card = stage.lastCard('ann');
    await stage.turnTo(new Date('2016-02-08T23:59:00Z'));
    assert.match(textOf(await typed(stage, 'ann', 'survey')), /since session T2\?/);
    await stage.turnTo(new Date('2016-02-09T00:00:00Z'));
    const late = await press(stage, 'ann', buttonOf(card, 'impact.review'), GOOD);
    assert.match(late.text ?? '', /closed at the end of 8 February 2016/);
    assert.match(textOf(await typed(stage, 'ann', 'survey')), /No survey waits for you/);
    assert.match(textOf(await typed(stage, 'manager', 'survey results')), /2 of 4 people/);
  });
});
