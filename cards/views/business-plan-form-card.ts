import { beginBusinessPlan } from '../forms/begin-business-plan.ts';
import { type Card, card } from '../kit/card.ts';
import { heading } from '../kit/elements.ts';
import { words } from '../wording/words.ts';

const { begin: say } = words.steering.plan;

/** The form of a business plan, whose id will be `once`. */
export const businessPlanFormCard = (once: string): Card =>
  card({
    summary: say.heading,
    body: [heading(say.heading), ...beginBusinessPlan.inputs()],
    actions: [beginBusinessPlan.submit(say.save, { once })],
  });
