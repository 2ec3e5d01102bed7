import { DateTime, IANAZone } from 'luxon';

/** A calendar date in London, `YYYY-MM-DD`. Days compare correctly as strings. */
export type Day = string;

export const MINUTE_MS = 60_000;
export const HOUR_MS = 60 * MINUTE_MS;
const REMEMBERED_STEPS = 5_000;
const REMEMBERED_INSTANTS = 10_000;

/** Remembers the offset of an hour, in minutes: asking for it costs more than all else about a date. */
class London extends IANAZone {
  readonly #offsets = new Map<number, number>();

  override offset(ts: number): number {
    const hour = Math.floor(ts / HOUR_MS);
    const known = this.#offsets.get(hour);
    if (known !== undefined) return known;
    if (this.#offsets.size >= REMEMBERED_STEPS) this.#offsets.clear();
    const minutes = super.offset(ts);
    this.#offsets.set(hour, minutes);
    return minutes;
  }
}

export const LONDON = new London('Europe/London');

const london = (at: Date): DateTime => DateTime.fromJSDate(at, { zone: LONDON });

/** What the clocks of London show, `YYYY-MM-DDTHH:MM` and on; much quicker than a formatter. */
const shownInLondon = (at: Date): string =>
  new Date(at.getTime() + LONDON.offset(at.getTime()) * MINUTE_MS).toISOString();

/**
 * Remembers what `draw` says of an instant for the whole step that it lies in, where that is the same throughout.
 * Asking for London's offset was a quarter of the work of a ballot; the offset changes on full hours only.
 */
export function perStep(stepMs: number, draw: (at: Date) => string): (at: Date) => string {
  const drawn = new Map<number, string>();
  return at => {
    const step = Math.floor(at.getTime() / stepMs);
    const known = drawn.get(step);
    if (known !== undefined) return known;
    if (drawn.size >= REMEMBERED_STEPS) drawn.clear();
    const text = draw(at);
    drawn.set(step, text);
    return text;
  };
}

/** The day it is in London at this instant. */
export const londonDay: (at: Date) => Day = perStep(HOUR_MS, at =>
  shownInLondon(at).slice(0, 'YYYY-MM-DD'.length),
);

/** The time of day it is in London at this instant, `HH:MM`. */
export const londonTime = perStep(MINUTE_MS, at =>
  shownInLondon(at).slice('YYYY-MM-DDT'.length, 'YYYY-MM-DDTHH:MM'.length),
);

/** The instant of a London wall-clock time; undefined when day or time is not a real one. Time is `HH:MM`. */
export function londonInstant(day: Day, time: string): Date | undefined {
  const at = DateTime.fromFormat(`${day} ${time}`, 'yyyy-MM-dd HH:mm', { zone: LONDON });
  return at.isValid ? at.toJSDate() : undefined;
}

/**
 * Remembers what `later` makes of an instant and a number of days: every booking asks about the same few instants of its
 * session, and each answer takes far longer than everything else that is decided.
 */
export function rememberedInstants(
  later: (at: Date, days: number) => Date,
): (at: Date, days: number) => Date {
  const known = new Map<number, Map<number, number>>();
  return (at, days) => {
    const byInstant = known.get(days) ?? new Map<number, number>();
    const there = byInstant.get(at.getTime());
    if (there !== undefined) return new Date(there);
    if (byInstant.size >= REMEMBERED_INSTANTS) byInstant.clear();
    const instant = later(at, days);
    known.set(days, byInstant.set(at.getTime(), instant.getTime()));
    return instant;
  };
}

/** The same London wall-clock time some calendar days later, whatever the clocks do in between. */
export const plusLondonDays = rememberedInstants((at, days) => london(at).plus({ days }).toJSDate());

/** Undefined where there is none. */
export const earliest = (instants: readonly Date[]): Date | undefined =>
  instants.length === 0 ? undefined : new Date(Math.min(...instants.map(at => at.getTime())));

export const plusMilliseconds = (at: Date, ms: number): Date => new Date(at.getTime() + ms);

export const plusMinutes = (at: Date, minutes: number): Date => plusMilliseconds(at, minutes * MINUTE_MS);

/** Nothing unasked is sent between 18:00 and 08:00 London time, or at weekends. */
export function isQuiet(at: Date): boolean {
  const { hour, weekday } = london(at);
  return weekday > 5 || hour < 8 || hour >= 18;
}

/** The first instant from `at` on at which messages may be sent: itself, or 08:00 on the next weekday. */
export function afterQuietHours(at: Date): Date {
  if (!isQuiet(at)) return at;
  let morning = london(at).set({ hour: 8, minute: 0, second: 0, millisecond: 0 });
  while (morning.toJSDate() < at || morning.weekday > 5) morning = morning.plus({ days: 1 });
  return morning.toJSDate();
}

/** Is a dated thing valid on this day? `validTo` is its last day. */
export const validOn = (thing: { validFrom?: Day; validTo?: Day }, day: Day): boolean =>
  (thing.validFrom === undefined || thing.validFrom <= day) &&
  (thing.validTo === undefined || day <= thing.validTo);

/** 08:00 London time on the Monday after this instant. */
export function nextMonday(at: Date): Date {
  const monday = london(at).plus({ weeks: 1 }).startOf('week');
  return monday.set({ hour: 8 }).toJSDate();
}

/** The same London wall-clock time some calendar months later; the last day of the month where the day does not exist (I1). */
export const plusLondonMonths = (at: Date, months: number): Date => london(at).plus({ months }).toJSDate();

/** The calendar day some days later, or earlier where `days` is below 0. */
export const plusDays = (day: Day, days: number): Day =>
  DateTime.fromISO(day, { zone: LONDON }).plus({ days }).toFormat('yyyy-MM-dd');
