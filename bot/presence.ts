import type { Conversation, ConversationStore } from '../programme/delivery/conversation.ts';
import type { Place, Turn } from './turn.ts';

const REFRESH_AFTER = 3_600_000;
const REMEMBERED = 10_000;

/** A channel's thread is named after its first message; the record is of the channel. */
const recordId = ({ scope, id }: Place): string => (scope === 'channel' ? (id.split(';')[0] ?? id) : id);

/** The record of where this turn was spoken. */
export function conversationOf(turn: Turn, region: string, now: Date): Conversation {
  const { place, from } = turn;
  const { tenantId, objectId, teamsUserId } = from;
  return {
    ...place,
    id: recordId(place),
    region,
    ...(place.scope === 'personal' ? { account: { tenantId, objectId }, teamsUserId } : {}),
    updatedAt: now,
  };
}

/** Whatever else the record says, as one string: it is compared at every turn, and built only to be written. */
function recordedOf({ place, from }: Turn): string {
  const { scope, tenantId, serviceUrl, botId, teamId, channelId } = place;
  const whose = scope === 'personal' ? [from.tenantId, from.objectId, from.teamsUserId] : [];
  return [scope, tenantId, serviceUrl, botId, teamId, channelId, ...whose].join('\n');
}

/**
 * Keeps the conversation records: written when something about the place changed, after an hour, or after it was found
 * unreachable, so that a busy chat does not cost a write with every turn.
 */
export function presence(conversations: ConversationStore, region: string) {
  const written = new Map<string, { what: string; at: number }>();

  return {
    async seen(turn: Turn, now: Date): Promise<void> {
      const id = recordId(turn.place);
      const what = recordedOf(turn);
      const last = written.get(id);
      if (last?.what === what && now.getTime() - last.at < REFRESH_AFTER) return;
      await conversations.put(conversationOf(turn, region, now));
      if (written.size >= REMEMBERED) written.clear();
      written.set(id, { what, at: now.getTime() });
    },

    async left(turn: Turn): Promise<void> {
      const id = recordId(turn.place);
      written.delete(id);
      await conversations.remove(region, id);
    },

    /** The next turn there writes the record again: sending found it unreachable. */
    forget(conversationId: string): void {
      written.delete(conversationId);
    },
  };
}
