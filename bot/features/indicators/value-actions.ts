import { approveValues } from '../../../cards/forms/approve-values.ts';
import { enteredFrom, enterValue } from '../../../cards/forms/enter-value.ts';
import { giveBackValue } from '../../../cards/forms/give-back-value.ts';
import { pickEntry } from '../../../cards/forms/pick-entry.ts';
import { showEntry } from '../../../cards/forms/show-entry.ts';
import { showUndecided } from '../../../cards/forms/show-undecided.ts';
import { undecidedValuesCard } from '../../../cards/views/undecided-values-card.ts';
import { valueEntryCard } from '../../../cards/views/value-entry-card.ts';
import { answer, refused } from '../../answer.ts';
import { type Action, action } from '../../feature.ts';
import type { IndicatorsDeps } from '../indicators.ts';

/** Figures of an authority: entered, approved, sent back. */
export function valueActions({ services: { values }, wake }: IndicatorsDeps): Action[] {
  return [
    action(showEntry, async caller => answer(await values.entry(caller), view => valueEntryCard(view))),
    action(pickEntry, async (caller, { authority, indicator }) =>
      answer(await values.entry(caller, authority, indicator), view => valueEntryCard(view)),
    ),
    action(enterValue, async (caller, answers) => {
      const entered = await values.enter(caller, enteredFrom(answers));
      if (!entered.ok) return refused(entered.refusals);
      wake();
      const { authority, indicator, period } = entered.value;
      return answer(await values.entry(caller, authority, indicator), view => valueEntryCard(view, period));
    }),
    action(showUndecided, async caller => answer(await values.undecided(caller), undecidedValuesCard)),
    action(approveValues, async (caller, { values: keys }) =>
      answer(await values.approve(caller, keys), undecidedValuesCard),
    ),
    action(giveBackValue, async (caller, { value, reason }) => {
      const decided = await values.giveBack(caller, value, reason);
      if (decided.ok) wake();
      return answer(decided, undecidedValuesCard);
    }),
  ];
}
