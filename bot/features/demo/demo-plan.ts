import type { DemoStep } from '../../../cards/views/demo-card.ts';
import type { Asker } from '../../../programme/asker.ts';
import type { PlanServices } from '../../../programme/improvement/plan-services.ts';
import type { ActionView } from '../../../programme/improvement/plan-views.ts';
import type { PeopleStore } from '../../../programme/region/people-store.ts';
import type { Person } from '../../../programme/region/person.ts';

/** What the branch and the sponsors do with the plan of the demo. */
export function demoPlan({ plans, people, now }: { plans: PlanServices; people: PeopleStore; now(): Date }) {
  /** The first action that its owner says is red, or done. */
  async function awaited(asker: Asker): Promise<ActionView | undefined> {
    const page = await plans.reader.onAPage(asker);
    const actions = page.ok ? page.value.priorities.flatMap(one => one.actions) : [];
    return actions.find(({ action }) => action.awaiting !== undefined);
  }

  return {
    async steps(asker: Asker): Promise<DemoStep[]> {
      const page = await plans.reader.onAPage(asker);
      return [
        ...(page.ok && page.value.plan.state === 'submitted' ? (['agreeAsBranch'] as const) : []),
        ...((await awaited(asker)) ? (['confirmAsSponsor'] as const) : []),
      ];
    },

    async agree(branchChair: Person): Promise<void> {
      const asker = { person: branchChair, now: now() };
      const page = await plans.reader.onAPage(asker);
      if (!page.ok) return;
      const { id, revision } = page.value.plan;
      await plans.plans.move(asker, id, revision, { to: 'agreed', reason: '' });
    },

    async confirm(asker: Asker): Promise<void> {
      const found = await awaited(asker);
      const sponsor = found && (await people.byId(asker.person.region, found.sponsor.id));
      if (!sponsor) return;
      const { id, revision } = found.action;
      await plans.progress.confirm({ person: sponsor, now: now() }, id, revision, { isSo: true, reason: '' });
    },
  };
}
