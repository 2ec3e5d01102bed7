import assert from 'node:assert/strict';
import { SESSION_STATES } from '../../programme/training/session.ts';
import { cardOf } from '../../scripts/scenario/acting.ts';
import { asDrawn } from '../../scripts/support/card-inputs.ts';
import { buttonOf } from '../../scripts/support/teams-user.ts';
import { sampleSession } from '../training/sample-session.ts';
import { openedSession, raisePlanningStage, saved, sessionAnswers, storedAs } from './planning-stage.ts';
import type { SessionStage } from './session-stage.ts';
import { press, textOf, typed } from './vote-stage.ts';

describe('Bad input to planning in conversation', function () {
  this.timeout(60_000);
  let stage: SessionStage;
  before(async () => {
    stage = await raisePlanningStage();
  });
  after(async () => {
    await stage.close();
  });

  const all = async () => stage.sessions.summaries(stage.region, SESSION_STATES);

  const WRONG: [string, Record<string, string>, RegExp][] = [
    ['no seats', { capacity: '0' }, /"Seats" needs a whole number from 1 to 500/],
    ['fewer than no seats', { capacity: '-3' }, /"Seats" needs a whole number from 1 to 500/],
    ['half a seat', { capacity: '2.5' }, /"Seats" needs a whole number/],
    ['a past date', { day: '2016-01-08' }, /begin on 8 January 2016 at 09:30 London time, which is past/],
    ['an end before the start', { end: '09:00' }, /and end on 17 March 2016 at 09:00.*later than the start/],
    ['an end at the start', { end: '09:30' }, /later than the start/],
    ['no such day', { day: '2015-02-29' }, /needs a date/],
    ['an unknown trainer', { trainers: 'nobody' }, /Somebody chosen as a trainer is not known/],
    ['an unknown sub-region', { subRegion: 'Elsewhere' }, /This sub-region is not on the list/],
    ['an unknown host', { hostAuthority: 'D99' }, /D99/],
    ['an unknown version', { materialVersion: '9.9' }, /There is no version 9\.9/],
    ['seats kept for ever', { reservedPerAuthority: '2' }, /not until when/],
    [
      'more seats kept than there are',
      { reservedPerAuthority: '10', reservedUntil: '2016-02-20' },
      /20 seats would be kept for authorities, and there are only 18/,
    ],
    ['a link that is none', { onlineLink: 'javascript:alert(1)' }, /begins with https/],
    ['a link with a password', { onlineLink: 'https://a:b@example.org' }, /begins with https/],
    ['reminders on no day', { reminders: '7, soon' }, /up to 5 whole numbers from 1 to 60/],
    ['a name of a child', { code: '', venue: 'x' }, /letters or digits|is empty/],
  ];
  for (const [what, change, answer] of WRONG)
    it(`is refused with what to do about it, and nothing is kept: ${what}`, async () => {
      const before = await all();
      const { text = '', card } = await saved(stage, { code: 'T1', ...change });
      assert.match(text, answer);
      assert.equal(card, undefined);
      assert.deepEqual(await all(), before);
    });

  it('names a trainer whose role does not reach the day of the session', async () => {
    const { text } = await saved(stage, { trainers: await stage.idOf('ann') });
    assert.match(text ?? '', /Ann Example is not a trainer on 17 March 2016/);
  });

  it('refuses a code that another session has, and the session of the first one stays', async () => {
    cardOf(await saved(stage, { code: 'T20' }));
    const { text } = await saved(stage, { code: 't20', capacity: '3' });
    assert.match(text ?? '', /Another session is called T20\. Choose another code/);
    assert.equal((await storedAs(stage, 'T20')).capacity, 18);
  });

  it('refuses a form that is out of date, and keeps what came between', async () => {
    cardOf(await saved(stage, { code: 'T21' }));
    const plan = await typed(stage, 'manager', 'session T21');
    const forms = [];
    for (const _ of [1, 2]) forms.push(cardOf(await press(stage, 'manager', buttonOf(plan, 'session.edit'))));
    stage.time.turnTo(new Date(stage.now().getTime() + 60_000));
    const save = (form: unknown, capacity: string) =>
      press(stage, 'manager', buttonOf(form, 'session.save'), { ...asDrawn(form), capacity });
    cardOf(await save(forms[0], '20'));
    assert.match((await save(forms[1], '22')).text ?? '', /changed|meanwhile/i);
    assert.equal((await storedAs(stage, 'T21')).capacity, 20);
  });

  it('is refused for a session that is open, too: no seats, an unknown trainer, a link that is none', async () => {
    await openedSession(stage, { code: 'T25', day: '2016-05-19' });
    const plan = await typed(stage, 'manager', 'session T25');
    const form = cardOf(await press(stage, 'manager', buttonOf(plan, 'session.edit')));
    const before = await storedAs(stage, 'T25');
    for (const [change, answer] of [
      [{ capacity: '0' }, /"Seats" needs a whole number from 1 to 500/],
      [{ capacity: '-3' }, /"Seats" needs a whole number/],
      [{ trainers: 'nobody' }, /Somebody chosen as a trainer is not known/],
      [{ trainers: await stage.idOf('ann') }, /Ann Example is not a trainer/],
      [{ onlineLink: 'javascript:alert(1)' }, /begins with https/],
    ] as const) {
      const inputs = { ...asDrawn(form), ...change };
      const { card, text } = await press(stage, 'manager', buttonOf(form, 'session.changeOpen'), inputs);
      assert.equal(card, undefined, JSON.stringify(change));
      assert.match(text ?? '', answer, JSON.stringify(change));
    }
    assert.deepEqual(await storedAs(stage, 'T25'), before);
  });

  it('answers a button of an outdated card with the session as it is now', async () => {
    const draft = cardOf(await saved(stage, { code: 'T22' }));
    await press(stage, 'manager', buttonOf(draft, 'session.cancel'), { cancelReason: 'Not needed' });
    const { card } = await press(stage, 'manager', buttonOf(draft, 'session.prepare'));
    assert.match(textOf(card), /Session T22 was cancelled\. Reason: Not needed\..*Cancelled\./);
  });

  it('refuses everybody else, whatever they press', async () => {
    await openedSession(stage, { code: 'T23', day: '2016-05-12' });
    const { id: session } = await storedAs(stage, 'T23');
    const before = await storedAs(stage, 'T23');
    const inputs = { ...sessionAnswers({ code: 'T24' }), reason: 'x', cancelReason: 'x' };
    const data = { session, once: 'mine', seen: 0, programme: before.programme };
    for (const key of ['ann', 'officer', 'trainer']) {
      assert.match(String(await typed(stage, key, 'new session')), /programme manager/, key);
      for (const verb of [
        'save',
        'changeOpen',
        'edit',
        'prepare',
        'open',
        'close',
        'reschedule',
        'cancel',
        'plans',
      ]) {
        const { text, card } = await press(stage, key, { verb: `session.${verb}`, data }, inputs);
        assert.equal(card, undefined, `${key} ${verb}`);
        assert.match(text ?? '', /programme manager/, `${key} ${verb}`);
      }
    }
    assert.deepEqual(await storedAs(stage, 'T23'), before);
  });

  it('finds nothing of another region', async () => {
    await stage.sessions.insert(sampleSession({ id: 'theirs', region: 'elsewhere', code: 'X1' }));
    assert.match(String(await typed(stage, 'manager', 'session X1')), /does not exist/);
    for (const verb of [
      'session.edit',
      'session.prepare',
      'session.open',
      'session.close',
      'session.cancel',
    ]) {
      const answer = await press(
        stage,
        'manager',
        { verb, data: { session: 'theirs' } },
        { cancelReason: 'x' },
      );
      assert.match(answer.text ?? '', /does not exist/, verb);
    }
    assert.equal((await stage.sessions.byId('elsewhere', 'theirs'))?.state, 'preparing');
  });
});
