import { READINESS_KINDS } from '../../programme/training/readiness.ts';
import { count, id, oneOf, text } from '../kit/fields.ts';
import { defineForm } from '../kit/form.ts';
import { hiddenOneOf } from '../kit/hidden-fields.ts';
import { optionalNumber } from '../kit/number-and-date-fields.ts';
import { words } from '../wording/words.ts';

const { form: say, stateChoices } = words.readiness;

/** Whole hours that a task may take; more is a slip. */
const MOST_HOURS = 999;

/** What the owner says of a task; `seen` is when it was last changed before, in milliseconds. */
export const saveReadinessTask = defineForm('readiness.save', {
  session: id(),
  authority: id(),
  kind: hiddenOneOf(READINESS_KINDS),
  seen: count(),
  state: oneOf(say.state, stateChoices),
  owner: text({ label: say.owner, max: 100, optional: true, unguarded: true }),
  effortHours: optionalNumber(say.effortHours, 0, MOST_HOURS),
  blocker: text({ label: say.blocker, max: 200, optional: true }),
  solution: text({ label: say.solution, max: 500, optional: true, multiline: true }),
});
