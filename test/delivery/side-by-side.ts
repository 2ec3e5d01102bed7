import { createLimiter, type Target } from '../../bot/delivery/limiter.ts';

/** When a send starts, counts and ends. */
interface Timed {
  startedAt: number;
  countedAt: number;
  endedAt: number;
}

/** How long a send waits until its request leaves, is on its way to where it counts, and waits for its answer; in ms. */
interface Took {
  before?: number;
  there: number;
  back: number;
}

/** Sends each as soon as the limiter allows, many at a time. */
export function sendSideBySide(targets: readonly Target[], tookMs: (n: number) => Took) {
  const limiter = createLimiter();
  const onTheirWay: { endedAt: number; end(): void }[] = [];
  let now = 0;
  return targets.map((target, n): Timed => {
    for (;;) {
      const at = limiter.mayStart(target, now);
      onTheirWay.sort((a, b) => a.endedAt - b.endedAt);
      const first = onTheirWay[0];
      if (first && first.endedAt <= at) {
        onTheirWay.shift();
        now = Math.max(now, first.endedAt);
        first.end();
      } else if (at <= now) break;
      else now = at;
    }
    const { before = 0, there, back } = tookMs(n);
    const ended = limiter.start(target, now);
    const countedAt = now + before + there;
    const timed = { startedAt: now, countedAt, endedAt: countedAt + back };
    onTheirWay.push({ endedAt: timed.endedAt, end: () => ended(timed.endedAt, there + back) });
    return timed;
  });
}
