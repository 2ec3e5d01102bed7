import type { Day } from '../calendar.ts';
import type { Decision } from '../digest/line.ts';
import type { DigestSection } from '../digest/section.ts';
import { may } from '../region/permissions.ts';
import type { RightsStore } from './rights-store.ts';

/** Requests about people's own data that wait for an answer: how many, never whose, and by when the first is due. */
export interface RightsLine extends Decision {
  says: 'answerRights';
  count: number;
  dueOn: Day;
}

/** What requests contribute to the digest of those who answer them. */
export const rightsDigest = ({ rights }: { rights: Pick<RightsStore, 'inStates'> }): DigestSection => ({
  kind: 'decisions',
  async read(region) {
    const waiting = await rights.inStates(region, ['asked']);
    return ({ person, day }): RightsLine[] => {
      const [first] = waiting;
      if (!first || !may(person, 'answerRights', day)) return [];
      return [
        { says: 'answerRights', count: waiting.length, dueOn: first.dueOn, waitingSince: first.askedAt },
      ];
    };
  },
});
