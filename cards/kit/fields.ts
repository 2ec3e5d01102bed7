import type { CardElement, IChoice } from '@microsoft/teams.cards';
import { findPersonalData, type PersonalDataKind } from '../../programme/disclosure/personal-data.ts';
import { words } from '../wording/words.ts';
import { oneLine } from './plain-text.ts';

/** What is wrong with one answer; the sentence is in the wording. */
export type Problem =
  | { code: 'required' }
  | { code: 'wrongType' }
  | { code: 'tooLong'; max: number; length: number }
  | { code: 'notAChoice' }
  | { code: 'tooMany'; max: number }
  | { code: 'notANumber'; min: number; max: number }
  | { code: 'notADate' }
  | { code: 'notATime' }
  | { code: 'notACode'; min: number; max: number }
  | { code: 'notNumbers'; min: number; max: number; most: number }
  | { code: 'notMoney'; max: number }
  | { code: 'notALink' }
  | { code: 'notAVersion' }
  | { code: 'possiblePersonalData'; found: PersonalDataKind };

export type Parsed<T> = { ok: true; value: T } | { ok: false; problem: Problem };

/** What the view gives to draw an input: a value to start from, and the choices where they are not fixed. */
export interface Drawing {
  preset?: string | undefined;
  choices?: readonly IChoice[] | undefined;
  /** In the place of the field's own, where only the view knows what an input is about. */
  label?: string | undefined;
  /** A lower limit than that of the field. */
  max?: number | undefined;
}

/** One answer of a form: how it is drawn and how what comes back is read. A field without `draw` is hidden data. */
export interface Field<T> {
  label: string;
  parse(raw: unknown): Parsed<T>;
  draw?(id: string, drawing: Drawing): CardElement;
}

export const good = <T>(value: T): Parsed<T> => ({ ok: true, value });
export const bad = (problem: Problem): { ok: false; problem: Problem } => ({ ok: false, problem });

/** Teams sends strings; whatever else arrives was made by hand. Missing and blank are the same. */
export const asText = (raw: unknown): Parsed<string> =>
  raw === undefined || raw === null
    ? good('')
    : typeof raw === 'string'
      ? good(raw.trim())
      : bad({ code: 'wrongType' });

const ID = /^[A-Za-z0-9_.:~-]{1,100}$/;

/** An id that a button carries. A claim by the client: the service checks that it exists and is the person's to use. */
export const id = (label = words.form.hiddenData): Field<string> => ({
  label,
  parse(raw) {
    const text = asText(raw);
    if (!text.ok) return text;
    if (text.value === '') return bad({ code: 'required' });
    return ID.test(text.value) ? text : bad({ code: 'notAChoice' });
  },
});

/** Ids that a button carries, joined by commas; none is an empty list. */
export const ids = (max: number, label = words.form.hiddenData): Field<string[]> => ({
  label,
  parse(raw) {
    const text = asText(raw);
    return text.ok ? listOfIds(text.value, max) : text;
  },
});

function listOfIds(joined: string, max: number): Parsed<string[]> {
  const all = [
    ...new Set(
      joined
        .split(',')
        .map(part => part.trim())
        .filter(part => part !== ''),
    ),
  ];
  if (all.length > max) return bad({ code: 'tooMany', max });
  return all.every(one => ID.test(one)) ? good(all) : bad({ code: 'notAChoice' });
}

/** A small whole number that a button carries, such as the revision a card was drawn from. */
export const count = (label = words.form.hiddenData): Field<number> => ({
  label,
  parse(raw) {
    const value =
      typeof raw === 'number' ? raw : typeof raw === 'string' && raw.trim() !== '' ? Number(raw) : -1;
    return Number.isSafeInteger(value) && value >= 0 ? good(value) : bad({ code: 'wrongType' });
  },
});

interface TextLimits {
  label: string;
  max: number;
  optional?: boolean;
  multiline?: boolean;
  placeholder?: string;
  /** Texts that can't be about a child, such as a search word, go unguarded. */
  unguarded?: boolean;
}

/** Free text, at most `max` characters, refused when it looks like data on a child (P5). */
export const text = (limits: TextLimits): Field<string> => ({
  label: limits.label,
  parse(raw) {
    const typed = asText(raw);
    if (!typed.ok) return typed;
    const value = oneLine(typed.value);
    if (value === '') return limits.optional ? good('') : bad({ code: 'required' });
    if (value.length > limits.max) return bad({ code: 'tooLong', max: limits.max, length: value.length });
    const found = limits.unguarded ? undefined : findPersonalData(value);
    return found ? bad({ code: 'possiblePersonalData', found }) : good(value);
  },
  draw: (id, { preset }) => ({
    type: 'Input.Text',
    id,
    label: limits.unguarded ? limits.label : `${limits.label} ${words.form.noChildren}`,
    maxLength: limits.max,
    isRequired: !limits.optional,
    isMultiline: limits.multiline ?? false,
    ...(limits.placeholder ? { placeholder: limits.placeholder } : {}),
    ...(preset ? { value: preset } : {}),
    errorMessage: words.form.textError(limits.label, limits.max),
  }),
});

/** One of a fixed list of choices. */
export const oneOf = <T extends string>(
  label: string,
  choices: Readonly<Record<T, string>>,
  initial?: T,
): Field<T> => ({
  label,
  parse(raw) {
    const value = asText(raw);
    if (!value.ok) return value;
    if (value.value === '') return bad({ code: 'required' });
    return Object.hasOwn(choices, value.value) ? good(value.value as T) : bad({ code: 'notAChoice' });
  },
  draw: (id, { preset }) => ({
    type: 'Input.ChoiceSet',
    id,
    label,
    style: Object.keys(choices).length > 5 ? 'compact' : 'expanded',
    isRequired: true,
    wrap: true,
    choices: Object.entries<string>(choices).map(([value, title]) => ({ value, title })),
    ...((preset ?? initial) ? { value: preset ?? initial ?? '' } : {}),
    errorMessage: words.form.choiceError(label),
  }),
});

/** A field that cards posted before it was there don't send: it is then taken to be `value`. */
export const orElse = <T>(value: T, field: Field<T>): Field<T> => ({
  ...field,
  parse: raw => (raw === undefined ? good(value) : field.parse(raw)),
});

/** One of the choices that the view gives; the service checks the id. */
export const oneId = (
  label: string,
  style: 'compact' | 'expanded' | 'filtered' = 'expanded',
): Field<string> => ({
  label,
  parse: id(label).parse,
  draw: (inputId, { preset, choices = [] }) => ({
    type: 'Input.ChoiceSet',
    id: inputId,
    label,
    style,
    isRequired: true,
    wrap: true,
    choices: [...choices],
    ...(preset ? { value: preset } : {}),
    errorMessage: words.form.choiceError(label),
  }),
});

/** Any number of the choices that the view gives, up to `max`; the service checks ids and its own limit. */
export const manyIds = (label: string, max: number): Field<string[]> => ({
  label,
  parse: ids(max, label).parse,
  draw: (inputId, { preset, choices = [], label: shown = label }) => ({
    type: 'Input.ChoiceSet',
    id: inputId,
    label: shown,
    style: 'expanded',
    isMultiSelect: true,
    wrap: true,
    choices: [...choices],
    ...(preset ? { value: preset } : {}),
  }),
});
