import { londonInstant } from '../../programme/calendar.ts';
import type { PressAnswer } from '../support/teams-user.ts';
import type { Stage } from './stage.ts';

/** What was pressed must answer with a card; a text under the card is a refusal and ends the story. */
export function cardOf({ status, card, text }: PressAnswer): Record<string, unknown> {
  if (status !== 200 || !card) throw new Error(text || `The bot answered ${status}.`);
  return card;
}

/** Types a command to the bot; the newest card that this person has then. */
export async function typed(stage: Stage, key: string, command: string): Promise<unknown> {
  await stage.user(key).say(command);
  return stage.lastCard(key);
}

/** The instant of a day and a time in London. Throws when there is no such. */
export function instant(day: string, time: string): Date {
  const at = londonInstant(day, time);
  if (!at) throw new Error(`${day} ${time} is no time in London.`);
  return at;
}
