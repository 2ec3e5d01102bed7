import assert from 'node:assert/strict';
import { Conversations, choicesOf, codesOf, shown } from './people-conversations.ts';
import { RegionRig } from './region-rig.ts';

describe('The people feature for programme managers', () => {
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

  it('gives and ends a role by search, pick list and form', async () => {
    await chat.turn('asha', { kind: 'arrived' });
    const asha = await chat.region.person('asha');
    const found = await chat.say('manager', 'give role asha');
    assert.deepEqual(choicesOf(found, 'person'), [asha.id]);
    const form = await chat.press('manager', 'people.pick', { task: 'giveRole', person: asha.id });
    assert.deepEqual(choicesOf(form, 'authority'), ['none', 'D01', 'D02']);
    const answers = {
      person: asha.id,
      role: 'voter',
      authority: 'D01',
      validFrom: '2015-11-20',
      validTo: '',
    };
    const given = await chat.press('manager', 'people.giveRole', answers);
    assert.match(shown(given), /The role is given to asha/);
    assert.match(shown(given), /Voter of Authority D01 from 20 November 2015/);
    const end = await chat.press('manager', 'people.pick', { task: 'endRole', person: asha.id });
    const [held] = choicesOf(end, 'held');
    const ended = await chat.press('manager', 'people.endRole', {
      person: asha.id,
      held,
      lastDay: '2015-12-18',
    });
    assert.match(shown(ended), /to 18 December 2015/);
  });

  it('finds, compares and merges two records', async () => {
    for (const one of ['asha green', 'a green guest']) await chat.turn(one, { kind: 'arrived' });
    const found = await chat.say('manager', 'merge people asha, guest');
    const [keep, gone] = choicesOf(found, 'keep');
    assert.match(
      shown(await chat.press('manager', 'people.compare', { keep, gone })),
      /This cannot be undone/,
    );
    assert.match(
      shown(await chat.press('manager', 'people.merge', { keep, gone })),
      /are one now: asha green/,
    );
    assert.match(shown(await chat.press('manager', 'people.merge', { keep, gone })), /are one now/);
  });

  it('hands over and records leaving', async () => {
    for (const one of ['asha', 'bo']) await chat.turn(one, { kind: 'arrived' });
    const [asha, bo] = [await chat.region.person('asha'), await chat.region.person('bo')];
    assert.match(
      shown(await chat.press('manager', 'people.pick', { task: 'handOver', person: asha.id })),
      /Make asha programme manager/,
    );
    assert.match(
      shown(await chat.press('manager', 'people.handOver', { person: asha.id, own: 'keep' })),
      /asha is programme manager now/,
    );
    assert.match(
      shown(await chat.press('asha', 'people.leave', { person: bo.id, lastDay: '2015-12-18' })),
      /The last day of bo is recorded/,
    );
    assert.match(shown(await chat.say('bo', 'who am i')), /18 December 2015/);
  });

  it('opens nothing and changes nothing for those it is not for', async () => {
    await chat.turn('asha', { kind: 'arrived' });
    const asha = await chat.region.person('asha');
    for (const text of [
      'find person x',
      'give role x',
      'end role',
      'hand over',
      'merge people x',
      'people to confirm',
      'record leaving x',
    ])
      assert.deepEqual(codesOf(await chat.say('asha', text)), ['notYourRole'], text);
    const claims: [string, Record<string, unknown>][] = [
      ['people.find', { task: 'show', text: 'a' }],
      ['people.pick', { task: 'giveRole', person: asha.id }],
      [
        'people.giveRole',
        { person: asha.id, role: 'programmeManager', authority: 'none', validFrom: '2015-11-20' },
      ],
      ['people.endRole', { person: asha.id, held: 'chair~~', lastDay: '2015-11-20' }],
      ['people.handOver', { person: asha.id, own: 'keep' }],
      ['people.leave', { person: asha.id, lastDay: '2015-11-20' }],
      ['people.compare', { keep: asha.id, gone: 'x' }],
      ['people.merge', { keep: asha.id, gone: 'x' }],
      ['people.confirm', { waiting: `${asha.id}~D01` }],
      ['people.decline', { waiting: `${asha.id}~D01` }],
    ];
    for (const [verb, data] of claims)
      assert.deepEqual(codesOf(await chat.press('asha', verb, data)), ['notYourRole'], verb);
    const after = await chat.region.person('asha');
    assert.deepEqual([after.roles, after.leftOn, after.authority], [[], undefined, undefined]);
  });

  it('shows a name as it was typed, whatever signs it has, and finds nobody by signs', async () => {
    await chat.turn('**Bold** [x](http://e.example)', { kind: 'arrived' });
    const reply = await chat.say('manager', 'find person **bold**');
    assert.doesNotMatch(shown(reply), /\*\*Bold\*\*|\]\(http/);
    assert.match(shown(await chat.say('manager', 'find person .*')), /Nobody is found/);
    const long = shown(await chat.say('manager', `find person ${'x'.repeat(5000)}`));
    assert.match(long, /Nobody is found by .{1,2}x{99}…[^x]/);
    assert.match(shown(await chat.say('manager', 'find person')), /Name or work email/);
  });
});
