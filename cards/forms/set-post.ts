import { id, oneId, oneOf, text } from '../kit/fields.ts';
import { defineForm } from '../kit/form.ts';
import { optionalDay, wholeNumber } from '../kit/number-and-date-fields.ts';
import { words } from '../wording/words.ts';

const { setPost: label } = words.steering.plan;

/** Says what post a line pays for and where it stands. */
export const setPost = defineForm('business.setPost', {
  plan: id(),
  line: oneId(label.line, 'compact'),
  title: text({ label: label.name, max: 80 }),
  hundredths: wholeNumber(label.hundredths, 1, 100),
  state: oneOf(label.state, label.states, 'planned'),
  on: optionalDay(label.on),
});
