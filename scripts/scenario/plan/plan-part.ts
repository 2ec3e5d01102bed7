import { z } from 'zod';
import { RAGS } from '../../../programme/improvement/plan-action.ts';
import { day, optionCode } from '../file-fields.ts';
import type { ScenarioVote } from '../vote/vote-part.ts';

const action = z.object({
  id: z.string(),
  priority: optionCode,
  title: z.string().max(120, 'has more than 120 characters'),
  ownerAuthority: z.string(),
  due: day,
  state: z.enum(['notStarted', 'inProgress'], 'is neither notStarted nor inProgress'),
  rag: z.enum([...RAGS, 'notStarted'], 'is neither green, amber, red nor notStarted'),
  /** Why it is red. */
  reason: z.string().optional(),
});

const plan = z.object({
  version: z.coerce.number(),
  priorities: z.array(optionCode),
  actions: z.array(action),
});

export type ScenarioPlan = z.infer<typeof plan>;
export type ScenarioAction = z.infer<typeof action>;

/** The part of a scenario file that the story of the improvement plan reads. */
export const planPart = { plan: plan.optional() };

/** What the plan cannot be told of, though each field is well for itself. */
export function planContradictions({
  demoAuthorities,
  vote: { endorsement },
  plan: told,
}: {
  demoAuthorities: readonly { code: string }[];
  vote: ScenarioVote;
  plan?: ScenarioPlan | undefined;
}): string[] {
  if (!told) return [];
  if (!endorsement) return ['plan (needs vote.endorsement: only endorsed priorities are planned)'];
  const authorities = new Set(demoAuthorities.map(({ code }) => code));
  const wrong = (action: ScenarioAction): string[] => [
    ...(told.priorities.includes(action.priority) ? [] : ['priority (is not in plan.priorities)']),
    ...(authorities.has(action.ownerAuthority) ? [] : ['ownerAuthority (is of no authority of the file)']),
    ...(action.due >= endorsement.endorsedOn ? [] : ['due (is before the endorsement)']),
    ...((action.state === 'notStarted') === (action.rag === 'notStarted')
      ? []
      : ['rag (is notStarted exactly while the state is)']),
    ...(action.rag === 'red' && !action.reason ? ['reason (is needed for red)'] : []),
  ];
  return [
    ...told.priorities
      .filter(code => !endorsement.endorsed.includes(code))
      .map(code => `plan.priorities (has ${code}, which is not endorsed)`),
    ...told.actions.flatMap(action => wrong(action).map(problem => `plan.actions.${action.id}.${problem}`)),
  ];
}
