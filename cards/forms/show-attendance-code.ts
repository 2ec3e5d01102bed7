import { id } from '../kit/fields.ts';
import { defineForm } from '../kit/form.ts';

/** Shows a code for the room, with which everybody there can say that they are present. */
export const showAttendanceCode = defineForm('attendance.code', { session: id() });
