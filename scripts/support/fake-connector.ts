import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A message or an edit that the bot sent. */
export interface Outgoing {
  kind: 'send' | 'edit';
  conversationId: string;
  /** The id that the message has, given by the connector when it was sent. */
  messageId: string;
  activity: Readonly<Record<string, unknown>>;
  /** The card in it, where there is one. */
  card: Readonly<Record<string, unknown>> | undefined;
  /** The text, or the summary of a card. */
  text: string;
  authorization: string | undefined;
}

/**
 * What the connector does with one request: takes it; answers an error; drops the connection, or never answers, each of
 * them before or after it took the message.
 */
export type Behaviour =
  | { kind: 'take' }
  | { kind: 'refuse'; status: number; code?: string; retryAfter?: string; taken?: boolean }
  | { kind: 'drop'; taken?: boolean }
  | { kind: 'hang'; taken?: boolean };

const ROUTE = /^\/v3\/conversations\/([^/]+)\/activities(?:\/([^/]+))?$/;

/** The part of the Bot Connector that the bot speaks to, on this machine: keeps all that goes out and fails as asked. */
export class FakeConnector {
  /** All that was taken, in order. */
  readonly outgoing: Outgoing[] = [];
  /** How many requests came, failed ones too. */
  requests = 0;
  readonly #server: Server;
  readonly #behaviours: Behaviour[] = [];
  readonly #waiting = new Set<(outgoing: Outgoing) => void>();
  #always: (conversationId: string) => Behaviour = () => ({ kind: 'take' });
  #lastId = 0;

  private constructor() {
    this.#server = createServer((request, response) => void this.#serve(request, response));
  }

  static async start(): Promise<FakeConnector> {
    const connector = new FakeConnector();
    await new Promise<void>(resolve => connector.#server.listen(0, '127.0.0.1', resolve));
    return connector;
  }

  get serviceUrl(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  /** The next requests are treated so, one each; later ones as `always` says. */
  next(...behaviours: Behaviour[]): void {
    this.#behaviours.push(...behaviours);
  }

  always(behaviour: (conversationId: string) => Behaviour): void {
    this.#always = behaviour;
  }

  /** Everything taken for a conversation, in order. */
  to(conversationId: string): Outgoing[] {
    return this.outgoing.filter(one => one.conversationId === conversationId);
  }

  /** Resolves when so many requests have come, be they taken or not. */
  async requested(count: number): Promise<void> {
    while (this.requests < count) await once(this.#server, 'request');
  }

  /** The first that fits, taken already or still to come. */
  async arrival(fits: (outgoing: Outgoing) => boolean): Promise<Outgoing> {
    const taken = this.outgoing.find(fits);
    if (taken !== undefined) return taken;
    return new Promise(resolve => {
      const listener = (one: Outgoing): void => {
        if (!fits(one)) return;
        this.#waiting.delete(listener);
        resolve(one);
      };
      this.#waiting.add(listener);
    });
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise(resolve => this.#server.close(resolve));
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    this.requests += 1;
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const route = ROUTE.exec(request.url ?? '');
    if (route === null) return answer(response, 404, { error: { code: 'NotFound' } });
    const conversationId = decodeURIComponent(route[1] ?? '');
    const behaviour = this.#behaviours.shift() ?? this.#always(conversationId);
    if (behaviour.kind === 'hang' && !behaviour.taken) return;
    if (behaviour.kind === 'refuse' && !behaviour.taken) return refuse(response, behaviour);
    if (behaviour.kind === 'drop' && !behaviour.taken) return void request.socket.destroy();
    const messageId = route[2] === undefined ? this.#newId() : decodeURIComponent(route[2]);
    this.#take({
      ...readOutgoing(Buffer.concat(chunks)),
      kind: request.method === 'PUT' ? 'edit' : 'send',
      conversationId,
      messageId,
      authorization: request.headers.authorization,
    });
    if (behaviour.kind === 'hang') return;
    if (behaviour.kind === 'refuse') return refuse(response, behaviour);
    if (behaviour.kind === 'drop') return void request.socket.destroy();
    return answer(response, request.method === 'PUT' ? 200 : 201, { id: messageId });
  }

  #newId(): string {
    this.#lastId += 1;
    return `message-${this.#lastId}`;
  }

  #take(outgoing: Outgoing): void {
    this.outgoing.push(outgoing);
    for (const listener of [...this.#waiting]) listener(outgoing);
  }
}

function readOutgoing(body: Buffer): Pick<Outgoing, 'activity' | 'card' | 'text'> {
  const activity = JSON.parse(body.toString('utf8')) as Record<string, unknown>;
  const [attachment] = (activity.attachments ?? []) as { content?: Record<string, unknown> }[];
  return { activity, card: attachment?.content, text: String(activity.text ?? activity.summary ?? '') };
}

function refuse(response: ServerResponse, how: Extract<Behaviour, { kind: 'refuse' }>): void {
  if (how.retryAfter !== undefined) response.setHeader('retry-after', how.retryAfter);
  answer(response, how.status, how.code === undefined ? {} : { error: { code: how.code, message: '' } });
}

function answer(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(JSON.stringify(body));
}
