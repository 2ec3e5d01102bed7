import { killRounds } from './kill-rounds.ts';

/** `npm run test:kills`: longer than a run of all tests should wait. */
killRounds(50);
