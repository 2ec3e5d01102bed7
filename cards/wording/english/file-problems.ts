import type { CsvProblem } from '../../../programme/csv-table.ts';
import type { CellProblem } from '../../../programme/read-row.ts';
import { plural } from './format.ts';

type Where = { line: number } | { list: string; entry: number };

/** What can be wrong with any file that is imported, whatever its rows are about. */
export type FileProblemText =
  | CsvProblem
  | CellProblem
  | { code: 'repeated'; column: string; value: string; first: Where };

export const placeInFile = (where: Where): string =>
  'line' in where ? `line ${where.line}` : `${where.list}, entry ${where.entry}`;

/** Why a row was not taken, and how to mend it. `forms` says what each column takes. */
export function fileProblem(found: FileProblemText, forms: Readonly<Record<string, string>>): string {
  switch (found.code) {
    case 'missing':
      return `${found.column} is missing. Fill it in.`;
    case 'invalid':
      return `${found.column} is "${found.value}", which does not fit. It takes ${forms[found.column] ?? 'plain text'}.`;
    case 'unreadable':
      return `This cannot be read (${found.why}). Mend it there.`;
    case 'unknownColumn':
      return `The column "${found.column}" is not known and was not read. Correct its name or remove it.`;
    case 'unknownList':
      return `Nothing here is known. Give one of these: ${found.lists.join('; ')}.`;
    case 'wrongNumberOfCells':
      return `There are ${plural(found.cells, 'cell')} for ${plural(found.columns, 'column')}. Put a value that has commas between double quotes.`;
    case 'repeated':
      return `${found.column} "${found.value}" was there before, at ${placeInFile(found.first)}. Keep one of the two.`;
  }
}
