import assert from 'node:assert/strict';
import type { Caller } from '../../bot/feature.ts';
import { deliveriesFeature } from '../../bot/features/deliveries.ts';
import { peopleTellings } from '../../bot/features/people/people-tellings.ts';
import { voteTellings } from '../../bot/features/voting/vote-tellings.ts';
import type { Reply } from '../../bot/reply.ts';
import { sendAgain } from '../../cards/forms/send-again.ts';
import { words } from '../../cards/wording/words.ts';
import type { Role } from '../../programme/region/roles.ts';
import { createWorld, type DeliveryWorld } from './delivery-world.ts';
import { sent } from './scripted-messenger.ts';

const MONDAY = new Date('2015-11-23T10:00:00Z');

/** Ada's message may have arrived, Ben's is too large, and Cay has not installed the app. */
async function stuckWorld() {
  const world = await createWorld(MONDAY);
  const sender = world.startProcess();
  for (const id of ['ada', 'ben']) await world.person(id);
  await world.person('cay', false);
  await world.offer(['ada', 'ben', 'cay']);
  await world.offer(['cay'], { subject: 'another' });
  world.messenger.script = ({ conversation }) =>
    conversation === 'a:ada'
      ? { kind: 'uncertain', reason: 'ECONNRESET' }
      : { kind: 'failed', reason: 'MessageSizeTooBig' };
  await world.work(sender);
  world.messenger.script = () => sent;
  return { world, sender };
}

function feature(world: DeliveryWorld, role: Role) {
  let woken = 0;
  const { commands, actions, waiting } = deliveriesFeature({ ...world, wake: () => void woken++ });
  const caller: Caller & { automatic: boolean } = {
    person: {
      id: 'asker',
      region: world.region,
      accounts: [],
      name: 'Asker',
      authorityConfirmed: true,
      roles: [{ role }],
    },
    place: { id: 'a:asker', scope: 'personal', tenantId: 't', serviceUrl: 'https://s.example', botId: 'b' },
    now: world.clock.now(),
    newId: () => 'id',
    automatic: false,
  };
  return {
    woken: () => woken,
    waiting: () => waiting?.(caller),
    ask: async () => (await commands?.[0]?.run(caller, '')) as Reply,
    again: async (deliveries: string) => {
      const answers = sendAgain.parse({ deliveries });
      assert.ok(answers.ok);
      return (await actions?.[0]?.run(caller, answers.values)) as Reply;
    },
  };
}

const cardText = (reply: Reply): string => {
  assert.equal(reply.kind, 'card');
  return JSON.stringify(reply.kind === 'card' ? reply.card : undefined);
};

describe('The command "deliveries"', () => {
  it('tells the programme manager what did not arrive, why, how many and for whom', async () => {
    const { world } = await stuckWorld();
    const manager = feature(world, 'programmeManager');
    assert.deepEqual(await manager.waiting(), [{ says: 'messagesStuck', count: 4 }]);
    assert.deepEqual(await feature(world, 'director').waiting(), []);
    const shown = cardText(await manager.ask());
    assert.match(shown, /4 messages did not arrive, or not for certain/);
    const rows = [...shown.matchAll(/"TableRow","cells":(\[.*?\}\]\}\])/g)].map(([row]) =>
      [...row.matchAll(/"text":"(.*?)","wrap"/g)].map(([, text]) => text),
    );
    assert.deepEqual(rows.slice(1), [
      ['May have arrived. Teams or the network answered \\"ECONNRESET\\".', '1', 'Person ada'],
      [`Did not arrive. ${words.deliveries.reason('MessageSizeTooBig')}`, '1', 'Person ben'],
      [
        `${words.deliveries.states.unreachable} ${words.deliveries.reason('notInstalled')}`,
        '2',
        'Person cay',
      ],
    ]);
    assert.match(
      shown,
      /"value":"news\/s\/ada","title":"Person ada: message, 23 November 2015 \(may have arrived\)"/,
    );
  });

  it('says so when everything has arrived', async () => {
    const world = await createWorld(MONDAY);
    const shown = cardText(await feature(world, 'programmeManager').ask());
    assert.ok(shown.includes(words.deliveries.none));
    assert.ok(!shown.includes(words.deliveries.again));
  });

  it('offers no message again that has lost its use', async () => {
    const world = await createWorld(MONDAY);
    await world.person('ada', false);
    await world.offer(['ada'], { dropAfter: new Date('2015-11-23T11:00:00Z') });
    await world.work(world.startProcess());
    await world.clock.pass(2 * 3_600_000);
    const shown = cardText(await feature(world, 'programmeManager').ask());
    assert.match(shown, /Person ada/);
    assert.ok(!shown.includes('news/s/ada'));
  });

  it('sends again what was chosen, once, and wakes the sender', async () => {
    const { world, sender } = await stuckWorld();
    const manager = feature(world, 'programmeManager');
    const shown = cardText(await manager.again('news/s/ada,news/s/ben'));
    assert.match(shown, /2 messages will be sent again/);
    assert.equal(manager.woken(), 1);
    assert.match(cardText(await manager.again('news/s/ada')), /dealt with in the meantime/);
    await world.work(sender, 2);
    assert.deepEqual(world.postedTo().slice(2).sort(), ['a:ada', 'a:ben']);
    assert.deepEqual(await world.ending('ada'), ['sent', undefined]);
  });

  it('refuses an empty choice, and sends nothing for keys that name nothing', async () => {
    const { world } = await stuckWorld();
    const manager = feature(world, 'programmeManager');
    const reply = await manager.again('');
    assert.deepEqual(reply.kind === 'refusal' && reply.codes, ['noMessageChosen']);
    assert.match(cardText(await manager.again('news/s/nobody')), /1 message was dealt with/);
  });

  it('is refused to everybody else, the sending too', async () => {
    const { world } = await stuckWorld();
    const chair = feature(world, 'chair');
    for (const reply of [await chair.ask(), await chair.again('news/s/ada')]) {
      assert.deepEqual(reply.kind === 'refusal' && reply.codes, ['notYourRole']);
    }
    assert.equal(chair.woken(), 0);
    assert.deepEqual(await world.ending('ada'), ['uncertain', 'ECONNRESET']);
  });

  it('has a name for every kind of message there is', () => {
    const anything: unknown = new Proxy(() => {}, { get: () => anything });
    const tellings = [...voteTellings(anything as never), ...peopleTellings(anything as never)];
    assert.ok(tellings.length >= 9);
    const unnamed = tellings
      .map(({ kind }) => kind)
      .filter(kind => words.deliveries.kind(kind) === 'message');
    assert.deepEqual(unnamed, []);
  });
});
