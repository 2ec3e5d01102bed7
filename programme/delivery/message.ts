/** Kinds of messages that the product sends unasked; each feature renders its own. Permanent names. */
export type MessageKind = string;

/** A message that someone should have now, computed from what is stored. */
export interface DueMessage {
  region: string;
  kind: MessageKind;
  /** What it is about, such as a vote's id, with what makes it distinct (`vote-1/60` for a reminder). */
  subject: string;
  /** A person's id. */
  recipient: string;
  /** Not sent before; quiet hours move it later unless `urgent`. */
  notBefore: Date;
  /** Dropped, with a note, when it could not be sent by then: a late reminder is worse than none. */
  dropAfter?: Date;
  /** Sent in quiet hours too, because the recipient's own act or a fixed time asks for it. */
  urgent?: boolean;
}

/** The same message computed twice has the same key, so it is sent once. */
export const messageKey = (message: Pick<DueMessage, 'kind' | 'subject' | 'recipient'>): string =>
  `${message.kind}/${message.subject}/${message.recipient}`;

/**
 * `sending`: its POST may have left. `uncertain`: it may have been delivered (drop, time-out, 5xx, crash in the middle), so it is never sent again by
 * itself. `unreachable`: the recipient can't have it, `reason` says why; it goes out when she can be reached again.
 * `failed`: surely not delivered, and trying again by itself would not help. `dropped`: too late, or no longer due.
 */
export const DELIVERY_STATES = [
  'waiting',
  'sending',
  'sent',
  'uncertain',
  'unreachable',
  'failed',
  'dropped',
] as const;
export type DeliveryState = (typeof DELIVERY_STATES)[number];

export interface Delivery extends DueMessage {
  key: string;
  state: DeliveryState;
  createdAt: Date;
  /** When the next attempt may start. */
  nextAt: Date;
  /** How often it was taken to be sent, the present time included; counted anew when somebody sends it again. */
  attempts: number;
  /** In whose lane it waits: each tenant has a limit of its own. Empty while nobody knows where the recipient is. */
  tenant: string;
  sentAt?: Date;
  /** For which instant its content was true: whatever came later was not in it. */
  asOf?: Date;
  /** When the recipient said that she has seen it. */
  seenAt?: Date;
  reason?: string;
}
