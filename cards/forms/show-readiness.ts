import { oneId } from '../kit/fields.ts';
import { defineForm } from '../kit/form.ts';
import { words } from '../wording/words.ts';

/** Shows how far the preparation of a session is; the session is carried, or chosen from a list. */
export const showReadiness = defineForm('readiness.show', {
  session: oneId(words.readiness.overview.session, 'compact'),
});
