import { words } from '../wording/words.ts';
import { asText, bad, type Field, good, id, ids, oneOf } from './fields.ts';

/** Any number of a fixed list of choices, in the order of the list; none is an empty list. */
export const manyOf = <T extends string>(
  label: string,
  choices: Readonly<Record<T, string>>,
): Field<T[]> => ({
  label,
  parse(raw) {
    const chosen = ids(Object.keys(choices).length, label).parse(raw);
    if (!chosen.ok) return chosen;
    return chosen.value.every(one => Object.hasOwn(choices, one))
      ? good((Object.keys(choices) as T[]).filter(one => chosen.value.includes(one)))
      : bad({ code: 'notAChoice' });
  },
  draw: (inputId, { preset }) => ({
    type: 'Input.ChoiceSet',
    id: inputId,
    label,
    style: 'expanded',
    isMultiSelect: true,
    wrap: true,
    choices: Object.entries<string>(choices).map(([value, title]) => ({ value, title })),
    ...(preset ? { value: preset } : {}),
  }),
});

const NO_CHOICE = '0';

/** One of the choices that the view gives, or none of them, which a choice of its own says: `undefined` then. */
export const optionalChoice = (label: string, none: string): Field<string | undefined> => ({
  label,
  parse(raw) {
    const chosen = asText(raw);
    if (!chosen.ok) return chosen;
    return chosen.value === '' || chosen.value === NO_CHOICE ? good(undefined) : id(label).parse(raw);
  },
  draw: (inputId, { preset, choices = [] }) => ({
    type: 'Input.ChoiceSet',
    id: inputId,
    label,
    style: 'compact',
    wrap: true,
    choices: [...choices, { value: NO_CHOICE, title: none }],
    value: preset ?? NO_CHOICE,
  }),
});

/** Yes or no, answered in words; the preset is `yes` or `no`. */
export function yesNo(label: string): Field<boolean> {
  const field = oneOf(label, { yes: words.form.yes, no: words.form.no });
  return {
    ...field,
    parse(raw) {
      const answer = field.parse(raw);
      return answer.ok ? good(answer.value === 'yes') : answer;
    },
  };
}

/** A short name of letters and digits, such as `NEG`; read as capitals. */
export const shortCode = (label: string, min: number, max: number): Field<string> => ({
  label,
  parse(raw) {
    const typed = id(label).parse(raw);
    if (!typed.ok) return typed.problem.code === 'notAChoice' ? bad({ code: 'notACode', min, max }) : typed;
    const code = typed.value.toUpperCase();
    return code.length >= min && code.length <= max && /^[A-Z0-9]+$/.test(code)
      ? good(code)
      : bad({ code: 'notACode', min, max });
  },
  draw: (inputId, { preset }) => ({
    type: 'Input.Text',
    id: inputId,
    label,
    maxLength: max,
    regex: `^[A-Za-z0-9]{${min},${max}}$`,
    isRequired: true,
    ...(preset ? { value: preset } : {}),
    errorMessage: words.form.problem(label, { code: 'notACode', min, max }),
  }),
});
