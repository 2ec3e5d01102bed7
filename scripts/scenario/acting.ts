import { londonInstant } from '../../programme/calendar.ts';
import { type Button, buttonsOf, type PressAnswer } from '../support/teams-user.ts';
import type { Stage } from './stage.ts';

/** What was pressed must answer with a card; a text under the card is a refusal and ends the story. */
export function cardOf({ status, card, text }: PressAnswer): Record<string, unknown> {
  if (status !== 200 || !card) throw new Error(text || `The bot answered ${status}.`);
  return card;
}

/**
 * Types a command to the bot; the card that comes back. A text instead of it is a refusal and ends the story. A message
 * may come in between that answers nothing: `verb` names a button that tells the answer apart.
 */
export async function typed(stage: Stage, key: string, command: string, verb?: string): Promise<unknown> {
  const user = stage.user(key);
  const before = stage.connector.outgoing.length;
  await user.say(command);
  const came = stage.connector.outgoing
    .slice(before)
    .filter(({ conversationId }) => conversationId === user.conversationId);
  const answer = came.findLast(
    ({ card }) => card && (verb === undefined || buttonsOf(card).some(button => button.verb === verb)),
  );
  if (!answer) throw new Error(`"${command}": ${came.at(-1)?.text ?? 'no answer'}`);
  return answer.card;
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
