import type { Behaviour } from './fake-connector.ts';

interface Limit {
  max: number;
  windowMs: number;
}

/** As Teams documents them, and written down here once more: whoever checks does not read them from whoever keeps them. */
const IN_A_TENANT: readonly Limit[] = [{ max: 50, windowMs: 1_000 }];
const IN_A_CONVERSATION: readonly Limit[] = [
  { max: 7, windowMs: 1_000 },
  { max: 8, windowMs: 2_000 },
  { max: 60, windowMs: 30_000 },
  { max: 1_800, windowMs: 3_600_000 },
];

/** How a request may fail. Half of the ambiguous ones come after the message was taken. */
const FAILURES = ['throttled', 'parallel', 'badGateway', 'dropped', 'timedOut'] as const;
type Failure = (typeof FAILURES)[number];

export interface StrictTeamsOptions {
  /** Out of a thousand requests, how many fail in each way. */
  failures: Readonly<Partial<Record<Failure, number>>>;
  tenantOf(conversationId: string): string;
  /** Nothing is ever taken there: terminal, with this code. */
  blocked(conversationId: string): string | undefined;
  /** When the request that is answered now may have come, at the earliest and at the latest; milliseconds that only grow. */
  arrival(): { earliest: number; latest: number };
  /** From 0 up to 1. */
  random(): number;
}

/** Teams as strict as its documents say, and as unreliable as asked for; give `behave` to a `FakeConnector`. */
export class StrictTeams {
  /** When requests came at the latest, by tenant. */
  readonly arrivals = new Map<string, number[]>();
  /** Limits that were broken, in words. */
  readonly broken: string[] = [];
  /** Conversations in which it is left open whether a message arrived. */
  readonly ambiguous = new Set<string>();
  readonly #inTenant = new Map<string, number[]>();
  readonly #inConversation = new Map<string, number[]>();
  readonly #options: StrictTeamsOptions;

  constructor(options: StrictTeamsOptions) {
    this.#options = options;
  }

  readonly behave = (conversationId: string): Behaviour => {
    const { tenantOf, blocked, arrival } = this.#options;
    const at = arrival();
    const tenant = tenantOf(conversationId);
    this.arrivals.set(tenant, [...(this.arrivals.get(tenant) ?? []), at.latest]);
    const kept = [
      this.#counts(this.#inTenant, tenant, at, IN_A_TENANT),
      this.#counts(this.#inConversation, conversationId, at, IN_A_CONVERSATION),
    ];
    if (kept.includes(false)) return throttled;
    const code = blocked(conversationId);
    if (code !== undefined) return { kind: 'refuse', status: 403, code };
    const failure = this.#failure();
    return failure === undefined ? { kind: 'take' } : this.#failing(failure, conversationId);
  };

  /** False when a limit was broken for certain: what was held up at this end is held against nobody. */
  #counts(
    all: Map<string, number[]>,
    key: string,
    { earliest, latest }: { earliest: number; latest: number },
    limits: readonly Limit[],
  ): boolean {
    const times = all.get(key) ?? [];
    all.set(key, times);
    times.push(earliest);
    const over = limits.filter(({ max, windowMs }) => {
      const before = times.at(-1 - max);
      return before !== undefined && before > latest - windowMs;
    });
    for (const { max, windowMs } of over) this.broken.push(`${key}: more than ${max} in ${windowMs} ms`);
    return over.length === 0;
  }

  #failure(): Failure | undefined {
    let left = this.#options.random() * 1_000;
    return FAILURES.find(name => {
      left -= this.#options.failures[name] ?? 0;
      return left < 0;
    });
  }

  #failing(failure: Failure, conversationId: string): Behaviour {
    if (failure === 'throttled') return throttled;
    if (failure === 'parallel') return { kind: 'refuse', status: 412, code: 'PreconditionFailed' };
    this.ambiguous.add(conversationId);
    const taken = this.#options.random() < 0.5;
    if (failure === 'badGateway') return { kind: 'refuse', status: 502, taken };
    return { kind: failure === 'dropped' ? 'drop' : 'hang', taken };
  }
}

const throttled: Behaviour = { kind: 'refuse', status: 429, code: 'Throttled', retryAfter: '1' };
