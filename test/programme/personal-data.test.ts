import assert from 'node:assert/strict';
import fc from 'fast-check';
import { findPersonalData } from '../../programme/disclosure/personal-data.ts';

const LETTERS = 'ABCDEFGHJKLMNPQRTUVWXYZ';
const numbers = (length: number) => fc.array(fc.nat(9), { minLength: length, maxLength: length });
const gap = fc.constantFrom('', ' ', '-', '.', '\u00a0', ' - ');
/** Around what is looked for: no digit and no letter that it could run into. */
const around = fc.constantFrom<[string, string]>(
  ['', ''],
  ['number ', ' was'],
  ['(', ')'],
  ['No. 12, ', ', 2 others'],
  ['123 ', ' 45'],
);
const spaced = (text: string, lengths: readonly number[], between: string): string => {
  let from = 0;
  const groups = lengths.map(length => {
    from += length;
    return text.slice(from - length, from);
  });
  return groups.join(between);
};

/** The definition, written another way: nine digits by 10 to 2, and 11 less the remainder by 11. */
function nhsCheckDigit(nine: readonly number[]): number {
  const remainder = nine.reduce((sum, digit, i) => sum + digit * (10 - i), 0) % 11;
  return remainder === 0 ? 0 : 11 - remainder;
}
const pupilCheckLetter = (twelve: readonly number[]): string =>
  LETTERS.charAt(twelve.reduce((sum, value, i) => sum + value * (i + 2), 0) % 23);

describe('The guard against data on children', () => {
  const caught: [string, string][] = [
    ['The boy was born on a Tuesday', 'dateOfBirth'],
    ['DOB unknown', 'dateOfBirth'],
    ['case of 14/03/2009', 'dateOfBirth'],
    ['since 2009-03-14 in care', 'dateOfBirth'],
    ['3rd March 2009', 'dateOfBirth'],
    ['number 943 476 5919 was', 'nhsNumber'],
    ['number 9434765919', 'nhsNumber'],
    ['number ９４３ ４７６ ５９１９', 'nhsNumber'],
    ['pupil H801200001001', 'pupilNumber'],
    ['lives at BS1 4DJ', 'postcode'],
    ['child of Mrs Example', 'childOf'],
  ];
  for (const [text, kind] of caught)
    it(`sees ${kind} in "${text}"`, () => {
      assert.equal(findPersonalData(text), kind);
    });

  for (const text of [
    'Preventing and tackling neglect',
    'Section 47 enquiries rose from 120 to 180 in 2014 to 2015',
    'Children of all ages wait too long',
    '45 working days, 33% re-referrals, 48,000 pounds',
    'Agree on one threshold document by April',
    'Grades fell in 4 markets, 15 people say',
    'Session T7 1st part, and D13 2nd',
    'Call 0117 496 0123 about order 1234567890',
  ])
    it(`lets "${text}" pass`, () => {
      assert.equal(findPersonalData(text), undefined);
    });

  it('finds an NHS number in any usual spacing, and refuses none for a wrong check digit', () => {
    fc.assert(
      fc.property(numbers(9), gap, around, fc.integer({ min: 1, max: 9 }), (nine, between, [a, b], off) => {
        const check = nhsCheckDigit(nine);
        const written = (digit: number) => a + spaced([...nine, digit].join(''), [3, 3, 4], between) + b;
        if (check < 10) assert.equal(findPersonalData(written(check)), 'nhsNumber', written(check));
        const wrong = written((check + off) % 10);
        if ((check + off) % 10 !== check) assert.notEqual(findPersonalData(wrong), 'nhsNumber', wrong);
      }),
    );
  });

  it('finds a right NHS number behind others that are none', () => {
    assert.equal(findPersonalData('100 200 3000, 400 943 476 5919'), 'nhsNumber');
    assert.equal(findPersonalData('111 943 476 5919'), 'nhsNumber');
  });

  it('finds a unique pupil number, a temporary one as well, and refuses none for a wrong check letter', () => {
    const last = fc.oneof(
      fc.nat(9).map(value => ({ value, written: String(value) })),
      fc.nat(22).map(value => ({ value, written: LETTERS.charAt(value) })),
    );
    fc.assert(
      fc.property(numbers(11), last, gap, fc.integer({ min: 1, max: 22 }), (eleven, end, between, off) => {
        const letter = pupilCheckLetter([...eleven, end.value]);
        const written = (first: string) =>
          `Pupil ${spaced(first + eleven.join('') + end.written, [1, 3, 4, 2, 3], between)} was`;
        assert.equal(findPersonalData(written(letter)), 'pupilNumber', written(letter));
        assert.equal(findPersonalData(written(letter).toLowerCase()), 'pupilNumber');
        const wrong = written(LETTERS.charAt((LETTERS.indexOf(letter) + off) % 23));
        assert.notEqual(findPersonalData(wrong), 'pupilNumber', wrong);
      }),
    );
  });

  it('finds a postcode of every shape, in capitals or not, with a space or without', () => {
    const shapes = ['M1 1AE', 'B33 8TH', 'CR2 6XH', 'DN55 1PT', 'W1A 0AX', 'EC1A 1BB', 'SW1A 2AA', 'ZE1 0AA'];
    fc.assert(
      fc.property(
        fc.constantFrom(...shapes),
        fc.constantFrom(' ', '', '  '),
        fc.boolean(),
        (one, by, low) => {
          const written = `of ${one.replace(' ', by)}.`;
          assert.equal(findPersonalData(low ? written.toLowerCase() : written), 'postcode', written);
        },
      ),
    );
  });

  it('finds any day in any usual writing', () => {
    const day = fc.date({
      min: new Date('1998-01-01'),
      max: new Date('2029-12-31'),
      noInvalidDate: true,
    });
    const two = (n: number) => String(n).padStart(2, '0');
    fc.assert(
      fc.property(day, fc.nat(11), (date, style) => {
        const [d, m, y] = [date.getUTCDate(), date.getUTCMonth() + 1, date.getUTCFullYear()];
        const name = new Intl.DateTimeFormat('en-GB', { month: 'long', timeZone: 'UTC' }).format(date);
        const short = name.slice(0, 3);
        const writings = [
          `${d}/${m}/${y}`,
          `${two(d)}/${two(m)}/${two(y % 100)}`,
          `${two(d)}.${two(m)}.${y}`,
          `${d} - ${m} - ${y}`,
          `${two(d)} ${two(m)} ${y}`,
          `${y}-${two(m)}-${two(d)}`,
          `${d} ${name} ${y}`,
          `${d}th of ${name}, ${y}`,
          `${d} ${short} ’${two(y % 100)}`,
          `${two(d)}-${short.toUpperCase()}-${y}`,
          `${name} ${d}, ${y}`,
          `${short}. ${d}rd ${y}`,
        ];
        const written = `The case of ${writings[style]} and others`;
        assert.equal(findPersonalData(written), 'dateOfBirth', written);
      }),
    );
  });
});
