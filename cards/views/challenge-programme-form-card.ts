import type { Day } from '../../programme/calendar.ts';
import { saveChallengeProgramme } from '../forms/save-challenge-programme.ts';
import { type Card, card } from '../kit/card.ts';
import { heading, paragraph } from '../kit/elements.ts';
import { words } from '../wording/words.ts';

const { form: say } = words.challenge;

/** The form of a new peer challenge programme, whose id will be `once`. */
export const challengeProgrammeFormCard = (once: string, today: Day): Card =>
  card({
    summary: say.heading,
    body: [
      heading(say.heading),
      paragraph(say.hint),
      ...saveChallengeProgramme.inputs({
        year: { preset: today.slice(0, 4) },
        beginsOn: { preset: today },
      }),
    ],
    actions: [saveChallengeProgramme.submit(say.save, { once })],
  });
