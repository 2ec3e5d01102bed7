import { id, text } from '../kit/fields.ts';
import { defineForm } from '../kit/form.ts';
import { money } from '../kit/money-field.ts';
import { words } from '../wording/words.ts';
import { MOST_PENCE } from './add-contribution.ts';

const { addLine: label } = words.steering.plan;

/** Adds something that money is for, whose id is `once`, so pressing twice adds it once. */
export const addFundLine = defineForm('business.addLine', {
  once: id(),
  plan: id(),
  purpose: text({ label: label.purpose, max: 100 }),
  amount: money(label.amount, MOST_PENCE),
});
