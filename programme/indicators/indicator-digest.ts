import { earliest } from '../calendar.ts';
import type { Decision } from '../digest/line.ts';
import type { DigestSection } from '../digest/section.ts';
import { seesPlans } from '../region/permissions.ts';
import { holds } from '../region/roles.ts';
import type { IndicatorStore } from './indicator-store.ts';

/** Figures of the reader's authority that wait for a yes. */
export interface ValueDecisionLine extends Decision {
  says: 'approveValues';
  count: number;
}

/** What indicators contribute to the digest: figures that link officers have yet to approve. */
export const indicatorDigest = ({
  indicators,
}: {
  indicators: Pick<IndicatorStore, 'undecided'>;
}): DigestSection => ({
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
});
