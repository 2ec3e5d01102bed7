import { londonDay, plusLondonMonths } from '../calendar.ts';
import type { ConversationStore } from '../delivery/conversation.ts';
import type { PeopleStore } from '../region/people-store.ts';
import type { Priority } from '../vote/result.ts';
import { VOTE_STATES, type Vote } from '../vote/vote.ts';
import type { VoteStore } from '../vote/vote-store.ts';

/** For conversations without use and names beside debate entries, as the privacy notice promises (P9). */
const KEPT_MONTHS = 12;

export interface RetentionDeps {
  region: string;
  conversations: Pick<ConversationStore, 'removeIdle' | 'removePersonal'>;
  people: Pick<PeopleStore, 'leftBefore'>;
  votes: Pick<VoteStore, 'inStates' | 'priorities' | 'removeAuthors'>;
}

/** How much was removed; figures only. */
export interface Removed {
  conversations: number;
  debateAuthors: number;
}

/** Removes what has been kept for as long as was promised. */
export function retentionService({ region, conversations, people, votes }: RetentionDeps) {
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

  return {
    /** May be repeated, and may run in several processes at once. */
    async removeOutdated(now: Date): Promise<Removed> {
      return {
        conversations: await removeConversations(now),
        debateAuthors: await removeAuthors(now),
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
