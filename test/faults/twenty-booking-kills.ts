import { bookingKillRounds } from './booking-kill-rounds.ts';

/** `npm run test:booking-kills`: longer than a run of all tests should wait. */
bookingKillRounds({ rounds: 20, people: 2_000 });
