import { oneId } from '../kit/fields.ts';
import { defineForm } from '../kit/form.ts';
import { words } from '../wording/words.ts';

/** Opens the empty form for a session of a programme. */
export const newSession = defineForm('session.new', {
  programme: oneId(words.sessions.programmes.programme, 'compact'),
});
