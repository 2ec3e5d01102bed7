import type { Account } from '../programme/region/person.ts';

/** Where something was said. `id` is the conversation's; in a channel it names the thread. */
export interface Place {
  id: string;
  scope: 'personal' | 'group' | 'channel';
  tenantId: string;
  serviceUrl: string;
  botId: string;
  teamId?: string;
  channelId?: string;
}

/** What an activity means to us. `malformed` is answered with a clear message and changes nothing. */
export type Inbound =
  | { kind: 'command'; text: string }
  | {
      kind: 'action';
      verb: string;
      data: Readonly<Record<string, unknown>>;
      /** The message that holds the card, where Teams says so. */
      cardMessageId?: string;
      /** A card that refreshes itself must never be edited or sent again in answer: it would loop. */
      automatic: boolean;
      /** An invoke is answered in its response; a submit, from very old clients, by a message. */
      answer: 'response' | 'message';
    }
  | { kind: 'arrived' }
  | { kind: 'left' }
  | { kind: 'ignored'; what: string }
  | { kind: 'malformed'; problem: 'noAction' | 'notExecute' | 'noVerb' | 'unknownInvoke' | 'noSender' };

/** One inbound activity, translated: the last place where Teams' shapes are seen is bot/inbound.ts. */
export interface Turn {
  activityId: string;
  inbound: Inbound;
  from: Account & { teamsUserId: string; name: string };
  place: Place;
}
