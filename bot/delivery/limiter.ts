import { createQuickest } from './quickest.ts';
import { createWindows, type Limit } from './windows.ts';

/** Where a message goes: Teams counts per conversation, and per app in a tenant. One process serves one app. */
export interface Target {
  conversation: string;
  tenant: string;
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

/** Fifty at once would be all that a second allows; spread over it, none has to wait for the others on its way. */
const TENANT_PACE: readonly Limit[] = [{ max: 10, windowMs: 200 }];

/** Enough for the whole rate where an answer takes half a second; few enough that a crash leaves little in doubt. */
const AT_ONCE = 25;

/** In these windows the process that had a tenant before may have sent: whoever takes it over leaves them free. */
export const SHORT_WINDOWS_MS = 2_000;

/** For clocks that are not quite of one mind with those of Teams. */
export const MARGIN_MS = 20;

const withMargin = (limits: readonly Limit[]): Limit[] =>
  limits.map(({ max, windowMs }) => ({ max, windowMs: windowMs + MARGIN_MS }));

/**
 * A send has ended. `answeredInMs`: how long Teams took to answer that it took the message, without what came before the
 * request left; undefined when it took nothing.
 */
export type Ended = (now: number, answeredInMs: number | undefined) => void;

/** Decides when the next send may start. It has no clock: all times are milliseconds of a `Timer`. */
export interface Limiter {
  /** When the next send there may start; `now` means at once, infinite not before one that is on its way has ended. */
  mayStart(target: Target, now: number): number;
  /** A send starts there now, whoever sends it: the outbox, or a turn that replies. Say when it has ended. */
  start(target: Target, now: number): Ended;
  /** Nothing goes to this tenant, or to any, before `until`: Teams asked to wait. */
  pause(until: number, tenant?: string): void;
}

/**
 * Keeps to the limits as Teams counts them, whatever the network or a busy machine does to a send on its way. Teams
 * counts it some time between its start and its answer; it is taken to be at the answer, less the time that the
 * quickest answers take. So a send that is held up frees its place later, and one that is not costs nothing.
 */
export function createLimiter(): Limiter {
  const conversations = createWindows(withMargin(CONVERSATION_LIMITS));
  const tenants = createWindows(withMargin(TENANT_LIMITS), AT_ONCE);
  const pace = createWindows(TENANT_PACE);
  const quickest = createQuickest();
  const pausedTenants = new Map<string, number>();
  let pausedAll = 0;

  return {
    mayStart: ({ conversation, tenant }, now) =>
      Math.max(
        now,
        pausedAll,
        pausedTenants.get(tenant) ?? 0,
        tenants.mayStart(tenant, now),
        pace.mayStart(tenant, now),
        conversations.mayStart(conversation, now),
      ),
    start({ conversation, tenant }, startedAt) {
      pace.start(tenant)(startedAt);
      const counted = [tenants.start(tenant), conversations.start(conversation)];
      return (now, answeredInMs) => {
        if (answeredInMs !== undefined) quickest.note(answeredInMs);
        const at = Math.max(startedAt, now - quickest.ms());
        for (const count of counted) count(at);
      };
    },
    pause(until, tenant) {
      if (tenant === undefined) pausedAll = Math.max(pausedAll, until);
      else pausedTenants.set(tenant, Math.max(pausedTenants.get(tenant) ?? 0, until));
    },
  };
}
