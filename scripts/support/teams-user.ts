import type { Account } from '../../programme/region/person.ts';

/** What a button in a card carries. */
export interface Button {
  title: string;
  verb: string;
  data: Record<string, unknown>;
}

/** The answer to a press, as a Teams client sees it. */
export interface PressAnswer {
  status: number;
  card?: Record<string, unknown>;
  text?: string;
}

export interface TeamsUserOptions {
  /** Where the bot listens, such as `http://127.0.0.1:3978/api/messages`. */
  endpoint: string;
  /** The connector that the bot answers to. */
  serviceUrl: string;
  account: Account;
  name: string;
  /** Headers of every request, such as a token. */
  headers?: Record<string, string>;
  newId(): string;
  now(): Date;
}

const BOT = { id: '28:bot', name: 'Regional improvement' };

/** One person in the personal chat with the bot, speaking HTTP as Teams does. */
export class TeamsUser {
  readonly conversationId: string;
  readonly account: Account;
  readonly name: string;
  readonly #options: TeamsUserOptions;

  constructor(options: TeamsUserOptions) {
    this.#options = options;
    this.account = options.account;
    this.name = options.name;
    this.conversationId = `a:${options.account.objectId}`;
  }

  /** The person installs the app: the bot's first contact. */
  async install(): Promise<number> {
    return (await this.post({ type: 'installationUpdate', action: 'add' })).status;
  }

  /** Types a message. What the bot answers goes to the connector. */
  async say(text: string): Promise<number> {
    return (await this.post({ type: 'message', text, textFormat: 'plain' })).status;
  }

  /**
   * Presses a button with what was filled in, and gets the answer that replaces the card or appears under it. `activity`
   * wins over what a client would fill in, such as the id when a delivery comes again.
   */
  async press(
    button: Pick<Button, 'verb' | 'data'>,
    inputs: Record<string, string> = {},
    activity: Record<string, unknown> = {},
  ): Promise<PressAnswer> {
    const { status, body } = await this.post({
      type: 'invoke',
      name: 'adaptiveCard/action',
      value: {
        action: { type: 'Action.Execute', verb: button.verb, data: { ...button.data, ...inputs } },
        trigger: 'manual',
      },
      ...activity,
    });
    const answer = body as { type?: string; value?: unknown };
    if (answer?.type === 'application/vnd.microsoft.card.adaptive')
      return { status, card: answer.value as Record<string, unknown> };
    const value = answer?.value as { message?: string } | string | undefined;
    return { status, text: typeof value === 'string' ? value : (value?.message ?? '') };
  }

  /** Sends an activity of this person; what is given wins over what a client would fill in. */
  async post(activity: Record<string, unknown>): Promise<{ status: number; body: unknown }> {
    const { endpoint, serviceUrl, headers, newId, now } = this.#options;
    const { tenantId, objectId } = this.account;
    const response = await fetched(endpoint, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({
        id: newId(),
        timestamp: now().toISOString(),
        channelId: 'msteams',
        serviceUrl,
        from: { id: `29:${objectId}`, name: this.name, aadObjectId: objectId },
        conversation: { id: this.conversationId, conversationType: 'personal', tenantId },
        recipient: BOT,
        channelData: { tenant: { id: tenantId } },
        ...activity,
      }),
    });
    const text = await response.text();
    return { status: response.status, body: text === '' ? undefined : safeJson(text) };
  }
}

/**
 * A busy machine may take longer to open a thousand connections at once than `fetch` waits for one. Nothing was sent over
 * one that was not opened, so it is tried again.
 */
async function fetched(endpoint: string, request: RequestInit): Promise<Response> {
  for (;;) {
    try {
      return await fetch(endpoint, request);
    } catch (error) {
      const { cause } = error as { cause?: { code?: string } };
      if (cause?.code !== 'UND_ERR_CONNECT_TIMEOUT') throw error;
    }
  }
}

function safeJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** Every button of a card, wherever it stands. */
export function buttonsOf(card: unknown): Button[] {
  if (Array.isArray(card)) return card.flatMap(buttonsOf);
  if (typeof card !== 'object' || card === null) return [];
  const { type, title, verb, data, fallback: _fallback, ...rest } = card as Record<string, unknown>;
  const nested = Object.values(rest).flatMap(buttonsOf);
  return type === 'Action.Execute' && typeof verb === 'string'
    ? [{ title: String(title), verb, data: (data ?? {}) as Record<string, unknown> }, ...nested]
    : nested;
}

/** The button with this verb, and with this data where some is given. Throws when the card has none: the card is wrong. */
export function buttonOf(card: unknown, verb: string, data: Record<string, unknown> = {}): Button {
  const found = buttonsOf(card).find(
    button =>
      button.verb === verb && Object.entries(data).every(([key, value]) => button.data[key] === value),
  );
  if (found === undefined)
    throw new Error(
      `The card has no button ${verb}, only ${
        buttonsOf(card)
          .map(one => one.verb)
          .join(', ') || 'none'
      }.`,
    );
  return found;
}
