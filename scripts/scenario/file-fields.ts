import { z } from 'zod';
import { londonInstant } from '../../programme/calendar.ts';

/** Fields that the parts of a scenario file have in common, each with a sentence's end for when it is wrong. */
export const optionCode = z.string().regex(/^[A-Z0-9]{2,6}$/, 'needs 2 to 6 capital letters or digits');
export const day = z
  .string()
  .refine(text => londonInstant(text, '00:00') !== undefined, 'is no date such as 2015-11-27');
export const instant = z.iso
  .datetime('is no time such as 2015-11-27T13:30:00Z')
  .transform(text => new Date(text));
export const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'is no time of day such as 09:30');
export const whole = z.number('is no number').int('is no whole number').min(0, 'is below 0');
