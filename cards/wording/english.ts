import { DateTime } from 'luxon';
import { LONDON } from '../../programme/calendar.ts';
import type { Problem } from '../kit/fields.ts';

const london = (at: Date): DateTime => DateTime.fromJSDate(at, { zone: LONDON }).setLocale('en-GB');

/** "27 November 2015" */
const day = (at: Date): string => london(at).toFormat('d LLLL yyyy');
/** "27 November 2015 at 15:00 London time" */
const time = (at: Date): string => `${london(at).toFormat("d LLLL yyyy 'at' HH:mm")} London time`;
/** "1 ballot", "2 ballots" */
const plural = (n: number, one: string, many = `${one}s`): string => `${n} ${n === 1 ? one : many}`;
/** "A, B and C" */
const list = (items: readonly string[], last = 'and'): string =>
  items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} ${last} ${items.at(-1)}`;

const PERSONAL_DATA = {
  dateOfBirth: 'a date that could be a date of birth',
  nhsNumber: 'a number that looks like an NHS number',
  postcode: 'a postcode',
  childOf: 'words that could name a child',
};

/** What an answer must be mended to; every sentence says what to do. */
function problem(label: string, found: Problem): string {
  switch (found.code) {
    case 'required':
      return `"${label}" is empty. Fill it in and send again.`;
    case 'wrongType':
      return `"${label}" could not be read. Use the form as it is shown and send again.`;
    case 'tooLong':
      return `"${label}" has ${found.length} characters; the limit is ${found.max}. Shorten it and send again.`;
    case 'notAChoice':
      return `"${label}" has a value that is not on the list. Choose from the list and send again.`;
    case 'tooMany':
      return `"${label}" takes at most ${found.max}. Remove some and send again.`;
    case 'notANumber':
      return `"${label}" needs a whole number from ${found.min} to ${found.max}.`;
    case 'notADate':
      return `"${label}" needs a date such as 2015-11-27.`;
    case 'notATime':
      return `"${label}" needs a time such as 15:00.`;
    case 'possiblePersonalData':
      return `"${label}" contains ${PERSONAL_DATA[found.found]}. No data on children or families may be entered here: write it without and send again.`;
  }
}

export const english = {
  format: { day, time, plural, list },

  form: {
    hiddenData: 'Card data',
    noChildren: '(nothing about a child or family)',
    nothingSaved: 'Nothing was saved.',
    textError: (label: string, max: number) => `${label}: write at most ${max} characters.`,
    choiceError: (label: string) => `${label}: choose one.`,
    problem,
  },
};
