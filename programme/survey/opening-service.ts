import { londonDay, plusLondonDays, plusMinutes } from '../calendar.ts';
import type { LeaseStore, OutboxStore } from '../delivery/outbox-store.ts';
import type { Shuffle } from '../vote/closing-service.ts';
import { reminderKeys } from './asked-about.ts';
import { envelopesToOpen } from './envelopes-to-open.ts';
import { openedEnvelopes } from './opened-envelopes.ts';
import type { SurveyDeps } from './survey-deps.ts';
import type { SurveyKind } from './survey-kind.ts';
import type { SurveyWindow } from './window.ts';

/** After a crash another process goes on with an opening when this has passed. */
const LEASE_MINUTES = 5;
/** For so long after the close a key that is not there is waited for; then invitations have to go in any case (P9). */
const KEY_AWAITED_DAYS = 30;

export interface OpeningDeps extends SurveyDeps {
  leases: LeaseStore;
  outbox: Pick<OutboxStore, 'forget'>;
  /** A random id that tells nothing. */
  newId(): string;
}

/**
 * Opens envelopes at night and at the close, and closes windows: every step may be repeated, and one process at a time
 * does it. `shuffle` puts what comes out in an order that tells nothing, and chooses by chance what comes out.
 */
export function openingService(deps: OpeningDeps, shuffle: Shuffle) {
  const { windows, invitations, responses, comments, keys } = deps;
  const contentsOf = openedEnvelopes(deps);

  /** Takes what this opening is of. Nothing about those envelopes can change from then on. */
  async function take(window: SurveyWindow, number: number, isLast: boolean): Promise<void> {
    const waiting = await invitations.envelopes(window);
    const chosen = envelopesToOpen(waiting, number, isLast, shuffle);
    if (chosen.length > 0) await invitations.claim(window, chosen, number);
    await windows.envelopesTaken(window, number);
  }

  /** Opens what this opening has taken; a rerun meets the ids that are there. */
  async function insert(window: SurveyWindow, number: number): Promise<void> {
    const taken = (await invitations.envelopes(window)).filter(({ opening }) => opening === number);
    if (taken.length > 0) {
      const opened = await contentsOf(window, number, taken);
      await responses.insertMissing(shuffle(opened.responses));
      await comments.insertMissing(shuffle(opened.comments));
      await invitations.empty(window, number);
    }
    await windows.finishOpening(window, number);
  }

  /** Finishes the opening that has begun, if one has. */
  async function finish(window: SurveyWindow, isLast: boolean): Promise<void> {
    if (window.opening === 'taking') await take(window, window.openings, isLast);
    if (window.opening) await insert(window, window.openings);
  }

  async function open(window: SurveyWindow, isLast: boolean): Promise<void> {
    if (!(await windows.beginOpening(window, window.openings))) return;
    await finish({ ...window, openings: window.openings + 1, opening: 'taking' }, isLast);
  }

  /** In the night: ten or more, and ten stay behind for whoever answers late. */
  async function openTonight(window: SurveyWindow): Promise<void> {
    const waiting = await invitations.envelopes(window);
    if (envelopesToOpen(waiting, window.openings + 1, false, shuffle).length > 0) await open(window, false);
  }

  /** What was begun, and then all that is left. */
  async function openTheRest(window: SurveyWindow): Promise<void> {
    await finish(window, true);
    if ((await invitations.envelopes(window)).length === 0) return;
    await open((await windows.of(window)) ?? window, true);
    if ((await invitations.envelopes(window)).length > 0)
      throw new Error(
        `Envelopes of session ${window.code} are left over. Another process may be opening them.`,
      );
  }

  /** Answers how many envelopes nobody can read any more: their key is gone, and has been waited for. */
  async function close(window: SurveyWindow, now: Date): Promise<number> {
    await invitations.shut(window);
    const isGivenUp =
      plusLondonDays(window.closesAt, KEY_AWAITED_DAYS) <= now && (await keys.read(window)) === undefined;
    const unreadable = isGivenUp ? await invitations.discard(window) : 0;
    if (!isGivenUp) await openTheRest(window);
    const counts = await invitations.counts(window, window.closesAt);
    await responses.settle(window);
    await comments.forgetWithdrawn(window);
    // Who was reminded when would tell who answered last.
    const asked = await invitations.ofWindow(window);
    await deps.outbox.forget(window.region, asked.flatMap(reminderKeys));
    await keys.destroy(window);
    await windows.close(window, counts);
    return unreadable;
  }

  async function bringUpToDate(window: SurveyWindow, now: Date): Promise<number> {
    if (window.closesAt <= now) return close(window, now);
    if (window.opening) await finish(window, false);
    else if (await windows.claimNight(window, londonDay(now))) await openTonight(window);
    return 0;
  }

  /** One window whose key cannot be read keeps no other from closing; it is heard of all the same. */
  async function bringAllUpToDate(due: readonly SurveyWindow[], now: Date): Promise<number> {
    let unreadable = 0;
    const faults: unknown[] = [];
    for (const window of due)
      try {
        unreadable += await bringUpToDate(window, now);
      } catch (fault) {
        faults.push(fault);
      }
    if (faults.length > 0) throw faults[0];
    return unreadable;
  }

  const needsWork = (window: SurveyWindow, now: Date): boolean =>
    window.closesAt <= now || window.opening !== undefined || window.lookedOn !== londonDay(now);

  return {
    /**
     * May be called at any time, in any number of processes. Answers how many answers were lost with their keys, which is
     * none as long as the keys are looked after. Throws when a key is not there and is still waited for.
     */
    async reconcile(region: string, kind: SurveyKind, now: Date): Promise<number> {
      const isDue = async () => (await windows.open(region, kind)).filter(window => needsWork(window, now));
      if ((await isDue()).length === 0) return 0;
      const lease = `openings/${region}/${kind}`;
      const holder = deps.newId();
      const answer = await deps.leases.hold(lease, holder, now, plusMinutes(now, LEASE_MINUTES));
      if (answer === 'notFree') return 0;
      try {
        // Read again: until now another process may have had the lease.
        return await bringAllUpToDate(await isDue(), now);
      } finally {
        await deps.leases.release(lease, holder, now);
      }
    },
  };
}
