const digits = (text: string): number[] => [...text].map(Number);

/** The sum of all digits, each times its place; the first place is `from`, and each next one is one more. */
const weighted = (all: readonly number[], from: number): number =>
  all.reduce((sum, digit, i) => sum + digit * (from + i), 0);

/**
 * Do these ten digits end in the check digit of an NHS number? Modulo 11: the first nine count ten times down to twice,
 * and the tenth once, so that the whole is a multiple of 11. Of the rest, which would need a check digit of ten, no
 * number is made.
 */
export const isNhsNumber = (tenDigits: string): boolean =>
  /^\d{10}$/.test(tenDigits) && weighted(digits(tenDigits).reverse(), 1) % 11 === 0;

/** Letters by value, from 0: without I, O and S, which look like digits. */
const PUPIL_LETTERS = 'ABCDEFGHJKLMNPQRTUVWXYZ';
const PUPIL_NUMBER = /^([A-Z])(\d{11})([\dA-Z])$/;

/**
 * Is this a unique pupil number, in capitals and without spaces? A check letter, then authority, school, year and serial
 * number; the last of these 12 is a letter in a temporary number, and counts by its place among the letters. They count
 * twice up to 13 times, and the remainder by 23 is the check letter's place (Department for Education).
 */
export function isPupilNumber(text: string): boolean {
  const [, letter = '', number = '', last = ''] = PUPIL_NUMBER.exec(text) ?? [];
  if (letter === '') return false;
  const lastValue = /\d/.test(last) ? Number(last) : PUPIL_LETTERS.indexOf(last);
  if (lastValue < 0) return false;
  const sum = weighted([...digits(number), lastValue], 2);
  return PUPIL_LETTERS.charAt(sum % PUPIL_LETTERS.length) === letter;
}
