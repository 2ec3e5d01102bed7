import { bookingKillRounds } from './booking-kill-rounds.ts';

// `npm run test:booking-kills` does it 20 times, with 2,000 people.
bookingKillRounds({ rounds: 3, people: 400 });
