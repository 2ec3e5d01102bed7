import type { Summit } from './summit.ts';
import { headCounts } from './summit-figures.ts';
import type { SummitGuest } from './summit-guest.ts';

/** The summit with everybody who was ticked in its counts, so that the names can go (P9). Doing it again changes nothing. */
export const countedSummit = (summit: Summit, guests: readonly SummitGuest[]): Summit => ({
  ...summit,
  counts: headCounts(summit.counts, guests),
});
