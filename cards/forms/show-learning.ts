import { id } from '../kit/fields.ts';
import { defineForm } from '../kit/form.ts';

/** Shows what a programme found, topic by topic. */
export const showLearning = defineForm('learning.show', { programme: id() });
