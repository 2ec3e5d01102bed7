import { id, oneOf } from '../kit/fields.ts';
import { defineForm } from '../kit/form.ts';
import { words } from '../wording/words.ts';
import { READER_CHOICES } from './choose-digest-readers.ts';

/** Sends that preview to whoever asks. Sent from the same card as `digest.preview`; `press` makes two presses one. */
export const testDigest = defineForm('digest.test', {
  role: oneOf(words.digest.desk.role, READER_CHOICES, 'steeringMember'),
  press: id(),
});
