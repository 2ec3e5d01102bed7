import type { Mailing, MailingStore } from './mailing-store.ts';
import type { DeliveryState } from './message.ts';

/** What is sent to a tenant in a second, at least, while nothing fails: Teams allows 50, and some room is left. */
export const SURE_PER_SECOND = 45;

/** How far the sending of a mailing is. */
export interface MailingProgress {
  recipients: number;
  sent: number;
  /** Of those sent: who said so. */
  seen: number;
  /** What is on its way, too. */
  waiting: number;
  uncertain: number;
  unreachable: number;
  failed: number;
  /** Not sent: stopped, no longer due, or too late. */
  dropped: number;
  /** While nothing fails and everybody is awake: tenants go side by side, so the longest queue decides. */
  secondsLeft: number;
}

type Counts = Awaited<ReturnType<MailingStore['counts']>>;

/** Of `recipients` some may not have been put into the outbox yet; once the mailing is stopped, they never are. */
export function progressOf(
  counts: Counts,
  seen: number,
  { recipients, isStopped }: { recipients: number; isStopped: boolean },
): MailingProgress {
  const sum = (...states: DeliveryState[]): number =>
    counts.filter(({ state }) => states.includes(state)).reduce((all, { deliveries }) => all + deliveries, 0);
  const offered = counts.reduce((all, { deliveries }) => all + deliveries, 0);
  const rest = Math.max(0, recipients - offered);
  const notOffered = isStopped ? 0 : rest;
  const queues = counts.filter(({ state }) => state === 'waiting').map(({ deliveries }) => deliveries);
  return {
    recipients: Math.max(recipients, offered),
    sent: sum('sent'),
    seen,
    waiting: sum('waiting', 'sending') + notOffered,
    uncertain: sum('uncertain'),
    unreachable: sum('unreachable'),
    failed: sum('failed'),
    dropped: sum('dropped') + rest - notOffered,
    secondsLeft: Math.ceil(Math.max(notOffered, ...queues, 0) / SURE_PER_SECOND),
  };
}

export const progressIn = async (
  mailings: Pick<MailingStore, 'counts' | 'seen'>,
  mailing: Mailing,
  of: { recipients: number; isStopped: boolean },
): Promise<MailingProgress> => {
  const [counts, seen] = await Promise.all([mailings.counts(mailing), mailings.seen(mailing)]);
  return progressOf(counts, seen, of);
};
