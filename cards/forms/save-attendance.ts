import { id, ids, manyIds } from '../kit/fields.ts';
import { defineForm } from '../kit/form.ts';
import { words } from '../wording/words.ts';

/** So many people are on one card at most; the others come up when these are saved. */
export const PEOPLE_ON_CARD = 100;

/** Marks those on the card as present where ticked, and as absent where not; tickets name the bookings (T12). */
export const saveAttendance = defineForm('attendance.save', {
  session: id(),
  shown: ids(PEOPLE_ON_CARD),
  present: manyIds(words.attendance.sheet.present, PEOPLE_ON_CARD),
});
