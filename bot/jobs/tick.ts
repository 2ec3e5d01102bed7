import { type DueMessage, messageKey } from '../../programme/delivery/message.ts';
import type { OutboxStore } from '../../programme/delivery/outbox-store.ts';
import type { Feature } from '../feature.ts';
import type { Log } from '../log.ts';

/** Keys kept in mind, so that what has long been claimed is not offered again at every tick. */
const REMEMBERED = 100_000;

interface TickDeps {
  features: readonly Feature[];
  outbox: Pick<OutboxStore, 'offer'>;
  /** Where each of these recipients can be reached now, as far as anybody knows. */
  tenantsOf(recipients: readonly string[]): Promise<ReadonlyMap<string, string>>;
  log: Pick<Log, 'fault' | 'event'>;
}

/** What one tick did. `failed` names the jobs and kinds of message that threw; the others ran all the same. */
export interface TickReport {
  /** Messages that are new in the outbox. */
  offered: number;
  failed: string[];
}

/**
 * Brings what is stored up to date with the clock and puts into the outbox whatever somebody should have been told by
 * now. Everything follows from what is stored, so it may run at any time, again, and in several processes at once.
 */
export function createTick({
  features,
  outbox,
  tenantsOf,
  log,
}: TickDeps): (now: Date) => Promise<TickReport> {
  const offeredBefore = new Set<string>();

  async function offer(messages: readonly DueMessage[], now: Date): Promise<number> {
    const unknown = messages.filter(message => !offeredBefore.has(messageKey(message)));
    if (unknown.length === 0) return 0;
    const tenants = await tenantsOf([...new Set(unknown.map(({ recipient }) => recipient))]);
    const fresh = await outbox.offer(unknown, now, tenants);
    if (offeredBefore.size + unknown.length > REMEMBERED) offeredBefore.clear();
    for (const message of unknown) offeredBefore.add(messageKey(message));
    return fresh;
  }

  return async now => {
    const report: TickReport = { offered: 0, failed: [] };
    const attempt = async (name: string, run: () => Promise<number>): Promise<void> => {
      try {
        report.offered += await run();
      } catch (error) {
        log.fault(error, name);
        report.failed.push(name);
      }
    };
    for (const job of features.flatMap(feature => feature.jobs ?? [])) {
      await attempt(`job.${job.name}`, () => job.reconcile(now).then(() => 0));
    }
    // What is due is only read, so all look at once; it is offered in the order of the features.
    const tellings = features.flatMap(feature => feature.tellings ?? []);
    const found = await Promise.allSettled(tellings.map(async telling => telling.due(now)));
    for (const [i, { kind }] of tellings.entries())
      await attempt(`telling.${kind}`, async () => offer(settled(found[i]), now));
    if (report.offered > 0) log.event('messages offered', { offered: report.offered });
    return report;
  };
}

function settled<T>(result: PromiseSettledResult<T> | undefined): T {
  if (result?.status === 'fulfilled') return result.value;
  throw result?.reason;
}
