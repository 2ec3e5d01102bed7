type Part = Record<string, unknown>;

/** What a card says, line by line as a reader meets it; of a table, a line for each row. Folded forms are left out. */
export function linesOf(card: unknown): string[] {
  if (Array.isArray(card)) return card.flatMap(linesOf);
  if (!isPart(card)) return [];
  if (card.type === 'TextBlock') return [plain(card.text)];
  if (card.type === 'FactSet')
    return partsOf(card.facts).map(fact => `${plain(fact.title)}: ${plain(fact.value)}`);
  if (card.type === 'Table')
    return partsOf(card.rows).map(row =>
      partsOf(row.cells)
        .map(cell => linesOf(cell.items).join(' '))
        .join(' | '),
    );
  return Object.entries(card).flatMap(([key, value]) => (key === 'actions' ? [] : linesOf(value)));
}

const isPart = (value: unknown): value is Part => typeof value === 'object' && value !== null;
const partsOf = (value: unknown): Part[] => (Array.isArray(value) ? value.filter(isPart) : []);

/** Without the signs that keep markdown from being read as such. */
const plain = (text: unknown): string => String(text).replace(/\\(?=[^\w\s])/g, '');
