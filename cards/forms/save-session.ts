import { londonDay, londonInstant, londonTime } from '../../programme/calendar.ts';
import type { Session, SessionPlan } from '../../programme/training/session.ts';
import type { SessionTimes } from '../../programme/training/session-plan.ts';
import { shortCode } from '../kit/choice-fields.ts';
import { count, id, oneId, orElse } from '../kit/fields.ts';
import { defineForm, type FormValues } from '../kit/form.ts';
import { optionalId } from '../kit/hidden-fields.ts';
import { day, timeOfDay } from '../kit/number-and-date-fields.ts';
import { words } from '../wording/words.ts';
import { openPlanFrom, planFields } from './change-open-session.ts';

const { form: label } = words.sessions;

/** A session begins and ends on one day. */
export const timeFields = { day: day(label.day), start: timeOfDay(label.start), end: timeOfDay(label.end) };

/**
 * Makes a session, whose id is `once`, so pressing twice makes one; or changes the one that `session` names, for which
 * booking has not opened, as it was at `seen`, in milliseconds.
 */
export const saveSession = defineForm('session.save', {
  once: id(),
  session: optionalId(),
  seen: orElse(0, count()),
  programme: id(),
  code: shortCode(label.code, 1, 10),
  ...timeFields,
  subRegion: oneId(label.subRegion, 'compact'),
  ...planFields,
});

type Times = Pick<FormValues<typeof saveSession>, keyof typeof timeFields>;

export function timesFrom({ day: on, start, end }: Times): SessionTimes {
  const [startsAt, endsAt] = [londonInstant(on, start), londonInstant(on, end)];
  if (!startsAt || !endsAt) throw new Error('The form let a day or a time pass that does not exist.');
  return { startsAt, endsAt };
}

/** The plan that the form describes. */
export const planFrom = (values: FormValues<typeof saveSession>): SessionPlan => ({
  ...openPlanFrom(values),
  ...timesFrom(values),
  programme: values.programme,
  code: values.code,
  subRegion: values.subRegion,
});

/** The answers that describe the times of a session; without one, those of a usual day. */
export const timePresets = (session?: Pick<Session, 'startsAt' | 'endsAt'>) => ({
  day: { preset: session && londonDay(session.startsAt) },
  start: { preset: session ? londonTime(session.startsAt) : '09:30' },
  end: { preset: session ? londonTime(session.endsAt) : '16:00' },
});
