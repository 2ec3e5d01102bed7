import { oneId } from '../kit/fields.ts';
import { defineForm } from '../kit/form.ts';
import { day } from '../kit/number-and-date-fields.ts';
import { words } from '../wording/words.ts';

/** Begins the surveys of a training programme, on a day from today on. */
export const launchSurveys = defineForm('programme.launch', {
  launched: oneId(words.sessions.programmes.programme, 'compact'),
  launchOn: day(words.survey.launch.on),
});
