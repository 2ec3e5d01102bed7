import assert from 'node:assert/strict';
import { plusMinutes } from '../../programme/calendar.ts';
import { cardOf } from '../../scripts/scenario/acting.ts';
import { type Button, buttonOf, buttonsOf } from '../../scripts/support/teams-user.ts';
import { type OpenDatabase, openDatabase } from '../../storage/database.ts';
import { mongoPeopleStore } from '../../storage/people-store.ts';
import { inputsOf } from '../cards/card-walk.ts';
import { samplePerson } from '../storage/contract/samples.ts';
import { ENDS_AT, sampleBooking } from '../training/sample-session.ts';
import { raiseSessionStage, type SessionStage } from './session-stage.ts';
import { press, textOf, typed } from './vote-stage.ts';

const EVALUATION = {
  ...{ overall: 'excellent', usefulness: 'veryGood', difficulty: 'aboutRight' },
  ...{ confidenceBefore: 'slightly', confidenceAfter: 'completely' },
};
/** On the stage it is 17 March 2016. */
const LETTER = { name: 'Gina Gone', way: 'letter', receivedOn: '2016-03-14', text: '' };

describe('A request about the data of somebody who does not ask in the chat', function () {
  this.timeout(60_000);
  let stage: SessionStage;
  let database: OpenDatabase;
  before(async () => {
    stage = await raiseSessionStage(plusMinutes(ENDS_AT, -10));
    database = await openDatabase({ uri: stage.uri, dataDirectory: '' });
    const people = mongoPeopleStore(database.db);
    const left = { authority: 'D13', accounts: [], roles: [], leftOn: '2016-01-29' };
    for (const [id, name] of [
      ['gina', 'Gina Gone'],
      ['twin-1', 'Sam Same'],
      ['twin-2', 'Sam Same'],
    ] as const)
      await people.insert(samplePerson(stage.region, id, { ...left, name }));
    const seat = (person: string) => sampleBooking('D13', 'attended', { id: `seat of ${person}`, person });
    await stage.place({ state: 'delivered', bookings: [seat('gina'), seat(await stage.idOf('ann'))] });
    await stage.turnTo(plusMinutes(ENDS_AT, -5));
  });
  after(async () => {
    await database.close();
    await stage.close();
  });

  const entering = async () => buttonOf(await typed(stage, 'manager', 'enter request'), 'rights.enter');
  const entered = async (more: Record<string, string>) =>
    press(stage, 'manager', await entering(), { ...LETTER, ...more });
  /** Opens the only request that waits; what can be done about it. */
  async function waiting(): Promise<{ card: unknown; button(verb: string): Button }> {
    const list = await typed(stage, 'manager', 'rights requests');
    const card = cardOf(await press(stage, 'manager', buttonOf(list, 'rights.show')));
    return { card, button: verb => buttonOf(card, verb) };
  }
  const fileOf = async (button: Button): Promise<string> => {
    const { text } = await press(stage, 'manager', button);
    assert.doesNotMatch(String(text), /Nothing/);
    const link = JSON.stringify(stage.lastCard('manager')).match(/"url":"[^"]*(\/files\/[^"]+)"/)?.[1];
    return (await fetch(new URL(link ?? assert.fail('no link'), stage.bot.url))).text();
  };
  const personOf = async (id: string) =>
    (await mongoPeopleStore(database.db).byId(stage.region, id)) ?? assert.fail(id);
  const auditOf = async (target: string) => {
    const events = database.db.collection('auditEvents').find({ region: stage.region, target });
    return (await events.toArray())
      .map(({ action, actor, detail }) => [String(action), actor, detail])
      .sort(([a], [b]) => String(a).localeCompare(String(b)));
  };

  it('is entered and served by the programme manager alone', async () => {
    const button = await entering();
    for (const key of ['officer', 'trainer', 'ann']) {
      assert.match(String(await typed(stage, key, 'enter request Gina')), /Only the programme manager/, key);
      for (const { verb, data } of [
        { ...button, data: { ...button.data, ...LETTER, kind: 'access' } },
        ...['rights.showHeld', 'rights.exportHeld', 'rights.noteObjection'].map(one => ({
          ...{ verb: one, data: { request: 'made-up' } },
        })),
      ])
        assert.match(
          String((await press(stage, key, { verb, data })).text),
          /Only the programme manager/,
          verb,
        );
    }
    const named = await typed(stage, 'manager', 'enter request Gina Gone');
    assert.equal(inputsOf(named).find(({ id }) => id === 'name')?.value, 'Gina Gone');
    assert.equal(inputsOf(named).find(({ id }) => id === 'receivedOn')?.value, '2016-03-17');
  });

  it('is refused in words when it cannot be so, and nothing is kept or shown of anybody', async () => {
    const tries: [Record<string, string>, RegExp][] = [
      [{ kind: 'access', name: 'Nobody Known' }, /Nobody is held here under "Nobody Known"/],
      [
        { kind: 'access', name: 'Sam Same' },
        /2 people fit "Sam Same". Write the full name or the work email/,
      ],
      [{ kind: 'access', name: '' }, /Name or work email of the person/],
      [{ kind: 'access', name: 'Manager Example' }, /For your own data, send "my data"/],
      [{ kind: 'correct' }, /Write what is wrong/],
      [{ kind: 'correct', text: 'Born 3 May 2001' }, /date of birth/],
      [{ kind: 'access', receivedOn: '2016-03-18' }, /the day on which the request came, today or earlier/],
      [{ kind: 'access', receivedOn: '2015-03-16' }, /not more than a year ago/],
      [{ kind: 'access', receivedOn: '0001-01-01' }, /not more than a year ago/],
      [{ kind: 'access', receivedOn: 'soon' }, /When it came/],
      [{ kind: 'answers' }, /What the person asks for/],
      [{ kind: 'access', way: 'pigeon' }, /How it came/],
    ];
    for (const [more, says] of tries) assert.match(String((await entered(more)).text), says, `${says}`);
    for (const verb of ['rights.showHeld', 'rights.exportHeld', 'rights.noteObjection']) {
      const forged = await press(stage, 'manager', { verb, data: { request: 'gina' } });
      assert.match(String(forged.text), /There is no such request/, verb);
    }
    assert.match(textOf(await typed(stage, 'manager', 'rights requests')), /Nobody waits/);
    assert.deepEqual(await auditOf('gina'), []);
  });

  it('for a copy shows what is held while it waits, as a file too, with each look in the audit trail', async () => {
    const button = await entering();
    const given = { ...LETTER, kind: 'access' };
    for (const _ of ['once', 'twice']) {
      const card = cardOf(await press(stage, 'manager', button, given));
      assert.match(textOf(card), /Gina Gone asks for a copy of what is held. Answer by 14 April 2016/);
    }
    assert.match(String((await entered(given)).text), /Gina Gone has asked for a copy .* already/);
    const request = await waiting();
    assert.match(textOf(request.card), /It came by letter and was entered on 17 March 2016/);
    const look = request.button('rights.showHeld');
    const held = textOf(cardOf(await press(stage, 'manager', look)));
    assert.match(held, /What is held about Gina Gone.*Your places on sessions, past and present: 1, T7/s);
    const file = JSON.parse(await fileOf(request.button('rights.exportHeld')));
    assert.equal(file.person.name, 'Gina Gone');
    assert.ok(!JSON.stringify(file).includes(await stage.idOf('ann')));
    const done = cardOf(await press(stage, 'manager', request.button('rights.corrected')));
    assert.match(textOf(done), /Noted as done.*Nobody waits/s);
    assert.match(
      String((await press(stage, 'manager', look)).text),
      /Nothing was changed: the request is done/,
    );
    const manager = await stage.idOf('manager');
    assert.deepEqual(await auditOf('gina'), [
      ['rights.entered', manager, { kind: 'access', way: 'letter' }],
      ['rights.exported', manager, undefined],
      ['rights.lookedAt', manager, undefined],
    ]);
  });

  it('never leads to what the person answered', async () => {
    const asked = buttonOf(stage.lastCard('ann'), 'evaluation.review');
    const written = { ...EVALUATION, changeSession: 'Fewer slides' };
    const review = await press(stage, 'ann', asked, written);
    const texts = Object.fromEntries(inputsOf(review.card).map(({ id, value = '' }) => [id, String(value)]));
    const sent = await press(stage, 'ann', buttonOf(review.card, 'evaluation.send'), texts);
    const receipt = /\b[A-Z0-9]{4}-[A-Z0-9]{4}-[A-Z0-9]{4}\b/.exec(JSON.stringify(sent.card))?.[0];
    cardOf(await entered({ name: 'Ann Example', kind: 'access' }));
    const request = await waiting();
    const card = cardOf(await press(stage, 'manager', request.button('rights.showHeld')));
    assert.match(textOf(card), /Sessions that you were asked about, and whether you have answered: 1, T7/);
    assert.match(textOf(card), /is kept without the person, so it is not here, and nobody can find it/);
    const file = await fileOf(request.button('rights.exportHeld'));
    for (const word of [...Object.values(EVALUATION), 'Fewer slides', receipt ?? assert.fail('no receipt')])
      assert.ok(!JSON.stringify(card).includes(word) && !file.includes(word), word);
    assert.deepEqual(
      buttonsOf(card).map(({ verb }) => verb),
      ['rights.exportHeld', 'rights.show'],
    );
    cardOf(await press(stage, 'manager', request.button('rights.corrected')));
  });

  it('objects, corrects and erases for her, tells the person nothing, and the manager nothing of what he entered', async () => {
    const before = stage.connector.outgoing.length;
    cardOf(await entered({ kind: 'object', way: 'phone' }));
    const note = (await waiting()).button('rights.noteObjection');
    for (const _ of ['once', 'twice'])
      assert.match(textOf(cardOf(await press(stage, 'manager', note))), /is not asked in surveys any more/);
    assert.equal((await personOf('gina')).objectedOn, '2016-03-17');
    cardOf(await entered({ kind: 'correct', text: 'Her job title was service manager.' }));
    const wrong = await waiting();
    assert.match(textOf(wrong.card), /What should be corrected: Her job title was service manager/);
    cardOf(await press(stage, 'manager', wrong.button('rights.corrected')));
    cardOf(await entered({ kind: 'erase', receivedOn: '2016-03-17' }));
    cardOf(await press(stage, 'manager', (await waiting()).button('rights.agree')));
    await stage.bot.reconcile();
    const erased = await personOf('gina');
    assert.deepEqual([erased.name, erased.erasedOn], ['Somebody who was erased', '2016-03-17']);
    const [session] = await stage.sessions.attendedBy(stage.region, 'gina');
    assert.equal(session?.bookings.length, 2, 'head counts stay');
    const sent = stage.connector.outgoing.slice(before).map(({ text }) => text ?? '');
    assert.ok(!sent.some(text => /own data waits? for you|Your request about your data/.test(text)));
    const actions = (await auditOf('gina')).map(([action]) => action);
    for (const action of ['rights.objected', 'rights.erased']) assert.ok(actions.includes(action), action);
    assert.equal(actions.filter(action => action === 'rights.entered').length, 4);
    assert.match(String((await entered({ kind: 'access' })).text), /Nobody is held here under "Gina Gone"/);
  });
});
