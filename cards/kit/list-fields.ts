import { findPersonalData } from '../../programme/disclosure/personal-data.ts';
import { words } from '../wording/words.ts';
import { asText, bad, type Field, good } from './fields.ts';
import { oneLine } from './plain-text.ts';

/** Up to `most` whole numbers from `min` to `max`, such as `7, 1`; the largest first, each once, none is an empty list. */
export const wholeNumbers = (
  label: string,
  { min, max, most }: { min: number; max: number; most: number },
): Field<number[]> => ({
  label,
  parse(raw) {
    const typed = asText(raw);
    if (!typed.ok) return typed;
    const parts = typed.value.split(/[\s,;]+/).filter(part => part !== '');
    const numbers = [...new Set(parts.map(Number))].sort((a, b) => b - a);
    const sound = numbers.every(one => Number.isSafeInteger(one) && one >= min && one <= max);
    return sound && numbers.length <= most ? good(numbers) : bad({ code: 'notNumbers', min, max, most });
  },
  draw: (id, { preset }) => ({
    type: 'Input.Text',
    id,
    label,
    maxLength: 60,
    ...(preset ? { value: preset } : {}),
    errorMessage: words.form.problem(label, { code: 'notNumbers', min, max, most }),
  }),
});

interface LineLimits {
  label: string;
  /** Lines at most, and characters in each. */
  most: number;
  max: number;
  optional?: boolean;
}

/** Short texts, one on each line; refused when one looks like data on a child (P5). */
export const lines = ({ label, most, max, optional }: LineLimits): Field<string[]> => ({
  label,
  parse(raw) {
    const typed = asText(raw);
    if (!typed.ok) return typed;
    const all = typed.value
      .split(/[\r\n\u2028\u2029]+/)
      .map(oneLine)
      .filter(line => line !== '');
    if (all.length === 0) return optional ? good([]) : bad({ code: 'required' });
    if (all.length > most) return bad({ code: 'tooMany', max: most });
    const longest = Math.max(...all.map(line => line.length));
    if (longest > max) return bad({ code: 'tooLong', max, length: longest });
    const [found] = all.flatMap(line => findPersonalData(line) ?? []);
    return found ? bad({ code: 'possiblePersonalData', found }) : good(all);
  },
  draw: (id, { preset }) => ({
    type: 'Input.Text',
    id,
    label: `${label} ${words.form.noChildren}`,
    isMultiline: true,
    isRequired: !optional,
    maxLength: most * (max + 1),
    ...(preset ? { value: preset } : {}),
    errorMessage: words.form.textError(label, max),
  }),
});
