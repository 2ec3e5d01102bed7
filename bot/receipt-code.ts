import { shortCode } from './short-code.ts';

const GROUPS = 3;
const LENGTH = 4;

/** A receipt such as `B7K2-MX4D-9QRT`: 56 random bits, in groups that can be copied by hand. */
export const receiptCode = (randomInt: (n: number) => number) => (): string =>
  Array.from({ length: GROUPS }, () => shortCode(randomInt, LENGTH)).join('-');
