import { id, oneId } from '../kit/fields.ts';
import { defineForm } from '../kit/form.ts';
import { words } from '../wording/words.ts';

/** Shows what was found on one topic. */
export const showTopic = defineForm('learning.topic', {
  programme: id(),
  topic: oneId(words.challenge.learning.pick, 'compact'),
});
