import { plainAnywhere } from '../../cards/kit/plain-text.ts';
import { actionCard } from '../../cards/views/action-card.ts';
import { words } from '../../cards/wording/words.ts';
import { ACTION_AWAITING, ACTION_GIVEN, ACTION_STALE } from '../../programme/improvement/plan-messages.ts';
import type { PlanServices } from '../../programme/improvement/plan-services.ts';
import type { ActionCardView } from '../../programme/improvement/plan-views.ts';
import type { Feature, Telling } from '../feature.ts';
import { actionActions } from './plan/action-actions.ts';
import { planActions } from './plan/plan-actions.ts';
import { planCommands } from './plan/plan-commands.ts';

/** What the feature of the improvement plan stands on. */
export interface PlanFeatureDeps {
  services: PlanServices;
  region: string;
  /** Something changed that others should be told of: reconcile at once. */
  wake(): void;
}

/** The improvement plan: endorsed priorities, actions, and how they go. */
export const planFeature = (deps: PlanFeatureDeps): Feature => ({
  name: 'plan',
  commands: planCommands(deps),
  actions: [...planActions(deps), ...actionActions(deps)],
  tellings: tellings(deps),
  digest: deps.services.digest,
  async waiting(asker) {
    const found = await deps.services.reader.mine(asker);
    const owned = found.ok ? found.value.owned : [];
    const overdue = owned.filter(({ isOverdue }) => isOverdue).length;
    return owned.length > 0 ? [{ says: 'actionsOwned', count: owned.length, overdue }] : [];
  },
});

const say = words.plan.messages;

function tellings({ services: { messages, reader }, region }: PlanFeatureDeps): Telling[] {
  /** A message with the card of its action, as long as it is still true of it. */
  const about = (
    kind: string,
    due: Telling['due'],
    text: (view: ActionCardView) => string | undefined,
  ): Telling => ({
    kind,
    due,
    async draw({ subject }, person, now) {
      const [id = ''] = subject.split('/');
      const found = await reader.action({ person, now }, id);
      const told = found.ok ? text(found.value) : undefined;
      return found.ok && told !== undefined ? { text: told, card: actionCard(found.value) } : undefined;
    },
  });
  return [
    about(
      ACTION_GIVEN,
      () => messages.given(region),
      ({ action, moves }) =>
        moves.includes('report')
          ? say.given(action.code, plainAnywhere(action.title), action.due)
          : undefined,
    ),
    about(
      ACTION_AWAITING,
      now => messages.awaiting(region, now),
      ({ action, moves }) =>
        action.awaiting && moves.includes('confirm')
          ? say.awaiting(action.code, plainAnywhere(action.title), action.awaiting.what)
          : undefined,
    ),
    about(
      ACTION_STALE,
      now => messages.stale(region, now),
      ({ action, isStale }) => (isStale ? say.stale(action.code, plainAnywhere(action.title)) : undefined),
    ),
  ];
}
