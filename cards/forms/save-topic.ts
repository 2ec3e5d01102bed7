import { id, text } from '../kit/fields.ts';
import { defineForm } from '../kit/form.ts';
import { words } from '../wording/words.ts';

const { topics: label } = words.challenge;

/** Adds a topic to the list that findings are about. */
export const saveTopic = defineForm('topic.save', {
  programme: id(),
  title: text({ label: label.name, max: 80 }),
  regionalReason: text({ label: label.regionalReason, max: 200, optional: true }),
});
