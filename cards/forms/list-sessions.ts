import { count, orElse } from '../kit/fields.ts';
import { defineForm } from '../kit/form.ts';

/** Lists the sessions that can be booked, from those that start after `after`, in milliseconds; 0 is now. */
export const listSessions = defineForm('session.list', { after: orElse(0, count()) });
