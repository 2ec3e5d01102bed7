import { count, id, orElse, text } from '../kit/fields.ts';
import { defineForm } from '../kit/form.ts';
import { optionalId } from '../kit/hidden-fields.ts';
import { lines } from '../kit/list-fields.ts';
import { day } from '../kit/number-and-date-fields.ts';
import { words } from '../wording/words.ts';

const { form: label } = words.summit;

/**
 * Plans a summit, whose id is `once`, so pressing twice plans one; or changes the one that `summit` names, which the card
 * showed in revision `seen`.
 */
export const saveSummit = defineForm('summit.save', {
  once: id(),
  summit: optionalId(),
  seen: orElse(0, count()),
  name: text({ label: label.name, max: 100 }),
  aliases: lines({ label: label.aliases, most: 4, max: 100, optional: true }),
  date: day(label.date),
  venue: text({ label: label.venue, max: 120, optional: true }),
  approach: text({ label: label.approach, max: 100 }),
});
