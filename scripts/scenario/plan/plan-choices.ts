interface Choice {
  title: string;
  value: string;
}

/** The choices that an input of a card offers; none where it has no such input. */
export function choicesIn(card: unknown, input: string): Choice[] {
  if (Array.isArray(card)) return card.flatMap(part => choicesIn(part, input));
  if (typeof card !== 'object' || card === null) return [];
  const { id, choices, ...rest } = card as Record<string, unknown>;
  const own = id === input && Array.isArray(choices) ? (choices as Choice[]) : [];
  return [...own, ...Object.values(rest).flatMap(part => choicesIn(part, input))];
}

/** The value of the first choice whose title holds this text. */
export const choiceCalled = (card: unknown, input: string, text: string): string | undefined =>
  choicesIn(card, input).find(({ title }) => title.includes(text))?.value;
