import { id, text } from '../kit/fields.ts';
import { defineForm } from '../kit/form.ts';
import { versionNumber } from '../kit/link-and-version-fields.ts';
import { lines } from '../kit/list-fields.ts';
import { day } from '../kit/number-and-date-fields.ts';
import { words } from '../wording/words.ts';

const { form: label } = words.sessions.materials;

/** Adds a version of the material, with what changed and what that rests on (T7). */
export const saveMaterial = defineForm('material.save', {
  programme: id(),
  version: versionNumber(label.version),
  from: day(label.from),
  change: text({ label: label.change, max: 300, multiline: true }),
  reason: text({ label: label.reason, max: 300, multiline: true }),
  evidence: lines({ label: label.evidence, most: 5, max: 160 }),
});
