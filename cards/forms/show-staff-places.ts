import { oneId } from '../kit/fields.ts';
import { defineForm } from '../kit/form.ts';
import { words } from '../wording/words.ts';

/** Shows the places of those whom somebody books for. */
export const showStaffPlaces = defineForm('staff.show', {
  session: oneId(words.bookings.list.session, 'compact'),
});
