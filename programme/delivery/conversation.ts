import type { Account } from '../region/person.ts';

/** Where the bot can speak: our own record, refreshed by every inbound activity (serviceUrl can change). */
export interface Conversation {
  region: string;
  id: string;
  scope: 'personal' | 'group' | 'channel';
  tenantId: string;
  serviceUrl: string;
  botId: string;
  /** In personal scope, whose chat it is. `teamsUserId` (29:...) is per bot. */
  account?: Account;
  teamsUserId?: string;
  teamId?: string;
  channelId?: string;
  updatedAt: Date;
  /** Set when Teams said that nothing can be sent here; cleared by the next sign of life. */
  unreachable?: { reason: string; at: Date };
}

export interface ConversationStore {
  /** Inserts or replaces by id and region, and clears `unreachable`; one older than what is stored changes nothing. */
  put(conversation: Conversation): Promise<void>;
  byId(region: string, id: string): Promise<Conversation | undefined>;
  /** The newest reachable personal conversation of any of these accounts. */
  personal(region: string, accounts: readonly Account[]): Promise<Conversation | undefined>;
  /**
   * For each of these people, named by their accounts, the newest personal conversation: of those that can be reached,
   * and where there is none of the others, which say why not.
   */
  personalOfEach(
    region: string,
    people: readonly (readonly Account[])[],
  ): Promise<(Conversation | undefined)[]>;
  /** Which of these accounts have a reachable personal conversation. */
  reachable(region: string, accounts: readonly Account[]): Promise<Account[]>;
  /** Teams' ids (29:...) of those of these accounts whose personal chat is known, in the order of the accounts, each once. */
  teamsUserIds(region: string, accounts: readonly Account[]): Promise<string[]>;
  /** Changes nothing when there was a sign of life after `at`. */
  markUnreachable(region: string, id: string, reason: string, at: Date): Promise<void>;
  /** The bot was removed there. */
  remove(region: string, id: string): Promise<void>;
  /** Removes the personal conversations of these accounts; answers how many. */
  removePersonal(region: string, accounts: readonly Account[]): Promise<number>;
  /** How many personal conversations of these accounts had a sign of life at this instant or later. */
  countPersonal(region: string, accounts: readonly Account[], since: Date): Promise<number>;
  /** Removes those without a sign of life since this instant; answers how many. */
  removeIdle(region: string, since: Date): Promise<number>;
  /** How many those are. */
  countIdle(region: string, since: Date): Promise<number>;
}
