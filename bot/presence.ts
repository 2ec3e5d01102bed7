import type { Conversation, ConversationStore } from '../programme/delivery/conversation.ts';
import type { Turn } from './turn.ts';

const REFRESH_AFTER = 3_600_000;
const REMEMBERED = 10_000;

/** The record of where this turn was spoken. */
export function conversationOf(turn: Turn, region: string, now: Date): Conversation {
  const { place, from } = turn;
  const { tenantId, objectId, teamsUserId } = from;
  return {
    ...place,
    // A channel's thread is named after its first message; the record is of the channel.
    id: place.scope === 'channel' ? (place.id.split(';')[0] ?? place.id) : place.id,
    region,
    ...(place.scope === 'personal' ? { account: { tenantId, objectId }, teamsUserId } : {}),
    updatedAt: now,
  };
}

/**
 * Keeps the conversation records: written when something about the place changed, after an hour, or after it was found
 * unreachable, so that a busy chat does not cost a write with every turn.
 */
export function presence(conversations: ConversationStore, region: string) {
  const written = new Map<string, { what: string; at: number }>();

  return {
    async seen(turn: Turn, now: Date): Promise<void> {
      const { updatedAt, ...record } = conversationOf(turn, region, now);
      const what = JSON.stringify(record);
      const last = written.get(record.id);
      if (last?.what === what && updatedAt.getTime() - last.at < REFRESH_AFTER) return;
      await conversations.put({ ...record, updatedAt });
      if (written.size >= REMEMBERED) written.clear();
      written.set(record.id, { what, at: updatedAt.getTime() });
    },

    async left(turn: Turn): Promise<void> {
      const { id } = conversationOf(turn, region, new Date(0));
      written.delete(id);
      await conversations.remove(region, id);
    },

    /** The next turn there writes the record again: sending found it unreachable. */
    forget(conversationId: string): void {
      written.delete(conversationId);
    },
  };
}
