import type { AuditStore } from '../audit/audit-store.ts';
import { londonDay, plusLondonMonths } from '../calendar.ts';
import type { ConversationStore } from '../delivery/conversation.ts';
import type { MailingStore } from '../delivery/mailing-store.ts';
import { DIGEST_KINDS } from '../digest/digest-progress.ts';
import type { DigestStore } from '../digest/digest-store.ts';
import { digestWeek } from '../digest/week.ts';
import type { PeopleStore } from '../region/people-store.ts';
import { countedSummit } from '../summit/nameless-summit.ts';
import type { SummitStore } from '../summit/summit-store.ts';
import { namelessSession } from '../training/nameless-session.ts';
import type { TrainingRecordStore } from '../training/training-record.ts';
import type { SessionStore } from '../training/training-store.ts';
import type { Priority } from '../vote/result.ts';
import { VOTE_STATES, type Vote } from '../vote/vote.ts';
import type { VoteStore } from '../vote/vote-store.ts';

/** For conversations without use and names beside debate entries, as the privacy notice promises (P9). */
const KEPT_MONTHS = 12;
/** For names on bookings, and who attended a session or a summit, afterwards; head counts stay (P9). */
const BOOKING_MONTHS = 36;
const AUDIT_MONTHS = 24;
/** For who got which digest, and what became of it. */
const DIGEST_MONTHS = 24;

export interface RetentionDeps {
  region: string;
  conversations: Pick<ConversationStore, 'removeIdle' | 'removePersonal'>;
  people: Pick<PeopleStore, 'leftBefore'>;
  votes: Pick<VoteStore, 'inStates' | 'priorities' | 'removeAuthors'>;
  sessions: Pick<SessionStore, 'named' | 'change'>;
  records: Pick<TrainingRecordStore, 'release'>;
  audit: Pick<AuditStore, 'removeBefore'>;
  digests: Pick<DigestStore, 'removeBefore'>;
  mailings: Pick<MailingStore, 'removeBefore'>;
  summits: Pick<SummitStore, 'named' | 'guests' | 'change' | 'removeGuests'>;
}

/** How much was removed; figures only. */
export interface Removed {
  conversations: number;
  debateAuthors: number;
  bookingNames: number;
  summitGuests: number;
  auditEvents: number;
  digests: number;
}

/** Removes what has been kept for as long as was promised. */
export function retentionService(deps: RetentionDeps) {
  const { region, conversations, people, votes, sessions, records, audit, digests, mailings, summits } = deps;

  /** Of those who have left, and of everybody who has not used them. */
  async function removeConversations(now: Date): Promise<number> {
    const leavers = await people.leftBefore(region, londonDay(now));
    const left = await conversations.removePersonal(
      region,
      leavers.flatMap(({ accounts }) => accounts),
    );
    return left + (await conversations.removeIdle(region, plusLondonMonths(now, -KEPT_MONTHS)));
  }

  async function removeAuthors(now: Date): Promise<number> {
    let removed = 0;
    for (const vote of await votes.inStates(region, VOTE_STATES)) {
      const decided = decidedAt(vote, await votes.priorities(region, vote.id));
      if (plusLondonMonths(decided, KEPT_MONTHS) <= now)
        removed += await votes.removeAuthors(region, vote.id);
    }
    return removed;
  }

  /** Takes the names off the bookings of old sessions. What is still held for one of them is released first. */
  async function removeBookingNames(now: Date): Promise<number> {
    let removed = 0;
    for (const id of await sessions.named(region, plusLondonMonths(now, -BOOKING_MONTHS))) {
      const bookings = await sessions.change(region, id, ({ bookings }) => ({ answer: bookings }));
      for (const booking of bookings ?? []) await records.release(region, booking.person, booking.id);
      const taken = await sessions.change(region, id, session =>
        session.namesRemovedAt === undefined
          ? { next: namelessSession(session, now), answer: session.bookings.length }
          : { answer: 0 },
      );
      removed += taken ?? 0;
    }
    return removed;
  }

  /** The copies, and then the weeks themselves, so that a crash leaves no copy behind that no week leads to. */
  async function removeDigests(now: Date): Promise<number> {
    const subject = digestWeek(plusLondonMonths(now, -DIGEST_MONTHS));
    let removed = 0;
    for (const kind of DIGEST_KINDS) removed += await mailings.removeBefore({ region, kind, subject });
    await digests.removeBefore(region, subject);
    return removed;
  }

  /** Counts the guests of old summits, removes them, and notes that at last: after a crash it begins again. */
  async function removeGuests(now: Date): Promise<number> {
    const before = londonDay(plusLondonMonths(now, -BOOKING_MONTHS));
    let removed = 0;
    for (const id of await summits.named(region, before)) {
      const guests = await summits.guests(region, id);
      await summits.change(region, id, summit => ({ next: countedSummit(summit, guests), answer: true }));
      removed += await summits.removeGuests(region, id);
      await summits.change(region, id, summit => ({
        next: { ...summit, namesRemovedAt: now },
        answer: true,
      }));
    }
    return removed;
  }

  return {
    /** May be repeated, and may run in several processes at once. */
    async removeOutdated(now: Date): Promise<Removed> {
      return {
        conversations: await removeConversations(now),
        debateAuthors: await removeAuthors(now),
        bookingNames: await removeBookingNames(now),
        summitGuests: await removeGuests(now),
        auditEvents: await audit.removeBefore(region, plusLondonMonths(now, -AUDIT_MONTHS)),
        digests: await removeDigests(now),
      };
    },
  };
}

/** When a vote came to its end: its last endorsement, else the declaration, else whatever ended it, or should have. */
function decidedAt(vote: Vote, priorities: readonly Priority[]): Date {
  const endorsed = priorities.flatMap(({ endorsement, decidedAt: at }) =>
    endorsement === 'endorsed' && at ? [at.getTime()] : [],
  );
  if (endorsed.length > 0) return new Date(Math.max(...endorsed));
  return vote.declaredAt ?? vote.voidedAt ?? vote.closedAt ?? vote.closesAt;
}
