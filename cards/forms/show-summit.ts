import { oneId } from '../kit/fields.ts';
import { defineForm } from '../kit/form.ts';
import { words } from '../wording/words.ts';

/** Shows a summit. */
export const showSummit = defineForm('summit.show', { summit: oneId(words.summit.list.pick, 'compact') });
