import { createLimiter } from '../../bot/delivery/limiter.ts';
import { tenantsOf } from '../../bot/delivery/recipients.ts';
import { Sender } from '../../bot/delivery/sender.ts';
import type { Telling } from '../../bot/feature.ts';
import { card } from '../../cards/kit/card.ts';
import { DELIVERY_STATES, type Delivery, type DueMessage } from '../../programme/delivery/message.ts';
import type { OutboxStore } from '../../programme/delivery/outbox-store.ts';
import type { Account, Person } from '../../programme/region/person.ts';
import { mongoConversationStore } from '../../storage/conversation-store.ts';
import { type OpenDatabase, openDatabase } from '../../storage/database.ts';
import { mongoLeaseStore } from '../../storage/lease-store.ts';
import { mongoOutboxStore } from '../../storage/outbox-store.ts';
import { mongoPeopleStore } from '../../storage/people-store.ts';
import { freshDatabase } from '../support/fresh-database.ts';
import { whenTestsEnd } from '../support/when-tests-end.ts';
import { HandTurnedClock } from './hand-turned-clock.ts';
import { ScriptedMessenger } from './scripted-messenger.ts';

const TENANT = 'tenant-1';
const anyCard = card({ summary: 'News', body: [] });

/** A telling that tells everybody. */
const news: Telling = {
  kind: 'news',
  due: async () => [],
  draw: async ({ subject }, { name }) => ({ text: `${subject} for ${name}`, card: anyCard }),
};

/** Open for all these tests, since the first; every world has a region of its own in it. */
let opened: Promise<OpenDatabase> | undefined;
let worlds = 0;

whenTestsEnd(async () => (await opened)?.close());

/** Stores, a clock and Teams, as several processes share them. Teams answers after 300 ms, unless told otherwise. */
export async function createWorld(start: Date, latencyMs?: number): Promise<DeliveryWorld> {
  opened ??= freshDatabase().then(uri => openDatabase({ uri, dataDirectory: '' }));
  return new DeliveryWorld(await opened, start, latencyMs);
}

export class DeliveryWorld {
  readonly region = `region-${++worlds}`;
  readonly card = anyCard;
  readonly faults: unknown[] = [];
  readonly clock: HandTurnedClock;
  readonly messenger: ScriptedMessenger;
  readonly outbox;
  readonly leases;
  readonly people;
  readonly conversations;
  #processes = 0;

  constructor({ db }: OpenDatabase, start: Date, latencyMs?: number) {
    this.clock = new HandTurnedClock(start);
    this.messenger = new ScriptedMessenger(this.clock, latencyMs);
    this.outbox = mongoOutboxStore(db);
    this.leases = mongoLeaseStore(db);
    this.people = mongoPeopleStore(db);
    this.conversations = mongoConversationStore(db);
  }

  /** A bot process with a sender of its own. */
  startProcess(options: { tellings?: readonly Telling[]; outbox?: OutboxStore } = {}): Sender {
    const { clock, messenger, region } = this;
    return new Sender({
      region,
      outbox: clock.timeless(options.outbox ?? this.outbox),
      leases: clock.timeless(this.leases),
      people: clock.timeless(this.people),
      conversations: clock.timeless(this.conversations),
      tellings: options.tellings ?? [news],
      messenger,
      limiter: createLimiter(),
      now: clock.now,
      timer: clock.timer,
      random: () => 0.5,
      foundUnreachable: () => {},
      leaseName: `delivery/${region}`,
      holder: `process-${++this.#processes}`,
      log: { event: () => {}, notSent: () => {}, fault: error => void this.faults.push(error) },
    });
  }

  /** A person who has installed the app, unless told otherwise. */
  async person(id: string, installed = true, more: Account[] = [], tenantId = TENANT): Promise<Person> {
    const person = await this.people.insert({
      id,
      region: this.region,
      accounts: [{ tenantId, objectId: `object-${id}` }, ...more],
      name: `Person ${id}`,
      authorityConfirmed: false,
      roles: [],
    });
    if (installed) await this.install(person);
    return person;
  }

  /** The person opens the app, with the first account unless told otherwise, for the first time or again. */
  async install({ id, accounts }: Person, account = accounts[0], at = this.clock.now()): Promise<void> {
    if (account === undefined) throw new Error('A person without account has no chat.');
    await this.conversations.put({
      region: this.region,
      id: account === accounts[0] ? `a:${id}` : `a:${id}@${account.tenantId}`,
      scope: 'personal',
      tenantId: account.tenantId,
      serviceUrl: 'https://smba.trafficmanager.net/uk/',
      botId: '28:bot',
      account,
      updatedAt: at,
    });
  }

  /** So many people of one tenant who have installed the app; answers their ids. */
  async crowd(size: number, tenantId = TENANT): Promise<string[]> {
    const ids = Array.from({ length: size }, (_, index) =>
      tenantId === TENANT ? `p${index}` : `${tenantId}-p${index}`,
    );
    await Promise.all(ids.map(id => this.person(id, true, [], tenantId)));
    return ids;
  }

  /** Puts the same message for each recipient into the outbox. */
  async offer(recipients: readonly string[], message: Partial<DueMessage> = {}): Promise<number> {
    const { region, clock } = this;
    const now = clock.now();
    const tenants = await tenantsOf(this, region, recipients);
    return this.outbox.offer(
      recipients.map(recipient => ({
        region,
        kind: 'news',
        subject: 's',
        notBefore: now,
        ...message,
        recipient,
      })),
      now,
      tenants,
    );
  }

  /** The conversations posted to, in order. */
  postedTo(): string[] {
    return this.messenger.posts.map(({ conversation }) => conversation);
  }

  all(): Promise<Delivery[]> {
    return this.outbox.inStates(this.region, DELIVERY_STATES, 10_000);
  }

  /** State and reason of the recipient's only delivery. */
  async ending(recipient: string): Promise<[string | undefined, string | undefined]> {
    const delivery = (await this.all()).find(one => one.recipient === recipient);
    return [delivery?.state, delivery?.reason];
  }

  /** Works at once and then so many times more, with so much time between. */
  async work(sender: Sender, times = 1, betweenMs = 5_000): Promise<void> {
    await this.clock.until(sender.work());
    for (let i = 1; i < times; i++) {
      await this.clock.pass(betweenMs);
      await this.clock.until(sender.work());
    }
  }
}
