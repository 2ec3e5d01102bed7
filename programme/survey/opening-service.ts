import { londonDay, plusMinutes } from '../calendar.ts';
import type { LeaseStore, OutboxStore } from '../delivery/outbox-store.ts';
import type { Shuffle } from '../vote/closing-service.ts';
import { askedAbout } from './asked-about.ts';
import { envelopesToOpen } from './envelopes-to-open.ts';
import { openedEnvelopes } from './opened-envelopes.ts';
import type { SurveyDeps } from './survey-deps.ts';
import type { SurveyKind } from './survey-kind.ts';
import type { SurveyWindow } from './window.ts';

/** After a crash another process goes on with an opening when this has passed. */
const LEASE_MINUTES = 5;

export interface OpeningDeps extends SurveyDeps {
  leases: LeaseStore;
  outbox: Pick<OutboxStore, 'forget'>;
}

/**
 * Opens envelopes at night and at the close, and closes windows: every step may be repeated, and one process at a time
 * does it. `shuffle` puts what comes out in an order that tells nothing, and chooses by chance what comes out.
 */
export function openingService(deps: OpeningDeps, shuffle: Shuffle) {
  const { windows, invitations, responses, comments, keys, newId } = deps;
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

  async function close(window: SurveyWindow): Promise<void> {
    await invitations.shut(window);
    await openTheRest(window);
    const counts = await invitations.counts(window, window.closesAt);
    await responses.settle(window);
    await comments.forgetWithdrawn(window);
    // Who was reminded when would tell who answered last.
    const subjects = new Set((await invitations.ofWindow(window)).map(askedAbout));
    for (const subject of subjects)
      await deps.outbox.forget(window.region, `${window.kind}.reminder/${subject}/`);
    await keys.destroy(window);
    await windows.close(window, counts);
  }

  async function bringUpToDate(window: SurveyWindow, now: Date): Promise<void> {
    if (window.closesAt <= now) return close(window);
    if (window.opening) return finish(window, false);
    if (await windows.claimNight(window, londonDay(now))) await openTonight(window);
  }

  const needsWork = (window: SurveyWindow, now: Date): boolean =>
    window.closesAt <= now || window.opening !== undefined || window.lookedOn !== londonDay(now);

  return {
    /** May be called at any time, in any number of processes. */
    async reconcile(region: string, kind: SurveyKind, now: Date): Promise<void> {
      const isDue = async () => (await windows.open(region, kind)).filter(window => needsWork(window, now));
      if ((await isDue()).length === 0) return;
      const lease = `openings/${region}/${kind}`;
      const holder = newId();
      if (!(await deps.leases.hold(lease, holder, now, plusMinutes(now, LEASE_MINUTES)))) return;
      try {
        // Read again: until now another process may have had the lease.
        for (const window of await isDue()) await bringUpToDate(window, now);
      } finally {
        await deps.leases.release(lease, holder);
      }
    },
  };
}
