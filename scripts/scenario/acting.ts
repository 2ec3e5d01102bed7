import { londonInstant } from '../../programme/calendar.ts';
import type { Button, PressAnswer } from '../support/teams-user.ts';
import type { Stage } from './stage.ts';

/** What was pressed must answer with a card; a text under the card is a refusal and ends the story. */
export function cardOf({ status, card, text }: PressAnswer): Record<string, unknown> {
  if (status !== 200 || !card) throw new Error(text || `The bot answered ${status}.`);
  return card;
}

/** Types a command to the bot; the card that comes back. A text instead of it is a refusal and ends the story. */
export async function typed(stage: Stage, key: string, command: string): Promise<unknown> {
  const user = stage.user(key);
  const before = stage.connector.outgoing.length;
  await user.say(command);
  const answers = stage.connector.outgoing
    .slice(before)
    .filter(({ conversationId }) => conversationId === user.conversationId);
  const card = answers.findLast(answer => answer.card)?.card;
  if (!card) throw new Error(`"${command}": ${answers.at(-1)?.text ?? 'no answer'}`);
  return card;
}

/** Presses a button, with what was filled in; the card that comes back. */
export async function pressed(
  stage: Stage,
  key: string,
  button: Pick<Button, 'verb' | 'data'>,
  inputs: Record<string, string> = {},
): Promise<Record<string, unknown>> {
  return cardOf(await stage.user(key).press(button, inputs));
}

/** The instant of a day and a time in London. Throws when there is no such. */
export function instant(day: string, time: string): Date {
  const at = londonInstant(day, time);
  if (!at) throw new Error(`${day} ${time} is no time in London.`);
  return at;
}
