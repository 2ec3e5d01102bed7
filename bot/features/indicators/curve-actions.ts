import { saveCurve } from '../../../cards/forms/save-curve.ts';
import { chosenTopic, pickCurve, showCurve } from '../../../cards/forms/show-curve.ts';
import { curveCard } from '../../../cards/views/curve-card.ts';
import { priorityKey } from '../../../programme/improvement/plan-service.ts';
import type { CurveView } from '../../../programme/indicators/indicator-views.ts';
import type { Outcome } from '../../../programme/outcome.ts';
import { refused } from '../../answer.ts';
import { type Action, action, type Caller } from '../../feature.ts';
import type { Reply } from '../../reply.ts';
import type { IndicatorsDeps } from '../indicators.ts';

/** The sheets that turn the curve, with the way on into the plan where one has taken the topic up. */
export function curveActions({ services: { curves }, plans }: IndicatorsDeps): Action[] {
  async function reply(caller: Caller, found: Outcome<CurveView>): Promise<Reply> {
    if (!found.ok) return refused(found.refusals);
    const { vote, topic } = found.value;
    const name = { vote, code: topic.code };
    const plan = await plans.reader.planOf(caller.person.region, name);
    const place = plan === undefined ? undefined : { id: plan, priority: priorityKey(name) };
    return { kind: 'card', card: curveCard(found.value, place) };
  }

  return [
    action(showCurve, async (caller, { vote, topic }) =>
      reply(caller, await curves.view(caller, vote, topic)),
    ),
    action(pickCurve, async (caller, { topic: choice }) => {
      const { vote, topic } = chosenTopic(choice);
      return reply(caller, await curves.view(caller, vote, topic));
    }),
    action(saveCurve, async (caller, { vote, topic, seen, ...told }) =>
      reply(caller, await curves.save(caller, vote, topic, seen, told)),
    ),
  ];
}
