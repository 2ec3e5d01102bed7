/** Anything within a card. */
export type Node = { type?: string } & Record<string, unknown>;

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Every object within a card, itself included, in the order in which a reader meets them. */
export function nodesOf(value: unknown): Node[] {
  if (Array.isArray(value)) return value.flatMap(nodesOf);
  return isNode(value) ? [value, ...Object.values(value).flatMap(nodesOf)] : [];
}

/** Texts that a client may read as markdown. */
export const markdownOf = (card: unknown): string[] =>
  nodesOf(card).flatMap(node => {
    const { type, text, title, value } = node;
    if (type === 'TextBlock' || type === 'TextRun') return [String(text)];
    // Facts have title and value; choices, bars and buttons are read as markdown by some clients only.
    if (type === undefined || type.startsWith('Chart.'))
      return [title, value, node.x].filter(one => typeof one === 'string');
    if (type === 'AdaptiveCard')
      return [node.fallbackText, node.speak].filter(one => typeof one === 'string');
    return [];
  });

/** Buttons that send something, wherever they are. */
export const buttonsOf = (card: unknown): Node[] =>
  nodesOf(card).filter(node => node.type === 'Action.Execute');

export const inputsOf = (card: unknown): Node[] =>
  nodesOf(card).filter(node => node.type?.startsWith('Input.') === true);

/** Lists of buttons, at the foot of the card, of a folded form, or within. */
export const actionListsOf = (card: unknown): Node[][] =>
  nodesOf(card).flatMap(node => (Array.isArray(node.actions) ? [node.actions as Node[]] : []));

/** A card and the forms that are folded away in it: each has inputs and buttons of its own. */
export const formsOf = (card: unknown): Node[] => nodesOf(card).filter(node => node.type === 'AdaptiveCard');

/** What a card or a folded form shows by itself. */
export const ownInputsOf = (form: Node): Node[] => inputsOf(form.body);

/** Buttons that send inputs, with the names of those of their form and of those on the cards around it. */
export function sentWith(card: unknown): { button: Node; own: string[]; around: string[] }[] {
  const forms = formsOf(card);
  return forms.flatMap(form => {
    const within = forms.filter(other => other !== form && nodesOf(form.actions).includes(other));
    const inner = new Set(within.flatMap(other => buttonsOf(other)));
    const around = forms.filter(other => other !== form && nodesOf(other.actions).includes(form));
    const names = (all: readonly Node[]) => all.flatMap(ownInputsOf).map(({ id }) => String(id));
    return buttonsOf(form)
      .filter(button => button.associatedInputs === 'auto' && !inner.has(button))
      .map(button => ({ button, own: names([form]), around: names(around) }));
  });
}

/** All texts of a card, in the order in which they are read. */
export const textOf = (card: unknown): string => markdownOf(card).join('\n');

export const titlesOf = (card: unknown): unknown[] => buttonsOf(card).map(button => button.title);

/** The texts of the first table of a card, row by row, the header left out. */
export function rowsOf(card: unknown): string[][] {
  const table = nodesOf(card).find(node => node.type === 'Table');
  const rows = (table?.rows ?? []) as { cells: { items: { text: string }[] }[] }[];
  return rows.slice(1).map(row => row.cells.map(cell => cell.items[0]?.text ?? ''));
}
