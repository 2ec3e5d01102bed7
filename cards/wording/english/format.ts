import { type Day, HOUR_MS, londonDay, londonTime, MINUTE_MS, perStep } from '../../../programme/calendar.ts';

const MONTHS = [
  ...['January', 'February', 'March', 'April', 'May', 'June'],
  ...['July', 'August', 'September', 'October', 'November', 'December'],
];

/** "November 2015", of any day in it, `YYYY-MM-DD` */
export const monthText = (of: Day): string => {
  const [year, month] = of.split('-');
  return `${MONTHS[Number(month) - 1]} ${year}`;
};
/** A calendar day, `YYYY-MM-DD`, as "27 November 2015" */
export const dayText = (of: Day): string => `${Number(of.slice('YYYY-MM-'.length))} ${monthText(of)}`;
/** "27 November 2015" */
export const day = perStep(HOUR_MS, at => dayText(londonDay(at)));
/** "27 November 2015 at 15:00 London time" */
export const time = perStep(MINUTE_MS, at => `${day(at)} at ${londonTime(at)} London time`);
/** "1 ballot", "2 ballots" */
export const plural = (n: number, one: string, many = `${one}s`): string => `${n} ${n === 1 ? one : many}`;
/** 1,234 */
export const thousands = (n: number): string => n.toLocaleString('en-GB');
/** Whole pence as "£36,000" or "£1,250.50" */
export const moneyText = (pence: number): string =>
  `${pence < 0 ? '-' : ''}£${thousands(Math.floor(Math.abs(pence) / 100))}${pence % 100 === 0 ? '' : `.${String(Math.abs(pence) % 100).padStart(2, '0')}`}`;
/** "director" as "Director" */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
export const capitals = <K extends string>(texts: Readonly<Record<K, string>>): Record<K, string> =>
  Object.fromEntries(Object.entries<string>(texts).map(([key, text]) => [key, capital(text)])) as Record<
    K,
    string
  >;
/** "A, B and C" */
export const list = (items: readonly string[], last = 'and'): string =>
  items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} ${last} ${items.at(-1)}`;

/** A typed reason ends like a sentence. */
export const sentence = (text: string): string => (text === '' || /[.!?]$/.test(text) ? text : `${text}.`);
