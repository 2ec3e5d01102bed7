import { plusMilliseconds } from '../../programme/calendar.ts';
import type { LeaseStore } from '../../programme/delivery/outbox-store.ts';
import type { Timer } from '../timer.ts';

/** After a crash another process takes over when this has passed. */
export const LEASE_MS = 30_000;

interface Deps {
  leases: LeaseStore;
  /** What is leased, such as the app whose limits are to hold. */
  name: string;
  /** This process; unique among all that ever run. */
  holder: string;
  now(): Date;
  timer: Timer;
  /** Called when the lease came from another process, which may have sent until just now. */
  tookOver(): void;
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
  let othersHadIt = false;

  return {
    async keep() {
      const asked = timer.elapsed();
      if (heldUntil - asked > LEASE_MS / 2) return true;
      const at = now();
      const ours = await leases.hold(name, holder, at, plusMilliseconds(at, LEASE_MS));
      heldUntil = ours ? asked + LEASE_MS : Number.NEGATIVE_INFINITY;
      if (ours && othersHadIt) tookOver();
      othersHadIt = !ours;
      return ours;
    },
    held: () => timer.elapsed() < heldUntil,
    async release() {
      heldUntil = Number.NEGATIVE_INFINITY;
      await leases.release(name, holder);
    },
  };
}
