import { plusLondonDays, plusLondonMonths } from '../calendar.ts';

/** For how long something is kept: months or days of the calendar in London. */
type Kept = { months: number } | { days: number };

/** What is kept for how long, as the privacy notice promises (P9). `docs/privacy.md` says each in words. */
export const RETENTION = {
  /** Conversations without use; those of leavers go at once. */
  conversations: { months: 12 },
  /** The name beside a debate entry, after the vote has come to its end. */
  debateAuthors: { months: 12 },
  /** Names on bookings, and who attended, after the session; head counts stay. */
  bookingNames: { months: 36 },
  /** What somebody needs in order to take part, after the session; at once where she has no place there any more (P4). */
  accessNeeds: { days: 30 },
  /** Guests of a summit, after it; head counts stay. */
  summitGuests: { months: 36 },
  /** Who was asked after a session, after the window has closed. */
  invitations: { days: 30 },
  /** What was written in an answer, after the window has closed; whose it was is known to nobody. */
  texts: { months: 24 },
  /** The rest of an answer, after the window has closed; what was added up stays. */
  answers: { months: 72 },
  /** Requests about people's own data, after they were done or refused. */
  rightsRequests: { months: 24 },
  auditEvents: { months: 24 },
  /** Who got which digest, and what became of it. */
  digests: { months: 24 },
} as const satisfies Record<string, Kept>;

export type RetentionRule = keyof typeof RETENTION;

/** What is as old as this, or older, has been kept for long enough. */
export function keptSince(rule: RetentionRule, now: Date): Date {
  const kept: Kept = RETENTION[rule];
  return 'months' in kept ? plusLondonMonths(now, -kept.months) : plusLondonDays(now, -kept.days);
}

/**
 * The work of one rule: answers how much of it there is to remove, and removes that unless it is only a rehearsal. May be
 * repeated, and may run in several processes at once.
 */
export type Sweep = (now: Date, rehearsal: boolean) => Promise<number>;
