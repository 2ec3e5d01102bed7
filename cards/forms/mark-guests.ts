import { id, ids, manyIds } from '../kit/fields.ts';
import { defineForm } from '../kit/form.ts';
import { words } from '../wording/words.ts';

/** So many guests are on one card at most; the others come up when these are marked. */
export const GUESTS_ON_CARD = 80;

/** Marks those on the card as having come where ticked, and as absent where not. */
export const markGuests = defineForm('summit.mark', {
  summit: id(),
  shown: ids(GUESTS_ON_CARD),
  present: manyIds(words.summit.guests.present, GUESTS_ON_CARD),
});
