import { id } from '../kit/fields.ts';
import { defineForm } from '../kit/form.ts';
import { lines } from '../kit/list-fields.ts';
import { words } from '../wording/words.ts';

/** A comment may be shown; the themes are what it is about, one on each line. */
export const acceptComment = defineForm('comment.accept', {
  comment: id(),
  themes: lines({ label: words.surveyComments.queue.themes, most: 3, max: 60 }),
});
