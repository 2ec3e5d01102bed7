import type { Card } from '../../cards/kit/card.ts';
import { words } from '../../cards/wording/words.ts';
import type { Messenger, OutgoingMessage } from '../delivery/messenger.ts';
import type { HttpAnswer } from '../http/answer.ts';
import type { Log } from '../log.ts';
import type { Reply } from '../reply.ts';
import type { Turn } from '../turn.ts';

export interface ReplyDeps {
  messenger: Messenger;
  log: Pick<Log, 'notSent'>;
}

/** HTTP is always 200; what became of the press is in the body (PLATFORM 1.3). */
const inBody = (statusCode: number, type: string, value: unknown): HttpAnswer => ({
  status: 200,
  body: JSON.stringify({ statusCode, type, value }),
});

const showCard = (card: Card) => inBody(200, 'application/vnd.microsoft.card.adaptive', card);
/** Refusals too: every client shows this type under the card, not every client shows errors. */
const showText = (text: string) => inBody(200, 'application/vnd.microsoft.activity.message', text);
const showError = (code: string, message: string) =>
  inBody(400, 'application/vnd.microsoft.error', { code, message });

const asMessage = (card: Card): OutgoingMessage => ({ text: card.fallbackText ?? '', card });

/** Tells Teams the answer to an invoke: in the response, and for everybody else by an edit or a message. */
export async function answerInvoke(turn: Turn, reply: Reply, deps: ReplyDeps): Promise<HttpAnswer> {
  const { inbound } = turn;
  switch (reply.kind) {
    case 'card':
      return showCard(reply.card);
    case 'cardForAll':
      // In answer to a refresh an edit would set off the next refresh, and so on for ever.
      if (inbound.kind === 'action' && !inbound.automatic)
        await editCard(turn, inbound.cardMessageId, reply.card, deps);
      return showCard(reply.card);
    case 'message': {
      const { kind, ...message } = reply;
      return showText((await say(turn, message, deps)) ? words.edge.inNewMessage : words.edge.couldNotSend);
    }
    case 'notice':
      return showText(reply.text);
    case 'refusal':
      if (reply.card) return showCard(reply.card);
      return inbound.kind === 'malformed' ? showError(inbound.problem, reply.text) : showText(reply.text);
    case 'nothing':
      return showText(words.edge.done);
  }
}

/** Tells Teams the answer to anything else, which is a new message, or the same card redrawn in a personal chat. */
export async function answerMessage(turn: Turn, reply: Reply, deps: ReplyDeps): Promise<HttpAnswer> {
  const { inbound, place } = turn;
  const pressed = inbound.kind === 'action' ? inbound.cardMessageId : undefined;
  switch (reply.kind) {
    case 'card':
    case 'cardForAll': {
      const own = reply.kind === 'cardForAll' || place.scope === 'personal';
      const redrawn = own && (await editCard(turn, pressed, reply.card, deps));
      if (!redrawn) await say(turn, asMessage(reply.card), deps);
      break;
    }
    case 'message': {
      const { kind, ...message } = reply;
      await say(turn, message, deps);
      break;
    }
    case 'notice':
    case 'refusal':
      await say(turn, { text: reply.text }, deps);
      break;
    case 'nothing':
  }
  return { status: 200 };
}

async function say({ place }: Turn, message: OutgoingMessage, deps: ReplyDeps): Promise<boolean> {
  const sent = await deps.messenger.send(place, message);
  if (sent.kind !== 'sent') deps.log.notSent('message', sent.kind, sent.reason);
  return sent.kind === 'sent';
}

async function editCard(
  { place }: Turn,
  messageId: string | undefined,
  card: Card,
  deps: ReplyDeps,
): Promise<boolean> {
  if (messageId === undefined) return false;
  const edited = await deps.messenger.edit(place, messageId, asMessage(card));
  if (edited.kind !== 'sent') deps.log.notSent('edit', edited.kind, edited.reason);
  return edited.kind === 'sent';
}
