import { id, oneId } from '../kit/fields.ts';
import { defineForm } from '../kit/form.ts';
import { words } from '../wording/words.ts';

/** Opens a priority of a plan; on the page it is chosen, elsewhere the button names it. */
export const showPriority = defineForm('plan.priority', {
  plan: id(),
  priority: oneId(words.plan.page.whichPriority, 'compact'),
});

const SEPARATOR = '~';

/** What the choice of a priority gives back; see `priorityKey` in programme/improvement/plan-service.ts. */
export function chosenPriority(choice: string): { vote: string; code: string } {
  const [vote = '', code = ''] = choice.split(SEPARATOR);
  return { vote, code };
}
