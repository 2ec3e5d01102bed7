import type { Timer } from '../timer.ts';
import type { Limiter, Target } from './limiter.ts';

/** `notBefore`, in the timer's milliseconds: nothing was run, and nothing may be before then. */
type Passage<T> = { passed: true; result: T } | { passed: false; notBefore: number };

/** Lets sends start one by one as the limiter allows, and one at a time in each conversation. */
export interface Turnstile {
  /**
   * Runs `send` when its turn comes; turns it away when that is too far off, so that nothing waits here for long.
   * `answeredInMs` says of what came of it how long Teams took to answer, when it took the message.
   */
  through<T>(
    target: Target,
    send: () => Promise<T>,
    answeredInMs: (result: T) => number | undefined,
  ): Promise<Passage<T>>;
  /** Turns away whoever waits and whoever comes later. What has started goes on. */
  close(): void;
}

const ASK_AGAIN_MS = 500;

interface Waiting {
  target: Target;
  start(now: number): void;
  turnAway(notBefore: number): void;
}

export function createTurnstile(limiter: Limiter, timer: Timer, patienceMs: number): Turnstile {
  const queue = new Set<Waiting>();
  /** Parallel operations in one conversation are answered with 412. */
  const busy = new Set<string>();
  let closed = false;
  let callOff = (): void => {};

  function letThrough(): void {
    callOff();
    const now = timer.elapsed();
    let next = Number.POSITIVE_INFINITY;
    for (const waiting of queue) {
      const at = limiter.mayStart(waiting.target, now);
      const isAfterAnother = at === Number.POSITIVE_INFINITY;
      if (closed || (at - now > patienceMs && !isAfterAnother)) {
        queue.delete(waiting);
        waiting.turnAway(isAfterAnother ? now : at);
      } else if (busy.has(waiting.target.conversation)) {
        // Its turn comes when the send before it has ended.
      } else if (isAfterAnother) {
        // One of our own will end, and let through; should those on their way be replies in turns, we ask again.
        if (busy.size === 0) next = Math.min(next, now + ASK_AGAIN_MS);
      } else if (at <= now) {
        queue.delete(waiting);
        waiting.start(now);
      } else next = Math.min(next, at);
    }
    callOff = next === Number.POSITIVE_INFINITY ? () => {} : timer.after(next - now, letThrough);
  }

  async function run<T>(
    target: Target,
    now: number,
    send: () => Promise<T>,
    answeredInMs: (result: T) => number | undefined,
  ): Promise<T> {
    const ended = limiter.start(target, now);
    busy.add(target.conversation);
    let took: number | undefined;
    try {
      const result = await send();
      took = answeredInMs(result);
      return result;
    } finally {
      busy.delete(target.conversation);
      ended(timer.elapsed(), took);
      letThrough();
    }
  }

  return {
    through: <T>(target: Target, send: () => Promise<T>, answeredInMs: (result: T) => number | undefined) =>
      new Promise<Passage<T>>((resolve, reject) => {
        queue.add({
          target,
          start: now =>
            run(target, now, send, answeredInMs).then(result => resolve({ passed: true, result }), reject),
          turnAway: notBefore => resolve({ passed: false, notBefore }),
        });
        letThrough();
      }),
    close() {
      closed = true;
      letThrough();
    },
  };
}
