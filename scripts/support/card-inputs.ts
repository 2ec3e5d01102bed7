/** A choice that an input offers. */
export interface Choice {
  title: string;
  value: string;
}

interface Input {
  id: string;
  value: string;
  choices: Choice[];
}

/** The inputs of a card, those in folded forms too. */
function inputsOf(card: unknown): Input[] {
  if (Array.isArray(card)) return card.flatMap(inputsOf);
  if (typeof card !== 'object' || card === null) return [];
  const { type, id, value = '', choices, ...rest } = card as Record<string, unknown>;
  if (typeof type !== 'string' || !type.startsWith('Input.')) return Object.values(rest).flatMap(inputsOf);
  const offered = (Array.isArray(choices) ? choices : []) as Choice[];
  return [{ id: String(id), value: String(value), choices: offered }];
}

/** What the inputs of a card hold as it is drawn: what a client sends back when nothing was changed. */
export const asDrawn = (card: unknown): Record<string, string> =>
  Object.fromEntries(inputsOf(card).map(({ id, value }) => [id, value]));

/** The choices of an input; none when the card has no such input. */
export const choicesOf = (card: unknown, input: string): Choice[] =>
  inputsOf(card).find(({ id }) => id === input)?.choices ?? [];

/** The value of the choice with this title, or of the first whose title begins so. Throws when there is none. */
export function choiceOf(card: unknown, input: string, title: string): string {
  const choices = choicesOf(card, input);
  const wanted = letters(title);
  const found =
    choices.find(choice => letters(choice.title) === wanted) ??
    choices.find(choice => letters(choice.title).startsWith(wanted));
  if (found === undefined)
    throw new Error(
      `"${input}" offers no "${title}", only ${choices.map(one => one.title).join('; ') || 'nothing'}.`,
    );
  return found.value;
}

/** Titles are shown without what a client could read as markdown, so that letters and digits alone decide. */
const letters = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '');
