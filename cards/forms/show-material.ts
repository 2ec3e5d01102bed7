import { id, oneId } from '../kit/fields.ts';
import { defineForm } from '../kit/form.ts';
import { words } from '../wording/words.ts';

/** Shows one version of a programme's material. */
export const showMaterial = defineForm('material.show', {
  programme: id(),
  version: oneId(words.sessions.materials.version, 'compact'),
});
