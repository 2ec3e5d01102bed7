import type { PlanView } from '../../programme/training/plan-views.ts';
import { plainText } from '../kit/plain-text.ts';
import { words } from '../wording/words.ts';

const { form, plan: say } = words.sessions;

type Fact = readonly [string, string];

const orNone = (text: string): string => (text === '' ? say.none : text);

/** What is decided about a session, in the order of its form. */
export function planFacts(view: PlanView): Fact[] {
  const { session, readiness } = view;
  const { label, kept } = { label: say.facts, kept: keptFact(view) };
  return [
    [label.programme, orNone(plainText(view.programmeName))],
    [label.date, words.bookings.span(session.startsAt, session.endsAt)],
    [label.place, placeOf(view)],
    [label.subRegion, plainText(view.subRegionName)],
    ...(view.hostName === undefined ? [] : [[label.host, plainText(view.hostName)] as const]),
    [label.seats, say.seats(view.seatsUsed, session.capacity, view.offered, view.waiting)],
    ...kept,
    [label.trainers, orNone(words.format.list(view.trainerNames.map(plainText)))],
    [label.material, orNone(plainText(session.materialVersion ?? ''))],
    [label.exercise, form.exerciseModes[session.exerciseMode]],
    ...(readiness.of > 0 ? [[label.readiness, words.readiness.counted(readiness)] as const] : []),
    ...(session.openedAt ? [[label.openedAt, words.format.time(session.openedAt)] as const] : []),
    [label.cutOff, say.cutOff(session.cutOffDays)],
    [label.reminders, say.reminders(session.remindDaysBefore)],
  ];
}

function placeOf({ session: { venue, onlineLink } }: PlanView): string {
  if (venue === undefined) return onlineLink === undefined ? say.none : say.online;
  return onlineLink === undefined ? plainText(venue) : say.venueAndLink(plainText(venue));
}

function keptFact({ session: { reservedPerAuthority: each, reservedUntil } }: PlanView): Fact[] {
  return each > 0 && reservedUntil !== undefined ? [[say.facts.kept, say.kept(each, reservedUntil)]] : [];
}
