import { defineForm } from '../kit/form.ts';

/** Opens the form of a new meeting. */
export const newMeeting = defineForm('meeting.new', {});
