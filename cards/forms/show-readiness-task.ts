import { id, oneId } from '../kit/fields.ts';
import { defineForm } from '../kit/form.ts';
import { words } from '../wording/words.ts';

const SEPARATOR = '~';

/** Opens a task to be changed; it is named by its authority and kind. */
export const showReadinessTask = defineForm('readiness.task', {
  session: id(),
  task: oneId(words.readiness.table.taskToChange, 'compact'),
});

/** What the choice of a task gives back. */
export const taskChoice = (task: { authority: string; kind: string }): string =>
  [task.authority, task.kind].join(SEPARATOR);

export function chosenTask(choice: string): { authority: string; kind: string } {
  const [authority = '', kind = ''] = choice.split(SEPARATOR);
  return { authority, kind };
}
