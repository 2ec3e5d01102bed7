import type { Card } from '../../cards/kit/card.ts';
import type { Place } from '../turn.ts';

export interface OutgoingMessage {
  /** Shown in notifications and where cards are not; plain words. */
  text: string;
  card?: Card;
}

/**
 * What became of one attempt, no more and no less than is known:
 * `retry`: surely not delivered and worth another try, not before `afterMs`. `uncertain`: it may have been delivered.
 * `unreachable`: this conversation can't have it, now or later, `reason` is Teams' code. `failed`: surely not delivered
 * and no retry would help (bad payload, too large, bad credentials).
 */
export type SendOutcome =
  | { kind: 'sent'; messageId: string }
  | { kind: 'retry'; afterMs?: number; reason: string }
  | { kind: 'uncertain'; reason: string }
  | { kind: 'unreachable'; reason: string }
  | { kind: 'failed'; reason: string };

/** Speaks to Teams; bot/teams implements it. A stored conversation is a place. One call is one attempt: it never repeats a POST by itself. */
export interface Messenger {
  send(to: Place, message: OutgoingMessage): Promise<SendOutcome>;
  edit(to: Place, messageId: string, message: OutgoingMessage): Promise<SendOutcome>;
}
