import type { Session } from '../../programme/training/session.ts';
import { type OpenPlan, plannedAt } from '../../programme/training/session-plan.ts';
import { optionalChoice } from '../kit/choice-fields.ts';
import { count, id, manyIds, oneOf, text } from '../kit/fields.ts';
import { defineForm, type FormValues } from '../kit/form.ts';
import { optionalLink } from '../kit/link-and-version-fields.ts';
import { wholeNumbers } from '../kit/list-fields.ts';
import { optionalDay, wholeNumber } from '../kit/number-and-date-fields.ts';
import { words } from '../wording/words.ts';

const { form: label } = words.sessions;

/** People who train one session at most. */
const TRAINERS = 30;

/** What can be said of a session in every state before it takes place. */
export const planFields = {
  venue: text({ label: label.venue, max: 160, optional: true, unguarded: true }),
  onlineLink: optionalLink(label.onlineLink),
  hostAuthority: optionalChoice(label.hostAuthority, label.noHost),
  capacity: wholeNumber(label.capacity, 1, 500),
  reservedPerAuthority: wholeNumber(label.reservedPerAuthority, 0, 50),
  reservedUntil: optionalDay(label.reservedUntil),
  trainers: manyIds(label.trainers, TRAINERS),
  materialVersion: optionalChoice(label.materialVersion, label.noMaterial),
  exerciseMode: oneOf(label.exerciseMode, label.exerciseModes),
  cutOffDays: wholeNumber(label.cutOffDays, 0, 60),
  reminders: wholeNumbers(label.reminders, { min: 1, max: 60, most: 5 }),
};

/** Changes a session for which booking has opened; `seen` is when it was last changed before, in milliseconds. */
export const changeOpenSession = defineForm('session.changeOpen', {
  session: id(),
  seen: count(),
  ...planFields,
});

type Values = Omit<FormValues<typeof changeOpenSession>, 'session' | 'seen'>;

/** The plan that the fields describe. */
export function openPlanFrom(values: Values): OpenPlan {
  const { venue, onlineLink, hostAuthority, reservedUntil, materialVersion } = values;
  return {
    ...(venue !== '' && { venue }),
    ...(onlineLink !== '' && { onlineLink }),
    ...(hostAuthority !== undefined && { hostAuthority }),
    capacity: values.capacity,
    reservedPerAuthority: values.reservedPerAuthority,
    ...(reservedUntil !== '' && { reservedUntil }),
    trainers: values.trainers,
    ...(materialVersion !== undefined && { materialVersion }),
    exerciseMode: values.exerciseMode,
    cutOffDays: values.cutOffDays,
    remindDaysBefore: values.reminders,
  };
}

const preset = (value: string | number | undefined) => ({
  preset: value === undefined ? value : String(value),
});

/** What a new session starts from. */
const USUAL: Partial<OpenPlan> & Pick<OpenPlan, 'exerciseMode'> = {
  capacity: 18,
  reservedPerAuthority: 0,
  exerciseMode: 'anonymisedPerSystem',
  cutOffDays: 5,
  remindDaysBefore: [7, 1],
};

/** The answers that describe a session; without one, the usual ones. */
export function planPresets(session?: Session) {
  const plan = session ?? USUAL;
  return {
    venue: preset(plan.venue),
    onlineLink: preset(plan.onlineLink),
    hostAuthority: preset(plan.hostAuthority),
    capacity: preset(plan.capacity),
    reservedPerAuthority: preset(plan.reservedPerAuthority),
    reservedUntil: preset(plan.reservedUntil),
    trainers: preset(plan.trainers?.join(',')),
    materialVersion: preset(plan.materialVersion),
    exerciseMode: preset(plan.exerciseMode),
    cutOffDays: preset(plan.cutOffDays),
    reminders: preset(plan.remindDaysBefore?.join(', ')),
  };
}

/** What the form was drawn from. */
export const seenOf = (session: Session): number => plannedAt(session).getTime();
