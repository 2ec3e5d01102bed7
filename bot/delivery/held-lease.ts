import { plusMilliseconds } from '../../programme/calendar.ts';
import type { LeaseStore } from '../../programme/delivery/outbox-store.ts';
import type { Timer } from '../timer.ts';

/** After a crash another process takes over when this has passed. */
export const LEASE_MS = 30_000;

interface Deps {
  leases: LeaseStore;
  /** What is leased, such as the limit of an app in a tenant. */
  name: string;
  /** This process; unique among all that ever run. */
  holder: string;
  now(): Date;
  timer: Timer;
  /** Called before the first use of a lease that was another's, who may have sent until just now. Again when it throws. */
  tookOver(): Promise<void>;
}

/** A lease as its holder sees it. */
export interface HeldLease {
  /** Takes or renews it; false while another process has it. */
  keep(): Promise<boolean>;
  /** Is it certainly still ours? */
  held(): boolean;
  release(): Promise<void>;
}

export function createHeldLease({ leases, name, holder, now, timer, tookOver }: Deps): HeldLease {
  /** By the timer, not the calendar: a clock that is set back must not make the lease longer. */
  let heldUntil = Number.NEGATIVE_INFINITY;
  let isHandedOver = false;

  return {
    async keep() {
      const asked = timer.elapsed();
      if (heldUntil - asked > LEASE_MS / 2) return true;
      const at = now();
      const answer = await leases.hold(name, holder, at, plusMilliseconds(at, LEASE_MS));
      heldUntil = Number.NEGATIVE_INFINITY;
      if (answer === 'notFree') return false;
      if (answer === 'takenOver') isHandedOver = true;
      if (isHandedOver) await tookOver();
      isHandedOver = false;
      heldUntil = asked + LEASE_MS;
      return true;
    },
    held: () => timer.elapsed() < heldUntil,
    async release() {
      heldUntil = Number.NEGATIVE_INFINITY;
      await leases.release(name, holder, now());
    },
  };
}
