import assert from 'node:assert/strict';
import { CONVERSATION_LIMITS, TENANT_LIMITS } from '../../bot/delivery/limiter.ts';

/** The most starts that any window of this length holds. */
export function mostInAnyWindow(starts: readonly number[], windowMs: number): number {
  const sorted = [...starts].sort((a, b) => a - b);
  return Math.max(0, ...sorted.map((from, i) => sorted.slice(i).filter(at => at < from + windowMs).length));
}

/** Fails when posts to one tenant, by however many processes, exceed a documented limit in any window. */
export function assertWithinLimits(posts: readonly { conversation: string; startedAt: number }[]): void {
  assertWithin(
    posts.map(({ startedAt }) => startedAt),
    TENANT_LIMITS,
  );
  const byConversation = new Map<string, number[]>();
  for (const { conversation, startedAt } of posts) {
    byConversation.set(conversation, [...(byConversation.get(conversation) ?? []), startedAt]);
  }
  for (const starts of byConversation.values()) assertWithin(starts, CONVERSATION_LIMITS);
}

function assertWithin(starts: readonly number[], limits: typeof TENANT_LIMITS): void {
  for (const { max, windowMs } of limits) {
    const most = mostInAnyWindow(starts, windowMs);
    assert.ok(most <= max, `${most} starts in ${windowMs} ms, where ${max} are allowed`);
  }
}
