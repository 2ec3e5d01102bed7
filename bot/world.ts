import type { DemoWorld } from './features/demo.ts';
import type { Log } from './log.ts';
import type { Timer } from './timer.ts';

/** Time and chance come from outside, so that tests, the scenario and the demo can turn the clock. */
export interface World {
  now(): Date;
  newId(): string;
  /** At least 128 random bits as URL-safe text. */
  newToken(): string;
  /** A whole number from 0 up to, not including, n; fair. */
  randomInt(n: number): number;
  timer: Timer;
  log: Log;
  /** Turns the clock of the demo; used only where the configuration says that this is the demo. */
  demo?: DemoWorld;
}
