import { tab } from '../cards/wording/english/tab.ts';

/** What the page itself says; everything else is said by cards. */
export const words = tab;
