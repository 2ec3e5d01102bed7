import assert from 'node:assert/strict';
import type { Feature } from '../../bot/feature.ts';
import { createTick, type TickReport } from '../../bot/jobs/tick.ts';
import type { DueMessage } from '../../programme/delivery/message.ts';
import type { OutboxStore } from '../../programme/delivery/outbox-store.ts';
import { createWorld, type DeliveryWorld } from './delivery-world.ts';

const MONDAY = new Date('2015-11-23T10:00:00Z');

const due = ({ region }: DeliveryWorld, recipient: string): DueMessage => ({
  region,
  kind: 'news',
  subject: 's',
  recipient,
  notBefore: MONDAY,
});

const nowhere = async () => new Map<string, string>();

/** A feature whose only job and only telling do as they are told. */
const feature = (
  name: string,
  reconcile: () => Promise<void>,
  tell: () => Promise<DueMessage[]>,
): Feature => ({
  name,
  jobs: [{ name, reconcile }],
  tellings: [{ kind: name, due: tell, draw: async () => undefined }],
});

function logOf() {
  const faults: string[] = [];
  return { faults, event: () => {}, fault: (_: unknown, what: string) => void faults.push(what) };
}

describe('A tick', () => {
  it('runs every job and offers what is due, although one job and one kind of message fail', async () => {
    const world = await createWorld(MONDAY);
    const log = logOf();
    const ran: string[] = [];
    const broken = feature(
      'broken',
      () => Promise.reject(new Error('broken')),
      () => Promise.reject(new Error('broken')),
    );
    const sound = feature(
      'sound',
      async () => void ran.push('sound'),
      async () => [due(world, 'ada'), due(world, 'ben')],
    );
    const tick = createTick({ features: [broken, sound], outbox: world.outbox, tenantsOf: nowhere, log });
    const failed = ['job.broken', 'telling.broken'];
    assert.deepEqual(await tick(MONDAY), { offered: 2, failed });
    assert.deepEqual(ran, ['sound']);
    assert.deepEqual(log.faults, failed);
    assert.equal((await world.all()).length, 2);
  });

  it('runs jobs before it asks what is due, so that news of what a job has done goes out at once', async () => {
    const world = await createWorld(MONDAY);
    let closed = false;
    const closing = feature(
      'closing',
      async () => {
        closed = true;
      },
      async () => [],
    );
    const result = feature(
      'result',
      async () => {},
      async () => (closed ? [due(world, 'ada')] : []),
    );
    const tick = createTick({
      features: [result, closing],
      outbox: world.outbox,
      tenantsOf: nowhere,
      log: logOf(),
    });
    assert.equal((await tick(MONDAY)).offered, 1);
  });

  it('offers a message once, in one process and in two', async () => {
    const world = await createWorld(MONDAY);
    let offers = 0;
    const outbox: OutboxStore = {
      ...world.outbox,
      offer: (messages, now) => {
        offers += messages.length;
        return world.outbox.offer(messages, now);
      },
    };
    const features = [
      feature(
        'news',
        async () => {},
        async () => [due(world, 'ada')],
      ),
    ];
    const [first, second] = [1, 2].map(() =>
      createTick({ features, outbox, tenantsOf: nowhere, log: logOf() }),
    );
    const reports: (TickReport | undefined)[] = [];
    for (const tick of [first, first, second, second]) reports.push(await tick?.(MONDAY));
    assert.deepEqual(
      reports.map(report => report?.offered),
      [1, 0, 0, 0],
    );
    assert.equal(offers, 2);
  });

  it('offers again what the store could not take', async () => {
    const world = await createWorld(MONDAY);
    let down = true;
    const offer: OutboxStore['offer'] = (...wanted) =>
      down ? Promise.reject(new Error('no primary')) : world.outbox.offer(...wanted);
    const features = [
      feature(
        'news',
        async () => {},
        async () => [due(world, 'ada')],
      ),
    ];
    const tick = createTick({ features, outbox: { offer }, tenantsOf: nowhere, log: logOf() });
    assert.deepEqual((await tick(MONDAY)).failed, ['telling.news']);
    down = false;
    assert.equal((await tick(MONDAY)).offered, 1);
  });
});
