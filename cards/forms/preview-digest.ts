import { oneOf } from '../kit/fields.ts';
import { defineForm } from '../kit/form.ts';
import { words } from '../wording/words.ts';
import { READER_CHOICES } from './choose-digest-readers.ts';

/** The next digest as somebody with this role would get it. */
export const previewDigest = defineForm('digest.preview', {
  role: oneOf(words.digest.desk.role, READER_CHOICES, 'steeringMember'),
});
