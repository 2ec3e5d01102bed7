import type { Delivery, DeliveryState } from './message.ts';

/** A mailing: the deliveries of one kind and subject, such as one week's digest. */
export interface Mailing {
  region: string;
  kind: string;
  subject: string;
}

/** What became of one delivery of a mailing. */
export type Copy = Pick<
  Delivery,
  'key' | 'recipient' | 'state' | 'tenant' | 'reason' | 'sentAt' | 'seenAt' | 'dropAfter'
>;

/** What somebody has had of a kind of mailing. */
export interface MailingHistory {
  /** For which instant the newest one was true that was surely sent. */
  lastAsOf?: Date;
  /** The oldest that was addressed to her lately, sent or not. */
  firstSubject?: string;
}

/** Deliveries by what they have in common. The deliveries themselves are the outbox's. */
export interface MailingStore {
  /** How many are in which state, and for those that wait in which lane. */
  counts(mailing: Mailing): Promise<{ state: DeliveryState; tenant: string; deliveries: number }[]>;
  /** How many recipients have said that they have seen it. */
  seen(mailing: Mailing): Promise<number>;
  copies(mailing: Mailing): Promise<Copy[]>;
  copyTo(mailing: Mailing, recipient: string): Promise<Copy | undefined>;
  /**
   * Drops what waits, reason `stopped`, be it taken already: whatever has not been started is not sent any more. Answers
   * how many.
   */
  stop(mailing: Mailing): Promise<number>;
  /**
   * The recipient says that she has seen it, which proves that it arrived: what was uncertain is sent. False when nothing
   * was sent to her, or she has said so before.
   */
  acknowledge(mailing: Mailing, recipient: string, at: Date): Promise<boolean>;
  /**
   * What somebody, known by one id or more, has had of a kind. Subjects sort by time; most people have had one since the
   * one that is given, which makes it quick.
   */
  history(
    region: string,
    kind: string,
    recipients: readonly string[],
    recent: string,
  ): Promise<MailingHistory>;
  /** Removes deliveries of this kind whose subject sorts before this one; answers how many. */
  removeBefore(mailing: Mailing): Promise<number>;
  /** How many those are. */
  countBefore(mailing: Mailing): Promise<number>;
}
