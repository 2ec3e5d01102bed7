import { id, oneOf, text } from '../kit/fields.ts';
import { defineForm } from '../kit/form.ts';
import { day } from '../kit/number-and-date-fields.ts';
import { words } from '../wording/words.ts';

const { entering: say } = words.rights;

/** Enters what somebody asked about her data otherwise than in the chat; `once` is the request's id. */
export const enterRequest = defineForm('rights.enter', {
  once: id(),
  name: text({ label: say.name, max: 200, unguarded: true }),
  kind: oneOf(say.kind, say.kinds),
  way: oneOf(say.way, say.ways, 'letter'),
  receivedOn: day(say.receivedOn),
  text: text({ label: say.text, max: 500, multiline: true, optional: true }),
});
