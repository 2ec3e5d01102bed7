import { words } from '../wording/words.ts';
import { asText, bad, type Field, good } from './fields.ts';

/** Pounds with or without pence, as people write them: `36,000`, `1250.50`, `£6,000`. */
const POUNDS = /^£?\s*(\d{1,3}(?:,\d{3})+|\d{1,9})(?:\.(\d{2}))?$/;

/** An amount of money from 1 penny to `max` pence, in whole pence, so that amounts add up. */
export const money = (label: string, max: number): Field<number> => ({
  label,
  parse(raw) {
    const typed = asText(raw);
    if (!typed.ok) return typed;
    if (typed.value === '') return bad({ code: 'required' });
    const [, pounds = '', pence = '0'] = POUNDS.exec(typed.value) ?? [];
    const amount = Number(pounds.replaceAll(',', '')) * 100 + Number(pence);
    return pounds !== '' && amount >= 1 && amount <= max ? good(amount) : bad({ code: 'notMoney', max });
  },
  draw: (id, { preset }) => ({
    type: 'Input.Text',
    id,
    label,
    maxLength: 16,
    isRequired: true,
    ...(preset ? { value: preset } : {}),
    errorMessage: words.form.problem(label, { code: 'notMoney', max }),
  }),
});
