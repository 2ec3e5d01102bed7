import { words } from '../wording/words.ts';
import { asText, bad, type Field, good, id } from './fields.ts';

/** An id that a button may carry; missing and empty are `undefined`. */
export const optionalId = (label = words.form.hiddenData): Field<string | undefined> => ({
  label,
  parse: raw => (raw === undefined || raw === null || raw === '' ? good(undefined) : id(label).parse(raw)),
});

/** One of a fixed list that a button carries. */
export const hiddenOneOf = <T extends string>(values: readonly T[]): Field<T> => ({
  label: words.form.hiddenData,
  parse(raw) {
    const text = asText(raw);
    if (!text.ok) return text;
    const value = values.find(one => one === text.value);
    return value === undefined ? bad({ code: 'notAChoice' }) : good(value);
  },
});
