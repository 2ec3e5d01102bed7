import type { Activity } from 'botbuilder';
import type { Messenger, OutgoingMessage, SendOutcome } from '../delivery/messenger.ts';
import type { TeamsAdapter } from './adapter.ts';
import { NotSent, type Undelivered } from './single-attempt.ts';

/** Messages and edits to conversations that exist; it creates none. Expects an adapter whose HTTP client is `singleAttempt`. */
export const teamsMessenger = (adapter: TeamsAdapter): Messenger => ({
  send: (to, message) =>
    outcome(async () => {
      const { conversations } = await adapter.connector(to.serviceUrl);
      const { id } = await conversations.sendToConversation(to.id, activityOf(to, message));
      return id;
    }),

  edit: (to, messageId, message) =>
    outcome(async () => {
      const { conversations } = await adapter.connector(to.serviceUrl);
      await conversations.updateActivity(to.id, messageId, { ...activityOf(to, message), id: messageId });
      return messageId;
    }),
});

/** With a card the text is only for notifications; Teams would show it above the card otherwise. */
const activityOf = (to: { id: string; botId: string }, { text, card }: OutgoingMessage): Activity => {
  const activity: Partial<Activity> = {
    type: 'message',
    from: { id: to.botId, name: '' },
    conversation: { id: to.id } as Activity['conversation'],
    textFormat: 'markdown',
    ...(card
      ? {
          summary: text,
          attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content: card }],
        }
      : { text }),
  };
  return activity as Activity;
};

async function outcome(attempt: () => Promise<string | undefined>): Promise<SendOutcome> {
  try {
    return { kind: 'sent', messageId: (await attempt()) ?? '' };
  } catch (error) {
    return error instanceof NotSent ? error.outcome : withoutAnswer(error);
  }
}

const BAD_CREDENTIALS = ['invalid_client', 'unauthorized_client', 'invalid_grant', 'invalid_request'];

/** Only the errors of getting a token, which come before the request, are sure to have sent nothing. */
function withoutAnswer(error: unknown): Undelivered {
  const { errorCode } = error as { errorCode?: unknown };
  if (typeof errorCode !== 'string') return { kind: 'uncertain', reason: 'noAnswerRead' };
  return { kind: BAD_CREDENTIALS.includes(errorCode) ? 'failed' : 'retry', reason: errorCode };
}
