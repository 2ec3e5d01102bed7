import type { Card } from '../cards/kit/card.ts';

/** Everything a handler can answer; only bot/teams knows how Teams is told. */
export type Reply =
  /** Replaces the card for the one who pressed; as an answer to a command, a message with the card. */
  | { kind: 'card'; card: Card }
  /** Replaces the card for everybody in the conversation. */
  | { kind: 'cardForAll'; card: Card }
  /** A new message in this conversation; the card that was pressed stays. */
  | { kind: 'message'; text: string; card?: Card }
  /** A short line under the card that stays as it is. */
  | { kind: 'notice'; text: string }
  /**
   * Nothing was done, and the text says why and what to do next. The card that was pressed stays as it is, unless
   * `card` takes its place: the same with the text on it and nothing lost of what was chosen.
   */
  | { kind: 'refusal'; text: string; codes: readonly string[]; card?: Card }
  | { kind: 'nothing' };
