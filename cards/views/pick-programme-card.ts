import type { TrainingProgramme } from '../../programme/training/training-programme.ts';
import type { listMaterials } from '../forms/list-materials.ts';
import type { newMaterial } from '../forms/new-material.ts';
import type { newSession } from '../forms/new-session.ts';
import { type Card, card } from '../kit/card.ts';
import { heading } from '../kit/elements.ts';
import { plainAnywhere } from '../kit/plain-text.ts';
import { words } from '../wording/words.ts';

const { programmes: say } = words.sessions;

/** A programme to choose, for a command that is about one. */
export const pickProgrammeCard = (
  form: typeof listMaterials | typeof newMaterial | typeof newSession,
  programmes: readonly Pick<TrainingProgramme, 'id' | 'name'>[],
): Card => {
  const choices = programmes.map(({ id, name }) => ({ value: id, title: plainAnywhere(name) }));
  return card({
    summary: say.pick,
    body: [heading(say.pick), ...form.inputs({ programme: { choices, preset: choices[0]?.value } })],
    actions: [form.submit(say.next)],
  });
};
