/** What the tab and the bot say to each other as JSON under /api/tab. */

export const PAGE_IDS = [
  'overview',
  'votes',
  'sessions',
  'evaluation',
  'plan',
  'coverage',
  'indicators',
  'reports',
  'queues',
] as const;

export type PageId = (typeof PAGE_IDS)[number];

/** One answer of the bot on a page: the card that it gives in chat, or what it says instead. */
export interface TabPart {
  /** Names it on its page. */
  key: string;
  card?: object;
  text?: string;
}

export interface TabPage {
  page: PageId;
  parts: readonly TabPart[];
}

/** The pages that have something for this person, in the order of the tab. */
export interface TabPages {
  pages: readonly PageId[];
  /** Opens the chat with the bot, where there is an address for it. */
  chat?: string;
}

/** What became of pressing a button on a card. */
export interface TabReply {
  card?: object;
  text?: string;
  /** Nothing was done; `text` says why. */
  refused?: true;
}

/** Why a request was turned away, in words. */
export interface TabProblem {
  error: { code: string; message: string };
}

/** Who can be played in the demo. `key` is sent instead of a token. */
export interface DemoPerson {
  key: string;
  name: string;
}
