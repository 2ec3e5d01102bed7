import type { Delivery, DeliveryState, DueMessage } from './message.ts';

/** How an attempt ended. `nextAt` goes with `waiting`, `at` becomes `sentAt` with `sent`. */
export interface DeliveryEnd {
  state: DeliveryState;
  at: Date;
  nextAt?: Date;
  reason?: string;
  /** Put back before anything was sent, so it does not count as an attempt. */
  untried?: true;
}

export interface OutboxStore {
  /** Claims the key of each message; those already claimed are left alone. Answers how many are new. */
  offer(messages: readonly DueMessage[], now: Date): Promise<number>;
  /** Takes up to `limit` waiting messages whose time has come, oldest first, and marks them `sending` until `until`. */
  take(region: string, now: Date, until: Date, limit: number): Promise<Delivery[]>;
  /** Ends an attempt: from `sending` only. */
  settle(region: string, key: string, end: DeliveryEnd): Promise<boolean>;
  /** Marks what has been `sending` past its time as `uncertain`, reason `expired`: the process that sent it is gone. */
  expire(region: string, now: Date): Promise<number>;
  /** Those with these keys that are there. */
  byKeys(region: string, keys: readonly string[]): Promise<Delivery[]>;
  /** Removes those with these keys: that somebody was told must not be known for ever. */
  forget(region: string, keys: readonly string[]): Promise<void>;
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

/** A lease that one process holds at a time: one sender for a tenant, so the limits hold across processes. */
export interface LeaseStore {
  /** Takes or renews the lease; false while another holder has it. */
  hold(name: string, holder: string, now: Date, until: Date): Promise<boolean>;
  release(name: string, holder: string): Promise<void>;
}
