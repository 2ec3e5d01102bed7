import { count, oneId } from '../kit/fields.ts';
import { defineForm } from '../kit/form.ts';
import { words } from '../wording/words.ts';

/** Who got a digest, and what became of it; the week is carried, or chosen from a list. Pages count from 1. */
export const showDigestRecord = defineForm('digest.record', {
  week: oneId(words.digest.record.week, 'compact'),
  page: count(),
});
