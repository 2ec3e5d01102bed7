import type { Asker } from '../asker.ts';
import { done, type Outcome, refuse } from '../outcome.ts';
import { confirmed, notConfirmed, type ProgressReport, reported } from './action-rules.ts';
import { handOf, seenAction, written } from './action-writing.ts';
import { UNDER_WAY } from './plan.ts';
import type { PlanAction } from './plan-action.ts';
import { actionFor, confirms, type PlanDeps, planInState } from './plan-deps.ts';

/** How actions go: told by their owners, and confirmed by their sponsors or the programme manager (DOMAIN 1.4). */
export function progressService(deps: PlanDeps) {
  const nameOf = async ({ region }: PlanAction, id: string): Promise<string> => {
    const [person] = await deps.people.byIds(region, [id]);
    return person?.name ?? '';
  };

  return {
    /** How it goes, in the owner's words. The same press twice is one word. */
    async report(asker: Asker, id: string, seen: number, told: ProgressReport): Promise<Outcome<PlanAction>> {
      const found = await actionFor(deps, asker, id);
      if (!found.ok) return found;
      const { plan, action } = found.value;
      if (action.owner !== asker.person.id)
        return refuse({
          code: 'notYourAction',
          action: action.code,
          owner: await nameOf(action, action.owner),
        });
      const last = action.notes.at(-1);
      if (action.revision === seen + 1 && last?.by === asker.person.id && last.text === told.note)
        return done(action);
      if (action.revision !== seen) return refuse({ code: 'changedMeanwhile' });
      const open = planInState(plan, UNDER_WAY);
      return open.ok ? written(deps, action, reported(action, told, handOf(asker))) : open;
    },

    /** Is it as the owner says? Nobody confirms the own word. */
    async confirm(
      asker: Asker,
      id: string,
      seen: number,
      { isSo, reason }: { isSo: boolean; reason: string },
    ): Promise<Outcome<PlanAction>> {
      const found = await seenAction(deps, asker, id, seen);
      if (!found.ok) return found;
      const { action } = found.value;
      if (!confirms(asker, action))
        return refuse({ code: 'notYoursToConfirm', sponsor: await nameOf(action, action.sponsor) });
      if (action.awaiting?.by === asker.person.id) return refuse({ code: 'confirmNeedsOther' });
      const hand = handOf(asker);
      return written(deps, action, isSo ? confirmed(action, hand) : notConfirmed(action, reason, hand));
    },
  };
}
