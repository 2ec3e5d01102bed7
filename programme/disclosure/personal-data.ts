export type PersonalDataKind = 'dateOfBirth' | 'nhsNumber' | 'postcode' | 'childOf';

const MONTH = 'jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec';
const BIRTH_WORDS = /\b(?:d\.?o\.?b\.?|date of birth|born(?: on)?)\b/i;
const PATTERNS: readonly (readonly [PersonalDataKind, RegExp])[] = [
  ['dateOfBirth', BIRTH_WORDS],
  ['dateOfBirth', /\b(?:0?[1-9]|[12]\d|3[01])[/.-](?:0?[1-9]|1[0-2])[/.-](?:19|20)?\d{2}\b/],
  ['dateOfBirth', /\b(?:19|20)\d{2}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])\b/],
  [
    'dateOfBirth',
    new RegExp(`\\b\\d{1,2}(?:st|nd|rd|th)?\\s+(?:${MONTH})[a-z]*\\.?,?\\s+(?:19|20)\\d{2}\\b`, 'i'),
  ],
  ['nhsNumber', /(?<!\d)\d{3}[ -]?\d{3}[ -]?\d{4}(?!\d)/],
  ['postcode', /\b[A-Z]{1,2}\d[A-Z\d]?\s*\d[A-Z]{2}\b/i],
  ['childOf', /\b(?:child|son|daughter|baby|children)\s+of\s+(?:mr|mrs|ms|miss|dr)?\.?\s*[A-Z][a-z]+/],
];

/**
 * The first sign of data about a child or family in a text (P5): dates that may be of birth, numbers like an NHS
 * number, postcodes, "child of ...". It is a guard against accidents, not a proof of absence, so it errs towards
 * refusing; the refusal says what was seen and how to write it without.
 */
export const findPersonalData = (text: string): PersonalDataKind | undefined =>
  PATTERNS.find(([, pattern]) => pattern.test(text))?.[0];
