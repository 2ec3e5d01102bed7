import { defineForm } from '../kit/form.ts';

/** Lists the meetings of the steering group. */
export const listMeetings = defineForm('meeting.list', {});
