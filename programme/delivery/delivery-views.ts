import type { DeliveryState, MessageKind } from './message.ts';

export type StuckState = Extract<DeliveryState, 'uncertain' | 'unreachable' | 'failed'>;

/** A message that did not arrive, or not for sure. `reason` is a code of ours, of Teams or of the network. */
export interface StuckDelivery {
  key: string;
  kind: MessageKind;
  state: StuckState;
  reason: string;
  createdAt: Date;
  /** The recipient's; empty when there is no such person any more. */
  name: string;
}

export interface DeliveryOverview {
  /** How many messages are stuck for which reason, and the people concerned, each named once, by name. */
  groups: { state: StuckState; reason: string; messages: number; names: string[] }[];
  /** Those that are still of use, the uncertain ones first, newest first. */
  sendable: StuckDelivery[];
  moreSendable: number;
  /** False when there are more, older ones that were not looked at. */
  all: boolean;
}
