import { id, oneId } from '../kit/fields.ts';
import { defineForm } from '../kit/form.ts';
import { words } from '../wording/words.ts';

/** Gives up the place of somebody whom one acts for. */
export const releasePlace = defineForm('staff.release', {
  session: id(),
  booking: oneId(words.bookings.staff.toRelease, 'compact'),
});
