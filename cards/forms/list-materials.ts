import { oneId } from '../kit/fields.ts';
import { defineForm } from '../kit/form.ts';
import { words } from '../wording/words.ts';

/** Lists the versions of a programme's material. */
export const listMaterials = defineForm('material.list', {
  programme: oneId(words.sessions.programmes.programme, 'compact'),
});
