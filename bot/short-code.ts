/** Letters and figures that nobody takes for one another, and no vowels, so that no word comes out. */
const SIGNS = 'BCDFGHJKMNPQRTVWXYZ2346789';

/** A code that nobody can guess, as long as its length says. `randomInt` answers a fair whole number from 0 up to, not including, n. */
export const shortCode = (randomInt: (n: number) => number, length: number): string =>
  Array.from({ length }, () => SIGNS[randomInt(SIGNS.length)]).join('');
