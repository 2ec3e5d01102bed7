import { id, text } from '../kit/fields.ts';
import { defineForm } from '../kit/form.ts';
import { words } from '../wording/words.ts';
import { FINDING_CHARACTERS } from './save-finding.ts';

/** Writes what the region learns on a topic. */
export const saveLearning = defineForm('learning.save', {
  programme: id(),
  topic: id(),
  text: text({ label: words.challenge.learning.write.text, max: FINDING_CHARACTERS, multiline: true }),
});
