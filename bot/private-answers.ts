import type { ConversationStore } from '../programme/delivery/conversation.ts';
import type { Person } from '../programme/region/person.ts';
import type { Messenger } from './delivery/messenger.ts';
import type { Reply } from './reply.ts';

/** Sends an answer to the person's own chat. False when there is none, or it could not be sent. */
export const privateAnswers =
  (conversations: Pick<ConversationStore, 'personal'>, messenger: Messenger) =>
  async (person: Person, reply: Reply): Promise<boolean> => {
    if (reply.kind === 'nothing') return true;
    const chat = await conversations.personal(person.region, person.accounts);
    if (!chat) return false;
    const message =
      reply.kind === 'card' || reply.kind === 'cardForAll'
        ? { text: reply.card.fallbackText ?? '', card: reply.card }
        : { text: reply.text, ...(reply.kind === 'message' && reply.card ? { card: reply.card } : {}) };
    return (await messenger.send(chat, message)).kind === 'sent';
  };
