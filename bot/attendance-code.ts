/** Letters and figures that nobody takes for one another, and no vowels, so that no word comes out. */
const SIGNS = 'BCDFGHJKMNPQRTVWXYZ2346789';
const LENGTH = 6;

/** A code to be read out in a room. `randomInt` answers a fair whole number from 0 up to, not including, n. */
export const attendanceCode = (randomInt: (n: number) => number) => (): string =>
  Array.from({ length: LENGTH }, () => SIGNS[randomInt(SIGNS.length)]).join('');
