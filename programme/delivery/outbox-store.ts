import type { Delivery, DeliveryState, DueMessage } from './message.ts';

/** How an attempt ended. `nextAt` goes with `waiting`, `at` becomes `sentAt` with `sent`. */
export interface DeliveryEnd {
  state: DeliveryState;
  at: Date;
  nextAt?: Date;
  reason?: string;
  /** Put back before anything was sent, so it does not count as an attempt. */
  untried?: true;
  /** Another lane is the right one. */
  tenant?: string;
}

/** Deliveries that one taker has in hand, and the claim by which they are its own. */
export interface Taken {
  claim: string;
  deliveries: Delivery[];
}

export interface OutboxStore {
  /**
   * Claims the key of each message; those already claimed are left alone. Answers how many are new. `tenants`: where the
   * recipients can be reached, by their ids; whoever is not in it waits in the lane without a name.
   */
  offer(messages: readonly DueMessage[], now: Date, tenants?: ReadonlyMap<string, string>): Promise<number>;
  /** The lanes in which a message waits, by name: it may be due, or later, or in the hand of a taker that is gone. */
  lanes(region: string): Promise<string[]>;
  /**
   * Takes up to `limit` messages of a lane whose time has come, oldest first. They go on waiting, hidden from other
   * takers until `until`: whatever the taker has not started by then is surely not sent, and can be taken again.
   */
  take(region: string, tenant: string, now: Date, until: Date, limit: number): Promise<Taken>;
  /** The holder of a lane is gone: what it had taken and not started can be taken at once. Answers how many. */
  free(region: string, tenant: string, now: Date): Promise<number>;
  /**
   * The last moment before it leaves: marks it `sending` until the time it was taken for, and notes for which instant its
   * content is true. False when the claim is not good any more, or the message was stopped: it must not be sent.
   */
  start(region: string, key: string, claim: string, asOf?: Date): Promise<boolean>;
  /** Ends an attempt while the claim is good, started or not. */
  settle(region: string, key: string, claim: string, end: DeliveryEnd): Promise<void>;
  /** Marks what has been `sending` past its time as `uncertain`, reason `expired`: the process that sent it is gone. */
  expire(region: string, now: Date): Promise<number>;
  /** Those with these keys that are there. */
  byKeys(region: string, keys: readonly string[]): Promise<Delivery[]>;
  /** Removes those with these keys: that somebody was told must not be known for ever. */
  forget(region: string, keys: readonly string[]): Promise<void>;
  /** Since when the one that has waited longest might have been taken, over all lanes; undefined when none is due. */
  dueSince(region: string, now: Date): Promise<Date | undefined>;
  /** Deliveries in these states, newest first. */
  inStates(region: string, states: readonly DeliveryState[], limit: number): Promise<Delivery[]>;
  /** The programme manager sends an uncertain, unreachable or failed one again; false in any other state. */
  again(region: string, key: string, now: Date): Promise<boolean>;
  /** Recipients of `unreachable` deliveries that were created since then, each once. */
  unreachableRecipients(region: string, since: Date): Promise<string[]>;
  /**
   * The recipients can be reached now: their `unreachable` deliveries created since then, which surely never arrived,
   * are `waiting` again. Answers how many.
   */
  revive(region: string, recipients: readonly string[], since: Date, now: Date): Promise<number>;
}

/** `takenOver`: it was another's, who may have acted on it until just now. */
export type LeaseAnswer = 'held' | 'takenOver' | 'notFree';

/** A lease that one process holds at a time: one sender for a tenant, so the limits hold across processes. */
export interface LeaseStore {
  /** Takes or renews the lease, while no other holder has it. */
  hold(name: string, holder: string, now: Date, until: Date): Promise<LeaseAnswer>;
  /** Another one may take it from now on, and learns that it took it over. */
  release(name: string, holder: string, now: Date): Promise<void>;
}
