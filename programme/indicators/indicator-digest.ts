import { earliest, plusLondonDays } from '../calendar.ts';
import type { Decision } from '../digest/line.ts';
import { type DigestSection, LOOKS_BACK_DAYS } from '../digest/section.ts';
import { seesPlans } from '../region/permissions.ts';
import { holds } from '../region/roles.ts';
import type { IndicatorStore } from './indicator-store.ts';

/** Figures of the reader's authority that wait for a yes. */
export interface ValueDecisionLine extends Decision {
  says: 'approveValues';
  count: number;
}

/** Figures that have begun to count, and of how many indicators they are. */
export interface ValueLine {
  says: 'valuesApproved';
  values: number;
  indicators: number;
}

/** What indicators contribute to the digest: figures that link officers have yet to approve, and how many are new. */
export const indicatorDigest = ({
  indicators,
}: {
  indicators: Pick<IndicatorStore, 'undecided' | 'approvedSince'>;
}): DigestSection[] => [
  {
    kind: 'decisions',
    async read(region) {
      const entered = (await indicators.undecided(region)).filter(({ state }) => state === 'entered');
      return ({ person, day }): ValueDecisionLine[] => {
        if (!seesPlans(person, day)) return [];
        const own = entered.filter(({ authority }) => holds(person, ['linkOfficer'], day, authority));
        const first = earliest(own.map(({ enteredAt }) => enteredAt));
        return first ? [{ says: 'approveValues', count: own.length, waitingSince: first }] : [];
      };
    },
  },
  {
    kind: 'plan',
    async read(region, now) {
      const approved = await indicators.approvedSince(region, plusLondonDays(now, -LOOKS_BACK_DAYS));
      return ({ person, day, since }): ValueLine[] => {
        const fresh = approved.filter(({ decidedAt }) => decidedAt > since && decidedAt <= now);
        if (fresh.length === 0 || !seesPlans(person, day)) return [];
        const of = new Set(fresh.map(({ indicator }) => indicator));
        return [{ says: 'valuesApproved', values: fresh.length, indicators: of.size }];
      };
    },
  },
];
