import { optionalChoice } from '../kit/choice-fields.ts';
import { count, id, text } from '../kit/fields.ts';
import { defineForm } from '../kit/form.ts';
import { lines } from '../kit/list-fields.ts';
import { words } from '../wording/words.ts';

const { curve: label } = words.indicators;
const perLine = (part: string): string => `${part}, ${label.linesHint}`;

/** Saves the sheet of a topic; `seen` is the revision that was shown, 0 where there was none. */
export const saveCurve = defineForm('curve.save', {
  vote: id(),
  topic: id(),
  seen: count(),
  indicator: optionalChoice(label.indicator, label.noneOfThese),
  story: text({ label: label.parts.story, max: 500, optional: true, multiline: true }),
  partners: lines({ label: perLine(label.parts.partners), most: 8, max: 80, optional: true }),
  works: text({ label: label.parts.works, max: 500, optional: true, multiline: true }),
  actions: lines({ label: perLine(label.parts.actions), most: 8, max: 120, optional: true }),
});
