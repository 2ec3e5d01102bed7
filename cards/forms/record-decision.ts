import { optionalChoice } from '../kit/choice-fields.ts';
import { id, text } from '../kit/fields.ts';
import { defineForm } from '../kit/form.ts';
import { words } from '../wording/words.ts';

const { decisions: say } = words.surveyComments;

/** Records what was changed because of what people said; `once` is its id, so pressing twice makes one. */
export const recordDecision = defineForm('decision.record', {
  once: id(),
  programme: id(),
  said: text({ label: say.said, max: 120 }),
  changed: text({ label: say.changed, max: 200, multiline: true }),
  materialVersion: optionalChoice(say.version, say.noVersion),
});
