import { isNhsNumber, isPupilNumber } from './check-digits.ts';

export type PersonalDataKind = 'dateOfBirth' | 'nhsNumber' | 'pupilNumber' | 'postcode' | 'childOf';

const DAY = '(?:0?[1-9]|[12]\\d|3[01])';
const DAY_OF = `${DAY}(?:\\s*(?:st|nd|rd|th))?`;
const MONTH = '(?:0?[1-9]|1[0-2])';
const MONTH_NAME = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?';
/** Spelt right: two digits after a word that only begins like a month are no year. */
const MONTH_SPELT =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|' +
  '(?:nov|dec)(?:ember)?)\\.?';
const CENTURY_YEAR = '(?:19|20)\\d{2}';
const DATES = [
  `${DAY}\\s*[/.-]\\s*${MONTH}\\s*[/.-]\\s*(?:${CENTURY_YEAR}|\\d{2})`,
  `${DAY}\\s+${MONTH}\\s+${CENTURY_YEAR}`,
  `${CENTURY_YEAR}([/.-])${MONTH}\\1${DAY}`,
  `${DAY_OF}(?:\\s+of)?[\\s-]*${MONTH_NAME},?[\\s-]*${CENTURY_YEAR}`,
  `${DAY_OF}(?:\\s+of)?[\\s-]*${MONTH_SPELT},?[\\s-]*['’]?\\d{2}`,
  `${MONTH_NAME}\\s+${DAY_OF},?\\s+${CENTURY_YEAR}`,
].map(date => new RegExp(`\\b${date}\\b`, 'i'));
const BIRTH_WORDS = /\b(?:d\.?o\.?b\.?|date of birth|born(?: on)?)\b/i;

/** What may stand between the groups of a number. */
const GAP = '[\\s.–-]{0,3}';
/** Each place in a text where one could begin: what was no number must not hide the next one. */
const candidates = (groups: readonly string[], before: string, after: string): RegExp =>
  new RegExp(`(?<!${before})(?=(${groups.join(GAP)})(?!${after}))`, 'gi');
const NHS_NUMBERS = candidates(['\\d{3}', '\\d{3}', '\\d{4}'], '\\d', '\\d');
const PUPIL_NUMBERS = candidates(
  ['[A-Z]', '\\d{3}', '\\d{4}', '\\d{2}', '\\d{2}[A-Z\\d]'],
  '[A-Z\\d]',
  '[A-Z\\d]',
);

/** All there are, so that the code of a session or of a system is not taken for one. */
const POSTCODE_AREAS =
  'A[BL]|B[ABDHLNRST]?|C[ABFHMORTVW]|D[ADEGHLNTY]|E[CHNX]?|F[KY]|G[LUY]?|H[ADGPRSUX]|I[GMPV]|JE|K[ATWY]|' +
  'L[ADELNSU]?|M[EKL]?|N[EGNPRW]?|O[LX]|P[AEHLOR]|R[GHM]|S[AEGKLMNOPRSTWY]?|T[ADFNQRSW]|UB|W[ACDFNRSV]?|YO|ZE';
const POSTCODE = new RegExp(`\\b(?:${POSTCODE_AREAS})\\d[A-Z\\d]?[\\s-]*\\d[ABD-HJLNP-UW-Z]{2}\\b`, 'i');
const CHILD_OF = /\b(?:child|son|daughter|baby|children)\s+of\s+(?:mr|mrs|ms|miss|dr)?\.?\s*[A-Z][a-z]+/;

const matches =
  (...patterns: readonly RegExp[]) =>
  (text: string): boolean =>
    patterns.some(pattern => pattern.test(text));
const holdsOne =
  (pattern: RegExp, isOne: (number: string) => boolean) =>
  (text: string): boolean =>
    [...text.matchAll(pattern)].some(([, found = '']) =>
      isOne(found.replace(/[^A-Z\d]/gi, '').toUpperCase()),
    );

const SIGNS: readonly (readonly [PersonalDataKind, (text: string) => boolean])[] = [
  ['dateOfBirth', matches(BIRTH_WORDS, ...DATES)],
  ['nhsNumber', holdsOne(NHS_NUMBERS, isNhsNumber)],
  ['pupilNumber', holdsOne(PUPIL_NUMBERS, isPupilNumber)],
  ['postcode', matches(POSTCODE)],
  ['childOf', matches(CHILD_OF)],
];

/**
 * The first sign of data about a child or family in a text (P5): dates that may be of birth, NHS numbers and unique pupil
 * numbers whose check digit or letter is right, postcodes, "child of ...". It is a guard against accidents, not a proof of
 * absence, so it errs towards refusing; the refusal says what was seen and how to write it without.
 */
export function findPersonalData(text: string): PersonalDataKind | undefined {
  // Digits and spaces of every width look like plain ones to whoever reads them.
  const plain = text.normalize('NFKC');
  return SIGNS.find(([, isIn]) => isIn(plain))?.[0];
}
