import assert from 'node:assert/strict';
import { cardOf } from '../../scripts/scenario/acting.ts';
import { asDrawn } from '../../scripts/support/card-inputs.ts';
import { buttonOf, buttonsOf } from '../../scripts/support/teams-user.ts';
import { inputsOf } from '../cards/card-walk.ts';
import {
  openedSession,
  PLANNED_AT,
  raisePlanningStage,
  saved,
  sessionAnswers,
  storedAs,
} from './planning-stage.ts';
import type { SessionStage } from './session-stage.ts';
import { press, textOf, typed } from './vote-stage.ts';

const verbsOf = (card: unknown): string[] => buttonsOf(card).map(({ verb }) => verb);

describe('Planning a session in conversation', function () {
  this.timeout(60_000);
  let stage: SessionStage;
  beforeEach(async () => {
    stage = await raisePlanningStage();
  });
  afterEach(async () => {
    await stage.close();
  });

  const planOf = (code = 'T7') => typed(stage, 'manager', `session ${code}`);
  const pressed = (card: unknown, verb: string, inputs = {}) =>
    press(stage, 'manager', buttonOf(card, verb), inputs);

  it('begins as a draft that only the programme manager sees', async () => {
    const draft = cardOf(await saved(stage, { code: 't7' }));
    assert.match(textOf(draft), /Session T7 A draft\./);
    assert.match(textOf(draft), /17 March 2016, 09:30 to 16:00 London time/);
    assert.equal((await storedAs(stage)).startsAt.toISOString(), '2016-03-17T09:30:00.000Z');
    for (const key of ['ann', 'trainer', 'officer'])
      assert.match(String(await typed(stage, key, 'session T7')), /does not exist or is not for you/, key);
  });

  it('offers the next free code, the trainers and the versions there are', async () => {
    cardOf(await saved(stage));
    const form = await typed(stage, 'manager', 'new session');
    assert.equal(asDrawn(form).code, 'T8');
    const choices = (name: string) =>
      ((inputsOf(form).find(({ id }) => id === name)?.choices ?? []) as { title: string }[]).map(
        one => one.title,
      );
    assert.deepEqual(choices('trainers'), ['Another Example', 'Trainer Example']);
    assert.deepEqual(choices('materialVersion'), ['1.0', 'Not decided yet']);
    assert.deepEqual(choices('hostAuthority'), ['Purbrook', 'Chine Bay', 'None']);
  });

  it('is made once, however often the form is sent', async () => {
    const form = await typed(stage, 'manager', 'new session');
    for (const _ of [1, 2]) cardOf(await pressed(form, 'session.save', sessionAnswers()));
    const { planned } = await listed();
    assert.deepEqual(planned, ['T7']);
  });

  const listed = async () => {
    const states = ['draft', 'preparing', 'open', 'closedToBooking', 'cancelled'] as const;
    const all = await stage.sessions.summaries(stage.region, states);
    return { planned: all.map(({ code }) => code) };
  };

  it('says everything that is missing before booking can open, and opens when it is there (T5)', async () => {
    const draft = cardOf(await saved(stage, { venue: '', hostAuthority: '0' }));
    const missing =
      /missing: one or more trainers, a venue or an online link, the version of the material and the list of what/;
    assert.match(textOf(draft), missing);
    assert.ok(!verbsOf(draft).includes('session.open'), 'a draft is prepared first');

    const preparing = cardOf(await pressed(draft, 'session.prepare'));
    assert.match(textOf(preparing), /Being prepared\..*0 of 4 done/);
    const refused = await pressed(preparing, 'session.open');
    assert.match(
      refused.text ?? '',
      /cannot open yet\. Missing: one or more trainers, a venue or an online link and the version of the material\. Add/,
    );
    assert.equal((await storedAs(stage)).state, 'preparing');

    const form = cardOf(await pressed(preparing, 'session.edit'));
    const change = {
      trainers: await stage.idOf('trainer'),
      materialVersion: '1.0',
      onlineLink: 'https://example.org/room?x=1',
    };
    const ready = cardOf(await pressed(form, 'session.save', { ...asDrawn(form), ...change }));
    assert.match(textOf(ready), /Nothing is missing.*Trainer Example/);
    const open = cardOf(await pressed(ready, 'session.open'));
    assert.match(textOf(open), /Open for booking\..*0 of 18 taken/);
    const { openedAt, reservedFor, onlineLink } = await storedAs(stage);
    assert.deepEqual(openedAt, PLANNED_AT);
    assert.deepEqual(reservedFor, ['D13', 'D14']);
    assert.equal(onlineLink, 'https://example.org/room?x=1');
  });

  it('can be changed in everything before booking opens, and keeps what the form shows', async () => {
    const draft = cardOf(await saved(stage, { reservedPerAuthority: '2', reservedUntil: '2016-02-20' }));
    assert.match(textOf(draft), /2 for each, until the end of 20 February 2016/);
    const form = cardOf(await pressed(draft, 'session.edit'));
    const before = await storedAs(stage);
    cardOf(await pressed(form, 'session.save', asDrawn(form)));
    const { plannedAt, ...after } = await storedAs(stage);
    assert.deepEqual(after, before, 'what is sent back as it was drawn changes nothing');
    assert.deepEqual(plannedAt, PLANNED_AT);

    const again = cardOf(await pressed(await planOf(), 'session.edit'));
    const change = { code: 'T9', day: '2016-04-14', reservedPerAuthority: '0', reservedUntil: '', venue: '' };
    cardOf(await pressed(again, 'session.save', { ...asDrawn(again), ...change }));
    const moved = await storedAs(stage, 'T9');
    assert.equal(moved.startsAt.toISOString(), '2016-04-14T08:30:00.000Z', 'summer time by then');
    assert.equal(moved.venue, undefined);
    assert.equal(moved.reservedUntil, undefined);
  });

  it('keeps times, code and sub-region once booking has opened, and takes the rest', async () => {
    const open = await openedSession(stage);
    const form = cardOf(await pressed(open, 'session.edit'));
    assert.deepEqual(
      ['day', 'start', 'code', 'subRegion'].filter(name => name in asDrawn(form)),
      [],
    );
    const change = { capacity: '20', venue: 'Town Hall', reminders: '14 3' };
    const changed = cardOf(await pressed(form, 'session.changeOpen', { ...asDrawn(form), ...change }));
    assert.match(textOf(changed), /0 of 20 taken/);
    const { capacity, venue, remindDaysBefore, code } = await storedAs(stage);
    assert.deepEqual(
      { capacity, venue, remindDaysBefore, code },
      {
        capacity: 20,
        venue: 'Town Hall',
        remindDaysBefore: [14, 3],
        code: 'T7',
      },
    );
  });

  it('closes booking: nobody can ask any more, and the card offers it no longer', async () => {
    const open = await openedSession(stage);
    const closed = cardOf(await pressed(open, 'session.close'));
    assert.match(textOf(closed), /Closed to booking\./);
    assert.ok(!verbsOf(closed).includes('session.close'));
    assert.match(String(await typed(stage, 'ann', 'book T7')), /closed to booking/);
    assert.equal((await storedAs(stage)).bookings.length, 0);
  });

  it('lists what is planned, with seats, and leads to each', async () => {
    cardOf(await saved(stage));
    await openedSession(stage, { code: 'T8', day: '2016-04-14' });
    const list = await typed(stage, 'manager', 'planned sessions');
    assert.match(textOf(list), /T7 17 March 2016 A draft 0 of 18 taken T8 14 April 2016 Open for booking/);
    const session = (await storedAs(stage, 'T8')).id;
    assert.match(textOf(cardOf(await pressed(list, 'session.show', { session }))), /Session T8/);
    const programmes = cardOf(await pressed(list, 'programme.list'));
    const programme = asDrawn(programmes).programme ?? '';
    assert.match(
      textOf(cardOf(await pressed(programmes, 'session.new', { programme }))),
      /New session of Case/,
    );
  });
});
