import { id, text } from '../kit/fields.ts';
import { defineForm } from '../kit/form.ts';
import { words } from '../wording/words.ts';

/** Refuses what somebody asked, with the reason. */
export const refuseRightsRequest = defineForm('rights.refuse', {
  request: id(),
  reason: text({ label: words.rights.requests.reason, max: 300, multiline: true }),
});
