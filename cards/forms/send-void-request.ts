import { id, text } from '../kit/fields.ts';
import { defineForm } from '../kit/form.ts';
import { words } from '../wording/words.ts';

/** Asks the chair to make an open vote void. */
export const sendVoidRequest = defineForm('vote.sendVoidRequest', {
  vote: id(),
  reason: text({ label: words.vote.voidRequest.reason, max: 300, multiline: true }),
});
