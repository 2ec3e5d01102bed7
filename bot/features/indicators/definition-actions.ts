import { defineIndicator, rewordIndicator } from '../../../cards/forms/define-indicator.ts';
import { editIndicator } from '../../../cards/forms/edit-indicator.ts';
import { listIndicators } from '../../../cards/forms/list-indicators.ts';
import { newIndicator } from '../../../cards/forms/new-indicator.ts';
import { showIndicator } from '../../../cards/forms/show-indicator.ts';
import { showResults } from '../../../cards/forms/show-results.ts';
import { indicatorCard } from '../../../cards/views/indicator-card.ts';
import { indicatorFormCard } from '../../../cards/views/indicator-form-card.ts';
import { indicatorsCard } from '../../../cards/views/indicators-card.ts';
import { answer, refused } from '../../answer.ts';
import { type Action, action, type Caller } from '../../feature.ts';
import type { Reply } from '../../reply.ts';
import type { IndicatorsDeps } from '../indicators.ts';
import { resultsReply } from './results-reply.ts';

/** Looking at indicators and defining them. */
export function definitionActions(deps: IndicatorsDeps): Action[] {
  const { definitions, reader } = deps.services;
  const show = async (caller: Caller, code: string): Promise<Reply> =>
    answer(await reader.one(caller, code), indicatorCard);
  return [
    action(listIndicators, async caller => answer(await reader.list(caller), indicatorsCard)),
    action(showIndicator, (caller, { indicator }) => show(caller, indicator)),
    action(newIndicator, async caller => answer(await definitions.definition(caller), indicatorFormCard)),
    action(editIndicator, async (caller, { indicator }) =>
      answer(await definitions.definition(caller, indicator), indicatorFormCard),
    ),
    action(defineIndicator, async (caller, values) => {
      const defined = await definitions.define(caller, values);
      return defined.ok ? show(caller, defined.value.code) : refused(defined.refusals);
    }),
    action(rewordIndicator, async (caller, values) => {
      const changed = await definitions.reword(caller, values);
      return changed.ok ? show(caller, changed.value.code) : refused(changed.refusals);
    }),
    action(showResults, caller => resultsReply(deps, caller)),
  ];
}
