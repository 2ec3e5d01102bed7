import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Log } from './log.ts';

/**
 * What happens in this process, in figures for Prometheus. Labels come from closed lists: verbs, names of commands,
 * codes and states, never from what somebody wrote, is called or chose.
 */
export interface Metrics {
  /** A log that counts what it hears, and hands it on. */
  counting(log: Log): Log;
  delivered(state: string, count?: number): void;
  /** `seconds` until the database answered a command of this name. */
  stored(command: string, seconds: number, succeeded: boolean): void;
  /** Since when a message waits that might have left already; asked whenever the figures are read. */
  watchQueue(dueSince: () => Promise<Date | undefined>, now: () => Date): void;
  /** Everything, as Prometheus reads it. */
  text(): Promise<string>;
}

/** In seconds. Teams gives up on an answer after 10 to 15 (PLATFORM 2). */
const TURN_SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 15];
const STORE_SECONDS = [0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 5, 30];

export function createMetrics(): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const counter = (name: string, help: string, ...labelNames: string[]) =>
    new Counter({ name: `improvement_${name}_total`, help, labelNames, registers });
  const histogram = (name: string, help: string, buckets: number[], ...labelNames: string[]) =>
    new Histogram({ name: `improvement_${name}_seconds`, help, buckets, labelNames, registers });

  const turns = counter('turns', 'Turns, by verb or command and by the kind of reply.', 'what', 'outcome');
  const turnSeconds = histogram(
    'turn',
    'How long turns took, by the kind of reply.',
    TURN_SECONDS,
    'outcome',
  );
  const refusals = counter('refusals', 'What the business refused, by code.', 'code');
  const faults = counter('faults', 'Things that broke.');
  const turnedAway = counter('turned_away', 'Requests that never became a turn.', 'status', 'reason');
  const deliveries = counter('deliveries', 'Attempts to send a message, by how they ended.', 'outcome');
  const commands = histogram('store', 'How long the store took, by command.', STORE_SECONDS, 'command');
  const failures = counter('store_failures', 'Commands that the store did not carry out.', 'command');

  return {
    counting: log => ({
      ...log,
      turn(line) {
        const [kind = '', codes] = line.outcome.split(':');
        turns.inc({ what: line.what, outcome: kind });
        turnSeconds.observe({ outcome: kind }, line.ms / 1_000);
        for (const code of codes?.split(',') ?? []) refusals.inc({ code });
        log.turn(line);
      },
      fault(error, activityId) {
        faults.inc();
        log.fault(error, activityId);
      },
      turnedAway(status, reason) {
        turnedAway.inc({ status, reason });
        log.turnedAway(status, reason);
      },
    }),
    delivered: (outcome, count = 1) => deliveries.inc({ outcome }, count),
    stored(command, seconds, succeeded) {
      commands.observe({ command }, seconds);
      if (!succeeded) failures.inc({ command });
    },
    watchQueue(dueSince, now) {
      new Gauge({
        name: 'improvement_queue_age_seconds',
        help: 'How long the oldest message that might have left has waited; 0 when none waits.',
        registers,
        async collect() {
          const since = await dueSince();
          this.set(since === undefined ? 0 : Math.max(0, (now().getTime() - since.getTime()) / 1_000));
        },
      });
    },
    text: () => registry.metrics(),
  };
}
