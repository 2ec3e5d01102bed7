import type { Day } from '../../programme/calendar.ts';
import type { TrainingProgramme } from '../../programme/training/training-programme.ts';
import { listMaterials } from '../forms/list-materials.ts';
import { saveMaterial } from '../forms/save-material.ts';
import { type Card, card } from '../kit/card.ts';
import { heading, paragraph } from '../kit/elements.ts';
import { plainText } from '../kit/plain-text.ts';
import { words } from '../wording/words.ts';

const { card: back, form: say } = words.sessions.materials;

/** The empty form for a version of a programme's material; `today` is when it would be in use from. */
export const materialFormCard = ({ id, name }: TrainingProgramme, today: Day): Card =>
  card({
    summary: say.summary,
    body: [
      heading(say.heading(plainText(name))),
      paragraph(say.hint),
      ...saveMaterial.inputs({ from: { preset: today } }),
    ],
    actions: [
      saveMaterial.submit(say.save, { programme: id }),
      listMaterials.submit(back.back, { programme: id }),
    ],
  });
