import { id, manyIds } from '../kit/fields.ts';
import { defineForm } from '../kit/form.ts';
import { words } from '../wording/words.ts';

/** A steering group has fewer members. */
export const MEMBERS_ON_CARD = 60;

/** Notes who came to a meeting. */
export const holdMeeting = defineForm('meeting.hold', {
  meeting: id(),
  present: manyIds(words.steering.meeting.hold.present, MEMBERS_ON_CARD),
});
