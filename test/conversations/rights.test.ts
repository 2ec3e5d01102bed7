import assert from 'node:assert/strict';
import { z } from 'zod';
import type { Person } from '../../programme/region/person.ts';
import { cardOf } from '../../scripts/scenario/acting.ts';
import { buttonOf } from '../../scripts/support/teams-user.ts';
import { type OpenDatabase, openDatabase } from '../../storage/database.ts';
import { mongoPeopleStore } from '../../storage/people-store.ts';
import { dump } from '../survey/raw-dump.ts';
import { sampleBooking } from '../training/sample-session.ts';
import type { SessionStage } from './session-stage.ts';
import { book, messagesTo, openSession, raiseTrainingStage, statesOf } from './training-stage.ts';
import { press, textOf, typed } from './vote-stage.ts';

const FILE = z.object({
  person: z.object({ name: z.string() }),
  held: z.array(
    z.looseObject({ collection: z.string(), of: z.string().optional(), state: z.string().optional() }),
  ),
});

describe('What is held about somebody, in conversation', function () {
  this.timeout(60_000);
  let stage: SessionStage;
  let database: OpenDatabase;
  beforeEach(async () => {
    stage = await raiseTrainingStage();
    database = await openDatabase({ uri: stage.uri, dataDirectory: '' });
  });
  afterEach(async () => {
    await database.close();
    await stage.close();
  });

  /** Presses what her own data offers. */
  const onOwnData = async (key: string, verb: string, inputs: Record<string, string> = {}) =>
    press(stage, key, buttonOf(await typed(stage, key, 'my data'), verb), inputs);

  /** Asks to be erased, and the id of the request. */
  async function asksToBeErased(key: string): Promise<string> {
    const card = cardOf(await onOwnData(key, 'rights.askToErase'));
    const sent = cardOf(await press(stage, key, buttonOf(card, 'rights.erase')));
    return String(buttonOf(sent, 'rights.withdraw').data.request);
  }

  const personOf = async (id: string): Promise<Person> =>
    (await mongoPeopleStore(database.db).byId(stage.region, id)) ?? assert.fail(id);

  it('is shown, exported without anybody else, corrected by request, and asked about no more', async () => {
    await openSession(stage);
    await book(stage, 'ann');
    await book(stage, 'dan');
    const own = await typed(stage, 'ann', 'my data');
    assert.match(
      textOf(own),
      /Name Ann Example .*Your places on sessions, past and present: 1, T7 \(17 March 2016\)/s,
    );
    assert.match(textOf(own), /Your chat with the bot/);
    assert.match(textOf(own), /What you answered in evaluations and the survey is kept without you/);

    const { card, text } = await press(stage, 'ann', buttonOf(own, 'rights.export'));
    assert.equal(card, undefined, text);
    const link = JSON.stringify(stage.lastCard('ann')).match(/"url":"[^"]*(\/files\/[^"]+)"/)?.[1];
    const file = FILE.parse(await (await fetch(new URL(link ?? assert.fail(), stage.bot.url))).json());
    assert.equal(file.person.name, 'Ann Example');
    const [place] = file.held.filter(one => one.collection === 'sessions');
    assert.deepEqual([place?.of, place?.state], ['T7', 'confirmed']);
    assert.doesNotMatch(JSON.stringify(file), new RegExp(await stage.idOf('dan')));

    const objected = cardOf(await press(stage, 'ann', buttonOf(own, 'rights.object')));
    assert.match(textOf(objected), /You said on 1 February 2016 that you want no more surveys/);
    assert.equal((await personOf(await stage.idOf('ann'))).objectedOn, '2016-02-01');
    cardOf(await press(stage, 'ann', buttonOf(objected, 'rights.allow')));
    assert.equal((await personOf(await stage.idOf('ann'))).objectedOn, undefined);

    const form = cardOf(await onOwnData('ann', 'rights.askToCorrect'));
    const refused = await press(stage, 'ann', buttonOf(form, 'rights.correct'), { text: 'Born 3 May 2001' });
    assert.match(String(refused.text), /date of birth/);
    const wrong = { text: 'My job title is service manager.' };
    for (const _ of [1, 2]) cardOf(await press(stage, 'ann', buttonOf(form, 'rights.correct'), wrong));
    await stage.bot.reconcile();
    assert.ok(messagesTo(stage, 'manager').some(one => /1 request about people's own data waits/.test(one)));
    const list = await typed(stage, 'manager', 'rights requests');
    assert.match(
      textOf(list),
      /Ann Example asked for a correction on 1 February 2016\. Answer by 1 March 2016\./,
    );
    const request = cardOf(await press(stage, 'manager', buttonOf(list, 'rights.show')));
    assert.match(textOf(request), /My job title is service manager/);
    const done = cardOf(await press(stage, 'manager', buttonOf(request, 'rights.corrected')));
    assert.match(textOf(done), /Noted as done.*Nobody waits/s);
    await stage.bot.reconcile();
    assert.match(
      textOf(stage.lastCard('ann')),
      /What you asked to be corrected on 1 February 2016 is corrected/,
    );
  });

  it('is erased once somebody else agrees: her name is nowhere, head counts stay, and she may begin anew', async () => {
    const ann = await stage.idOf('ann');
    const attended = sampleBooking('D13', 'attended', { person: ann });
    await stage.place({
      ...{ id: 'past', code: 'T1', state: 'completed', bookings: [attended] },
      ...{ startsAt: new Date('2015-06-18T08:30:00Z'), endsAt: new Date('2015-06-18T15:00:00Z') },
    });
    await openSession(stage, { capacity: 1 });
    await book(stage, 'ann');
    await book(stage, 'dan');
    assert.deepEqual(await statesOf(stage, 'dan'), ['waitlisted']);

    const question = cardOf(await onOwnData('ann', 'rights.askToErase'));
    assert.match(textOf(question), /What goes .*What stays, without you, and why .*within one month/s);
    await asksToBeErased('ann');
    const list = await typed(stage, 'manager', 'rights requests');
    const request = cardOf(await press(stage, 'manager', buttonOf(list, 'rights.show')));
    const agree = buttonOf(request, 'rights.agree');
    assert.match(textOf(cardOf(await press(stage, 'manager', agree))), /The person is being erased/);
    await stage.bot.reconcile();

    const stored = JSON.stringify(await dump(database.db, stage.region));
    assert.doesNotMatch(stored, /Ann Example|"ann"|\|ann"/);
    const person = await personOf(ann);
    assert.deepEqual([person.erasedOn, person.accounts, person.authority], ['2016-02-01', [], 'D13']);
    const [past] = await stage.sessions.attendedBy(stage.region, ann);
    assert.equal(past?.bookings[0]?.state, 'attended');
    const events = await database.db.collection('auditEvents').find({ action: 'rights.erased' }).toArray();
    assert.deepEqual(
      events.map(({ actor, target, detail }) => [actor, target, detail]),
      [[await stage.idOf('manager'), ann, undefined]],
    );
    assert.deepEqual(await statesOf(stage, 'dan'), ['offered'], 'her seat goes to whoever waits');

    const late = await press(stage, 'manager', agree);
    assert.match(String(late.text), /Nothing was changed: the request is done/);
    const anew = await typed(stage, 'ann', 'my data');
    assert.doesNotMatch(textOf(anew), /T1|T7/);
    assert.notEqual(await stage.idOf('ann'), ann);
  });

  it('asks what somebody needs at a session, tells the programme manager alone, and keeps it in no list', async () => {
    await openSession(stage);
    await book(stage, 'ann');
    const place = await typed(stage, 'ann', 'session T7');
    const question = cardOf(await press(stage, 'ann', buttonOf(place, 'needs.show')));
    const save = buttonOf(question, 'needs.save');
    const saved = cardOf(await press(stage, 'ann', save, { need: 'Step-free access' }));
    assert.match(textOf(saved), /Saved\. Only the programme manager sees it\..*Step-free access/s);
    const roster = await typed(stage, 'manager', 'roster T7');
    assert.doesNotMatch(textOf(roster), /Step-free/);
    const list = buttonOf(roster, 'needs.list');
    assert.match(textOf(cardOf(await press(stage, 'manager', list))), /Ann Example: Step-free access/);
    for (const key of ['trainer', 'officer', 'ann', 'ben'])
      assert.match(String((await press(stage, key, list)).text), /programme manager/, key);
    assert.match(String((await press(stage, 'ben', save, { need: 'Mine' })).text), /no such seat/i);
    assert.match(textOf(await typed(stage, 'ann', 'my data')), /What you said you need at sessions.*: 1, T7/);
    assert.match(String((await press(stage, 'ann', save, { need: 'x'.repeat(501) })).text), /500/);
    cardOf(await press(stage, 'ann', save, { need: '' }));
    assert.match(textOf(cardOf(await press(stage, 'manager', list))), /Nobody has asked for any/);
  });

  it('lets nobody act on requests of others, on what is not there, or against the only programme manager', async () => {
    const id = await asksToBeErased('ann');
    const tries: [string, string, Record<string, string>, RegExp][] = [
      ['ben', 'rights.withdraw', { request: id }, /There is no such request/],
      ['ben', 'rights.agree', { request: id }, /programme manager/],
      ['officer', 'rights.refuse', { request: id, reason: 'No' }, /programme manager/],
      ['ann', 'rights.agree', { request: id }, /programme manager/],
      ['manager', 'rights.agree', { request: 'made-up' }, /There is no such request/],
      ['manager', 'rights.corrected', { request: id }, /There is no such request/],
      ['manager', 'rights.refuse', { request: id, reason: '' }, /Reason of a refusal/],
    ];
    for (const [key, verb, data, says] of tries) {
      const { text } = await press(stage, key, { verb, data });
      assert.match(String(text), says, `${key} ${verb}`);
    }
    const again = cardOf(await onOwnData('ann', 'rights.askToErase'));
    const second = await press(stage, 'ann', buttonOf(again, 'rights.erase'));
    assert.match(String(second.text), /You have asked to be erased already/);
    assert.match(String(await typed(stage, 'ben', 'rights requests')), /programme manager/);

    const only = cardOf(await onOwnData('manager', 'rights.askToErase'));
    const refused = await press(stage, 'manager', buttonOf(only, 'rights.erase'));
    assert.match(String(refused.text), /Nobody else is programme manager.*hand over/s);

    cardOf(await onOwnData('ann', 'rights.withdraw'));
    const stale = await press(stage, 'manager', { verb: 'rights.agree', data: { request: id } });
    assert.match(String(stale.text), /the request was taken back/);
    assert.equal((await personOf(await stage.idOf('ann'))).name, 'Ann Example');
    const other = await asksToBeErased('ann');
    const answered = { verb: 'rights.refuse', data: { request: other, reason: 'A vote needs you.' } };
    cardOf(await press(stage, 'manager', answered));
    await stage.bot.reconcile();
    assert.match(
      textOf(stage.lastCard('ann')),
      /That was refused: A vote needs you\..*Information Commissioner/s,
    );
  });
});
