import type { TrainingProgramme } from '../../programme/training/training-programme.ts';
import { listProgrammes } from '../forms/list-programmes.ts';
import { saveProgramme } from '../forms/save-programme.ts';
import { type Card, card } from '../kit/card.ts';
import { heading } from '../kit/elements.ts';
import { plainText } from '../kit/plain-text.ts';
import { words } from '../wording/words.ts';

const { form: say } = words.sessions.programmes;

/** Months from a session to the survey, usually (I1). */
const USUAL_DELAY = 3;

/** The form of a training programme: a new one, whose id will be `once`, or an existing one. */
export function programmeFormCard(once: string, programme?: TrainingProgramme): Card {
  const { name, pilot = false, aim, surveyDelayMonths = USUAL_DELAY } = programme ?? {};
  return card({
    summary: say.summary,
    body: [
      heading(programme ? say.editHeading(plainText(programme.name)) : say.newHeading),
      ...saveProgramme.inputs({
        name: { preset: name },
        pilot: { preset: pilot ? 'yes' : 'no' },
        aim: { preset: aim },
        surveyDelayMonths: { preset: String(surveyDelayMonths) },
      }),
    ],
    actions: [
      saveProgramme.submit(say.save, { once, ...(programme && { programme: programme.id }) }),
      listProgrammes.submit(say.back),
    ],
  });
}
