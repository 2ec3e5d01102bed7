import assert from 'node:assert/strict';
import { peopleFeature } from '../../bot/features/people.ts';
import { Conversations, choicesOf, contact, shown } from './people-conversations.ts';
import { RegionRig } from './region-rig.ts';

describe('The people feature', () => {
  const rig = new RegionRig();
  let chat: Conversations;
  before(() => rig.open());
  after(() => rig.close());
  beforeEach(async () => {
    const region = await rig.region().withAuthorities('D01', 'D02');
    await region.stores.regions.putRegion({
      code: region.code,
      name: 'Demo Region',
      timezone: 'Europe/London',
    });
    chat = new Conversations(region);
    await chat.turn('manager', { kind: 'arrived' });
  });

  it('welcomes with the privacy notice on arrival, and never again', async () => {
    const welcome = shown(await chat.turn('asha', { kind: 'arrived' }));
    for (const part of [
      'Demo Region',
      'Carrowmoor',
      'privacy@d01.example',
      'Who',
      'Why',
      'How long',
      'Your rights',
      'ico.org.uk',
    ])
      assert.ok(welcome.includes(part), part);
    assert.ok(welcome.includes('people.myDetails'));
    assert.deepEqual(await chat.turn('asha', { kind: 'arrived' }), { kind: 'nothing' });
  });

  it('welcomes before the answer when the first sign of life is a message', async () => {
    const answer = await chat.say('bo', 'who am i');
    assert.match(shown(answer), /Who you are here/);
    assert.match(shown(chat.private[0] ?? answer), /Welcome to Demo Region/);
    await chat.say('bo', 'who am i');
    assert.equal(chat.private.length, 1);
  });

  it('asks where a person works, confirms it by the programme manager, and tells both', async () => {
    await chat.turn('asha', { kind: 'arrived' });
    const form = await chat.press('asha', 'people.myDetails');
    assert.deepEqual(choicesOf(form, 'place'), ['authority:D01', 'authority:D02', 'none']);
    const saved = await chat.press('asha', 'people.saveDetails', {
      place: 'authority:D01',
      staffGroup: 'headOfService',
    });
    assert.match(shown(saved), /Authority D01, not confirmed yet/);
    assert.equal(chat.woken, 1);
    const waiting = await chat.say('manager', 'People to confirm!');
    const [key] = choicesOf(waiting, 'waiting');
    assert.match(shown(await chat.press('manager', 'people.confirm', { waiting: key })), /Confirmed: asha/);
    assert.match(shown(await chat.say('asha', 'Who am I?')), /Authority D01, confirmed/);
    const region = chat.region;
    const asha = await region.person('asha');
    const feature = peopleFeature({ services: region.services, contact, wake: () => {} });
    const telling = feature.tellings?.find(({ kind }) => kind === 'people.confirmed');
    const [due] = (await telling?.due(region.now)) ?? [];
    assert.equal(due?.recipient, asha.id);
    const delivery = {
      ...due,
      key: 'k',
      state: 'sending',
      createdAt: region.now,
      nextAt: region.now,
      attempts: 1,
    };
    const drawn = await telling?.draw(delivery as never, asha, region.now);
    assert.equal(
      drawn?.text,
      'You are confirmed for Authority D01. If you are its voter or deputy voter, you can vote.',
    );
  });

  it('draws no message about waiting people once nobody waits', async () => {
    const region = chat.region;
    await region.chooser('asha', 'D01');
    const { tellings } = peopleFeature({ services: region.services, contact, wake: () => {} });
    const telling = tellings?.find(({ kind }) => kind === 'people.toConfirm');
    const manager = await region.person('manager');
    const draw = async () => (await telling?.draw({} as never, manager, region.now))?.text;
    assert.equal(
      await draw(),
      '1 person waits for you to confirm their authority. Open the card and choose.',
    );
    const [waiting] = await region.stores.people.unconfirmed(region.code);
    await chat.press('manager', 'people.decline', { waiting: `${waiting?.id}~D01` });
    assert.equal(await draw(), undefined);
  });

  it('counts the authorities of today for everybody, also in a channel', async () => {
    const reply = await chat.say('asha', 'Region', 'channel');
    assert.match(shown(reply), /2 authorities in 0 sub-regions on 20 November 2015/);
  });

  it('answers who am i privately wherever it is asked', async () => {
    await chat.say('asha', 'who am i', 'channel');
    const [answer] = chat.private;
    assert.match(shown(answer ?? { kind: 'nothing' }), /Who you are here/);
  });
});
