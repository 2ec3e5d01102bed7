import { words } from '../wording/words.ts';
import { asText, bad, type Field } from './fields.ts';

const LONGEST_LINK = 1000;
const VERSION = /^\d{1,3}(\.\d{1,3}){1,2}$/;

/** The address of a page that a browser may open, or nothing: `''` then. Only https, and no name or password in it. */
export const optionalLink = (label: string): Field<string> => ({
  label,
  parse(raw) {
    const typed = asText(raw);
    if (!typed.ok || typed.value === '') return typed;
    return isSafeLink(typed.value) ? typed : bad({ code: 'notALink' });
  },
  draw: (id, { preset }) => ({
    type: 'Input.Text',
    id,
    label,
    style: 'Url',
    maxLength: LONGEST_LINK,
    ...(preset ? { value: preset } : {}),
    errorMessage: words.form.problem(label, { code: 'notALink' }),
  }),
});

function isSafeLink(typed: string): boolean {
  if (typed.length > LONGEST_LINK || !/^[\x21-\x7e]+$/.test(typed) || !URL.canParse(typed)) return false;
  const { protocol, username, password } = new URL(typed);
  return protocol === 'https:' && username === '' && password === '';
}

/** The number of an edition, such as `2.0`. */
export const versionNumber = (label: string): Field<string> => ({
  label,
  parse(raw) {
    const typed = asText(raw);
    if (!typed.ok) return typed;
    if (typed.value === '') return bad({ code: 'required' });
    return VERSION.test(typed.value) ? typed : bad({ code: 'notAVersion' });
  },
  draw: (id, { preset }) => ({
    type: 'Input.Text',
    id,
    label,
    maxLength: 11,
    regex: VERSION.source,
    isRequired: true,
    ...(preset ? { value: preset } : {}),
    errorMessage: words.form.problem(label, { code: 'notAVersion' }),
  }),
});
