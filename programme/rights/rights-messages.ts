import { londonDay, plusLondonDays } from '../calendar.ts';
import type { DueMessage } from '../delivery/message.ts';
import { may, permittedRoles } from '../region/permissions.ts';
import type { RightsDeps } from './rights-deps.ts';

export const RIGHTS_ASKED = 'rights.asked';
export const RIGHTS_ANSWERED = 'rights.answered';

/** What became of a request is told for so long to whoever could not be reached. */
const TOLD_DAYS = 30;

/** Who should know of requests, and of what became of the own. */
export function rightsMessages({
  rights,
  people,
  regions: { region },
}: Pick<RightsDeps, 'rights' | 'people' | 'regions'>) {
  return {
    /** Those who answer requests, of each that waits; not of their own, or of one that they have entered. */
    async asked(now: Date): Promise<DueMessage[]> {
      const waiting = await rights.inStates(region, ['asked']);
      if (waiting.length === 0) return [];
      const day = londonDay(now);
      const deciders = (await people.withRoles(region, permittedRoles('answerRights'))).filter(one =>
        may(one, 'answerRights', day),
      );
      return waiting.flatMap(({ id, person, entered, askedAt }) =>
        deciders
          .filter(decider => decider.id !== person && decider.id !== entered?.by)
          .map(decider => ({
            region,
            kind: RIGHTS_ASKED,
            subject: id,
            recipient: decider.id,
            notBefore: askedAt,
          })),
      );
    },

    /** Whoever asked, in the chat. Nobody is left to be told of having been erased. */
    async answered(now: Date): Promise<DueMessage[]> {
      const decided = await rights.decidedSince(region, plusLondonDays(now, -TOLD_DAYS));
      return decided
        .filter(({ kind, state, entered }) => !entered && (kind === 'correct' || state === 'refused'))
        .map(({ id, person, decidedAt = now }) => ({
          region,
          kind: RIGHTS_ANSWERED,
          subject: id,
          recipient: person,
          notBefore: decidedAt,
          dropAfter: plusLondonDays(decidedAt, TOLD_DAYS),
        }));
    },
  };
}
