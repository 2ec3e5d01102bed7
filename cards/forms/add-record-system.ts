import { text } from '../kit/fields.ts';
import { defineForm } from '../kit/form.ts';
import { words } from '../wording/words.ts';

const { add: say } = words.readiness.systems;

/** Adds a family of record systems to the list. */
export const addRecordSystem = defineForm('systems.add', {
  name: text({ label: say.name, max: 60, unguarded: true }),
  supplier: text({ label: say.supplier, max: 60, optional: true, unguarded: true }),
});
