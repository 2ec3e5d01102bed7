import { oneOf, text } from '../kit/fields.ts';
import { defineForm } from '../kit/form.ts';
import { day } from '../kit/number-and-date-fields.ts';
import { words } from '../wording/words.ts';

const say = words.report.drafting;

/** Draws up a regional update for a date and an audience. */
export const draftReport = defineForm('report.draft', {
  asAt: day(say.asAt),
  audience: oneOf(say.audience, say.audienceChoices, 'members'),
  meeting: text({ label: say.meeting, max: 100, optional: true }),
});
