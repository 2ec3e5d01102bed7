import type { Timer } from '../timer.ts';
import { coalesced } from './coalesced.ts';
import type { TickReport } from './tick.ts';

interface TickingDeps {
  tick(now: Date): Promise<TickReport>;
  /** Lets the sender work; ticks go on while it does, so that a long queue does not keep a vote open. */
  send(): Promise<void>;
  now(): Date;
  timer: Timer;
  everyMs: number;
}

export interface Ticking {
  /** A tick at once, such as after an action. Resolves when a tick that began after the call has ended. */
  reconcileNow(): Promise<void>;
  /** For the readiness check: a tick that never ends, or jobs that fail over and over, must be seen. */
  status(): TickingStatus;
  /** No tick starts any more; resolves when the running one has ended. */
  stop(): Promise<void>;
}

interface TickingStatus {
  /** When the last tick ended. */
  lastEnded: Date | undefined;
  /** How often each job or kind of message has failed since the start. */
  failures: ReadonlyMap<string, number>;
}

/** Ticks at once and then again `everyMs` after each tick has ended, so ticks never overlap. */
export function startTicking({ tick, send, now, timer, everyMs }: TickingDeps): Ticking {
  const failures = new Map<string, number>();
  let lastEnded: Date | undefined;
  let stopped = false;
  let callOff = (): void => {};

  const run = coalesced(async () => {
    if (stopped) return;
    callOff();
    const { failed } = await tick(now());
    for (const name of failed) failures.set(name, (failures.get(name) ?? 0) + 1);
    lastEnded = now();
    void send();
    if (!stopped) callOff = timer.after(everyMs, run);
  });

  void run();
  return {
    reconcileNow: run,
    status: () => ({ lastEnded, failures }),
    async stop() {
      stopped = true;
      callOff();
      await run();
    },
  };
}
