import { shortCode } from './short-code.ts';

const LENGTH = 6;

/** A code to be read out in a room. */
export const attendanceCode = (randomInt: (n: number) => number) => (): string =>
  shortCode(randomInt, LENGTH);
