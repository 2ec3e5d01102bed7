import { createLimiter, type Limiter } from '../../bot/delivery/limiter.ts';
import { Sender } from '../../bot/delivery/sender.ts';
import type { Telling } from '../../bot/feature.ts';
import { card } from '../../cards/kit/card.ts';
import type { Delivery, DueMessage } from '../../programme/delivery/message.ts';
import type { LeaseStore, OutboxStore } from '../../programme/delivery/outbox-store.ts';
import type { Account, Person } from '../../programme/region/person.ts';
import { HandTurnedClock } from './hand-turned-clock.ts';
import { memoryStores } from './memory-stores.ts';
import { ScriptedMessenger } from './scripted-messenger.ts';

export const REGION = 'south-west';
export const TENANT = 'tenant-1';

const anyCard = card({ summary: 'News', body: [] });

/** A telling that tells everybody, until the test says otherwise. */
const news: Telling = {
  kind: 'news',
  due: async () => [],
  draw: async ({ subject }, { name }) => ({ text: `${subject} for ${name}`, card: anyCard }),
};

interface ProcessOptions {
  tellings?: readonly Telling[];
  limiter?: Limiter;
  outbox?: OutboxStore;
  leases?: LeaseStore;
}

/** Stores, a clock and Teams, as several processes share them. */
export async function createWorld(start: Date, latencyMs?: number) {
  const clock = new HandTurnedClock(start);
  const stores = memoryStores();
  const messenger = new ScriptedMessenger(clock, latencyMs);
  const faults: unknown[] = [];
  let processes = 0;

  return {
    ...stores,
    clock,
    messenger,
    faults,
    card: anyCard,

    /** A bot process with a sender of its own. */
    startProcess(options: ProcessOptions = {}): Sender {
      return new Sender({
        region: REGION,
        outbox: clock.timeless(options.outbox ?? stores.outbox),
        leases: clock.timeless(options.leases ?? stores.leases),
        people: clock.timeless(stores.people),
        conversations: clock.timeless(stores.conversations),
        tellings: options.tellings ?? [news],
        messenger,
        limiter: options.limiter ?? createLimiter(),
        now: clock.now,
        timer: clock.timer,
        random: () => 0.5,
        foundUnreachable: () => {},
        leaseName: 'delivery/app-1',
        holder: `process-${++processes}`,
        log: { event: () => {}, notSent: () => {}, fault: error => void faults.push(error) },
      });
    },

    /** A person who has installed the app, unless told otherwise. */
    async person(id: string, installed = true, more: Account[] = []): Promise<Person> {
      const person: Person = {
        id,
        region: REGION,
        accounts: [{ tenantId: TENANT, objectId: `object-${id}` }, ...more],
        name: `Person ${id}`,
        authorityConfirmed: false,
        roles: [],
      };
      await stores.people.insert(person);
      if (installed) await this.install(person);
      return person;
    },

    /** The person opens the app, for the first time or again. */
    async install({ id, accounts: [account] }: Person): Promise<void> {
      if (account === undefined) throw new Error('A person without account has no chat.');
      await stores.conversations.put({
        region: REGION,
        id: `a:${id}`,
        scope: 'personal',
        tenantId: account.tenantId,
        serviceUrl: 'https://smba.trafficmanager.net/uk/',
        botId: '28:bot',
        account,
        updatedAt: clock.now(),
      });
    },

    async people800(): Promise<void> {
      for (let i = 0; i < 800; i++) await this.person(`p${i}`);
    },

    offer: (message: Partial<DueMessage> & { recipient: string }): Promise<number> =>
      stores.outbox.offer(
        [{ region: REGION, kind: 'news', subject: 's', notBefore: clock.now(), ...message }],
        clock.now(),
      ),

    /** The deliveries, by recipient. */
    async deliveries(): Promise<Map<string, Delivery>> {
      const all = await stores.outbox.inStates(
        REGION,
        ['waiting', 'sending', 'sent', 'uncertain', 'unreachable', 'failed', 'dropped'],
        10_000,
      );
      return new Map(all.map(delivery => [delivery.recipient, delivery]));
    },
  };
}
