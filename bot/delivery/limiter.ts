/** Where a message goes: Teams counts per conversation, and per app in a tenant. One process serves one app. */
export interface Target {
  conversation: string;
  tenant: string;
}

interface Limit {
  /** At most so many sends start in any window of this length. */
  max: number;
  windowMs: number;
}

/** What Teams documents for one bot in one conversation. */
export const CONVERSATION_LIMITS: readonly Limit[] = [
  { max: 7, windowMs: 1_000 },
  { max: 8, windowMs: 2_000 },
  { max: 60, windowMs: 30_000 },
  { max: 1_800, windowMs: 3_600_000 },
];

/** What Teams documents for one app in one tenant. */
export const TENANT_LIMITS: readonly Limit[] = [{ max: 50, windowMs: 1_000 }];

/** A send counts at Teams when it gets there, and two may get there closer together than they left, by so much. */
export const JITTER_MS = 75;

/** Fifty at once would be all that a second allows; spread over it, none has to wait for the others on its way. */
const TENANT_PACE: Limit = { max: 10, windowMs: 200 };

const withJitter = (limits: readonly Limit[]): Limit[] =>
  limits.map(({ max, windowMs }) => ({ max, windowMs: windowMs + JITTER_MS }));

/** Decides when the next send may start. It has no clock: all times are milliseconds of a `Timer`. */
export interface Limiter {
  /** When the next send there may start; `now` means at once. */
  mayStart(target: Target, now: number): number;
  /** A send starts there now, whoever sends it: the outbox, or a turn that replies. */
  note(target: Target, now: number): void;
  /** Nothing goes to this tenant, or to any, before `until`: Teams asked to wait. */
  pause(until: number, tenant?: string): void;
}

export function createLimiter(): Limiter {
  const conversations = windowsPerKey(withJitter(CONVERSATION_LIMITS));
  const tenants = windowsPerKey([...withJitter(TENANT_LIMITS), TENANT_PACE]);
  const pausedTenants = new Map<string, number>();
  let pausedAll = 0;

  return {
    mayStart: ({ conversation, tenant }, now) =>
      Math.max(
        now,
        pausedAll,
        pausedTenants.get(tenant) ?? 0,
        tenants.mayStart(tenant, now),
        conversations.mayStart(conversation, now),
      ),
    note({ conversation, tenant }, now) {
      tenants.note(tenant, now);
      conversations.note(conversation, now);
    },
    pause(until, tenant) {
      if (tenant === undefined) pausedAll = Math.max(pausedAll, until);
      else pausedTenants.set(tenant, Math.max(pausedTenants.get(tenant) ?? 0, until));
    },
  };
}

/** Sliding windows over the starts of each key, kept no longer than the longest window needs them. */
function windowsPerKey(limits: readonly Limit[]) {
  const kept = Math.max(...limits.map(({ max }) => max));
  const longest = Math.max(...limits.map(({ windowMs }) => windowMs));
  /** Ordered by the last start, oldest first, so what is forgotten is at the front. */
  const startsOf = new Map<string, number[]>();

  function forget(now: number): void {
    for (const [key, starts] of startsOf) {
      if ((starts.at(-1) ?? now) > now - longest) return;
      startsOf.delete(key);
    }
  }

  return {
    mayStart(key: string, now: number): number {
      const starts = startsOf.get(key) ?? [];
      // The start that the next one would push out of a full window frees its place when the window has passed it.
      return Math.max(now, ...limits.map(({ max, windowMs }) => (starts.at(-max) ?? -windowMs) + windowMs));
    },
    note(key: string, now: number): void {
      const starts = startsOf.get(key) ?? [];
      starts.push(now);
      // Trimmed now and then only: cutting the front off at every start would copy a long list each time.
      if (starts.length >= 2 * kept) starts.splice(0, starts.length - kept);
      startsOf.delete(key);
      startsOf.set(key, starts);
      forget(now);
    },
  };
}
