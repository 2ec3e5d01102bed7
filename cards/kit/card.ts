import type {
  ActionArray,
  CardElementArray,
  IActionSet,
  IAdaptiveCard,
  IExecuteAction,
  IShowCardAction,
  ISubmitAction,
} from '@microsoft/teams.cards';

/** Teams' documentation writes the width with a capital; the typed package does not. */
export type Card = Omit<IAdaptiveCard, 'msteams'> & { msteams: { width: 'Full' } };
export type Elements = CardElementArray;
export type Actions = ActionArray;

/** What a button carries back: ids only, and always a claim that the bot checks again. */
export type ButtonData = Record<string, string | number>;

/**
 * Every card is made here: version 1.5 (bots in Teams), language, fallback text for clients that show no cards, full
 * width. At most six actions; Teams hides the rest in a menu.
 */
export function card(parts: { summary: string; body: Elements; actions?: Actions }): Card {
  return {
    type: 'AdaptiveCard',
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    version: '1.5',
    lang: 'en',
    fallbackText: parts.summary,
    speak: parts.summary,
    msteams: { width: 'Full' },
    body: parts.body,
    ...(parts.actions?.length ? { actions: parts.actions } : {}),
  };
}

/**
 * A button that the bot answers with a card. `inputs` false sends no inputs and skips their validation, for "Back" and
 * the like. The fallback serves clients without universal actions; the bot answers both.
 */
export function button(title: string, verb: string, data: ButtonData = {}, inputs = true): IExecuteAction {
  const associatedInputs = inputs ? 'auto' : 'none';
  const fallback: ISubmitAction = {
    type: 'Action.Submit',
    title,
    data: { ...data, verb },
    associatedInputs,
  };
  return { type: 'Action.Execute', title, verb, data, associatedInputs, fallback };
}

/** Buttons beside what they are about, not at the foot of the card. */
export const inPlace = (actions: Actions): IActionSet => ({ type: 'ActionSet', actions });

/**
 * A button that unfolds a small form in place. Each has inputs of its own: pressing a button in one neither sends nor
 * checks what another asks for.
 */
export const unfold = (title: string, body: Elements, actions: Actions): IShowCardAction => ({
  type: 'Action.ShowCard',
  title,
  card: { type: 'AdaptiveCard', body, actions },
});
