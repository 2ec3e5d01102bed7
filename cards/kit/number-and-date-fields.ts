import { DateTime } from 'luxon';
import { words } from '../wording/words.ts';
import { asText, bad, type Field, good } from './fields.ts';

/** A whole number from `min` to `max`. */
export const wholeNumber = (label: string, min: number, max: number): Field<number> => ({
  label,
  parse(raw) {
    const value =
      typeof raw === 'number' ? raw : typeof raw === 'string' && raw.trim() ? Number(raw) : Number.NaN;
    return Number.isSafeInteger(value) && value >= min && value <= max
      ? good(value)
      : bad({ code: 'notANumber', min, max });
  },
  draw: (id, { preset }) => ({
    type: 'Input.Number',
    id,
    label,
    min,
    max,
    isRequired: true,
    ...(preset ? { value: Number(preset) } : {}),
    errorMessage: words.form.problem(label, { code: 'notANumber', min, max }),
  }),
});

/** A whole number from `min` to `max` that may be left out: `undefined` then. */
export const optionalNumber = (label: string, min: number, max: number): Field<number | undefined> => ({
  label,
  parse: raw =>
    raw === undefined || raw === null || (typeof raw === 'string' && raw.trim() === '')
      ? good(undefined)
      : wholeNumber(label, min, max).parse(raw),
  draw: (id, { preset, label: shown = label, max: most = max }) => ({
    type: 'Input.Number',
    id,
    label: shown,
    min,
    max: most,
    ...(preset ? { value: Number(preset) } : {}),
    errorMessage: words.form.problem(shown, { code: 'notANumber', min, max: most }),
  }),
});

const FIGURE = /^\d{1,9}(?:\.\d{1,2})?$/;

/** A number from 0 to `max` with two decimals at most, that may be left out: `undefined` then. */
export const optionalFigure = (label: string, max: number): Field<number | undefined> => ({
  label,
  parse(raw) {
    const text = typeof raw === 'number' ? good(String(raw)) : asText(raw);
    if (!text.ok) return text;
    if (text.value === '') return good(undefined);
    const value = FIGURE.test(text.value) ? Number(text.value) : Number.NaN;
    return value <= max ? good(value) : bad({ code: 'notAFigure', max });
  },
  draw: (id, { preset }) => ({
    type: 'Input.Number',
    id,
    label,
    min: 0,
    max,
    ...(preset ? { value: Number(preset) } : {}),
    errorMessage: words.form.problem(label, { code: 'notAFigure', max }),
  }),
});

const matching = (format: string, code: 'notADate' | 'notATime') => (raw: unknown) => {
  const text = asText(raw);
  if (!text.ok) return text;
  return DateTime.fromFormat(text.value, format, { zone: 'utc' }).isValid ? text : bad({ code });
};

/** A calendar day, `YYYY-MM-DD`, understood as London's. */
export const day = (label: string): Field<string> => ({
  label,
  parse: matching('yyyy-MM-dd', 'notADate'),
  draw: (id, { preset }) => ({
    type: 'Input.Date',
    id,
    label,
    isRequired: true,
    ...(preset ? { value: preset } : {}),
    errorMessage: words.form.problem(label, { code: 'notADate' }),
  }),
});

/** A calendar day that may be left empty: `''` then. */
export const optionalDay = (label: string): Field<string> => ({
  ...day(label),
  parse(raw) {
    const text = asText(raw);
    return text.ok && text.value !== '' ? day(label).parse(raw) : text;
  },
  draw: (id, { preset }) => ({
    type: 'Input.Date',
    id,
    label,
    ...(preset ? { value: preset } : {}),
    errorMessage: words.form.problem(label, { code: 'notADate' }),
  }),
});

/** A time of day, `HH:MM`, understood as London's. */
export const timeOfDay = (label: string): Field<string> => ({
  label,
  parse: matching('HH:mm', 'notATime'),
  draw: (id, { preset }) => ({
    type: 'Input.Time',
    id,
    label,
    isRequired: true,
    ...(preset ? { value: preset } : {}),
    errorMessage: words.form.problem(label, { code: 'notATime' }),
  }),
});
