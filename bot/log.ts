import { type DestinationStream, destination, type Logger, pino } from 'pino';
import type { TurnLine } from './dispatch.ts';

/**
 * JSON lines. Nothing is written that a person typed, chose or is called, and no token: every method takes what it
 * writes by name, and of a fault only its kind and place, because messages of faults quote values.
 */
export interface Log {
  turn(line: TurnLine): void;
  fault(error: unknown, activityId: string): void;
  /** A request that never became a turn. */
  turnedAway(status: number, reason: string): void;
  /** Something outgoing did not arrive; `reason` is a code of Teams or of the network. */
  notSent(what: 'message' | 'edit', outcome: string, reason: string): void;
  /** Starting, stopping and jobs; numbers and fixed words only. */
  event(name: string, facts?: Readonly<Record<string, number | boolean | string>>): void;
  flush(): void;
}

const FLUSH_EVERY_MS = 250;

/** Writes to standard output unless `to` is given. */
export function createLog(level: string, to?: DestinationStream): Log {
  const stream = to ?? standardOutput();
  const lines: Logger = pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime }, stream);
  return {
    turn: ({ activityId, what, outcome, ms }) =>
      lines.info({ activityId: printableId(activityId), what, outcome, ms }, 'turn'),
    fault: (error, activityId) =>
      lines.error({ activityId: printableId(activityId), ...kindOf(error) }, 'fault'),
    turnedAway: (status, reason) => lines.warn({ status, reason }, 'turned away'),
    notSent: (what, outcome, reason) => lines.warn({ what, outcome, reason }, 'not sent'),
    event: (name, facts = {}) => lines.info(facts, name),
    flush: () => lines.flush(),
  };
}

/** Lines wait for each other for a quarter of a second: a system call for each would cost more than the line. */
function standardOutput(): DestinationStream {
  const stream = destination({ fd: 1, sync: false, minLength: 4_096 });
  setInterval(() => stream.flush(), FLUSH_EVERY_MS).unref();
  return stream;
}

/** Ids come from outside: what does not look like one is not repeated. */
const printableId = (id: string): string => (/^[\w:.;=@~-]{1,100}$/.test(id) ? id : 'unprintable');

/** Name, code and stack without the message. */
function kindOf(error: unknown): { error: string; code?: string; at?: string[] } {
  if (!(error instanceof Error)) return { error: typeof error };
  const { code } = error as { code?: unknown };
  const frames = (error.stack ?? '').split('\n').filter(line => /^\s+at /.test(line));
  return {
    error: error.name,
    ...(typeof code === 'string' || typeof code === 'number' ? { code: String(code) } : {}),
    at: frames.slice(0, 8).map(frame => frame.trim()),
  };
}
