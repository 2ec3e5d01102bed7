import type { Messenger, OutgoingMessage, SendOutcome } from '../../bot/delivery/messenger.ts';
import type { Conversation } from '../../programme/delivery/conversation.ts';
import type { HandTurnedClock } from './hand-turned-clock.ts';

export interface Post {
  conversation: string;
  text: string;
  /** Milliseconds of the timer. */
  startedAt: number;
}

export const sent: SendOutcome = { kind: 'sent', messageId: 'm' };

/** Stands for Teams: records every post and answers each as the script says, after so many milliseconds. */
export class ScriptedMessenger implements Messenger {
  readonly posts: Post[] = [];
  mostAtOnce = 0;
  /** What is answered to a post; the attempt counts the posts to this conversation, from 1. */
  script: (post: Post, attempt: number) => SendOutcome | Promise<SendOutcome> = () => sent;
  readonly #clock: HandTurnedClock;
  readonly #latencyMs: number;
  #underWay = 0;

  constructor(clock: HandTurnedClock, latencyMs = 300) {
    this.#clock = clock;
    this.#latencyMs = latencyMs;
  }

  async send(conversation: Conversation, message: OutgoingMessage): Promise<SendOutcome> {
    const post = {
      conversation: conversation.id,
      text: message.text,
      startedAt: this.#clock.timer.elapsed(),
    };
    this.posts.push(post);
    const attempt = this.posts.filter(({ conversation }) => conversation === post.conversation).length;
    this.mostAtOnce = Math.max(this.mostAtOnce, ++this.#underWay);
    await this.#clock.sleep(this.#latencyMs);
    this.#underWay--;
    return this.script(post, attempt);
  }

  edit(): Promise<SendOutcome> {
    return Promise.reject(new Error('The outbox edits nothing.'));
  }
}
