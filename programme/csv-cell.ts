// A spreadsheet takes a cell that begins like this for a formula. A quote before it stops that, and comes off again when
// the file is read; titles that begin with quotes themselves get one more, so that nothing is lost.
const FORMULA = /^'*[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/;

export const escaped = (cell: string): string => (FORMULA.test(cell) ? `'${cell}` : cell);

export const unescaped = (cell: string): string =>
  cell.startsWith("'") && FORMULA.test(cell) ? cell.slice(1) : cell;
