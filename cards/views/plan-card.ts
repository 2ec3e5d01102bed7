import type { IExecuteAction, IShowCardAction } from '@microsoft/teams.cards';
import type { PlanAction, PlanView } from '../../programme/training/plan-views.ts';
import { cancelSession } from '../forms/cancel-session.ts';
import { closeBooking } from '../forms/close-booking.ts';
import { editSession } from '../forms/edit-session.ts';
import { listPlans } from '../forms/list-plans.ts';
import { openBooking } from '../forms/open-booking.ts';
import { prepareSession } from '../forms/prepare-session.ts';
import { rescheduleSession } from '../forms/reschedule-session.ts';
import { timePresets } from '../forms/save-session.ts';
import { showAttendance } from '../forms/show-attendance.ts';
import { showPlace } from '../forms/show-place.ts';
import { showReadiness } from '../forms/show-readiness.ts';
import { showRoster } from '../forms/show-roster.ts';
import { showStaffPlaces } from '../forms/show-staff-places.ts';
import { showWaitingList } from '../forms/show-waiting-list.ts';
import { type Card, card, type Elements, inPlace, unfold } from '../kit/card.ts';
import { callout, facts, group, heading, note, paragraph, strong } from '../kit/elements.ts';
import { plainAnywhere, plainText } from '../kit/plain-text.ts';
import { words } from '../wording/words.ts';
import { planFacts } from './plan-facts.ts';

const { buttons, cancelling, closing, plan: say, rescheduling } = words.sessions;

/**
 * A session for whoever plans it: what is decided, what is missing, and what can be done now. `remark` says why
 * something was not done.
 */
export function planCard(view: PlanView, remark?: string): Card {
  const { session, actions } = view;
  const lookUps = LOOK_UPS.filter(one => actions.includes(one)).map(one => BUTTONS[one](view));
  return card({
    summary: remark ?? say.summary(plainAnywhere(session.code), session.state),
    body: [
      heading(say.heading(plainText(session.code))),
      ...(remark === undefined ? [] : [callout(remark, 'Warning')]),
      strong(`${words.sessions.stateNames[session.state]}.`),
      ...standing(view),
      facts(planFacts(view)),
      ...(lookUps.length ? [group([paragraph(say.lookAt), inPlace(lookUps)])] : []),
    ],
    actions: [
      ...MOVES.filter(one => actions.includes(one)).map(one => BUTTONS[one](view)),
      listPlans.submit(buttons.all),
    ],
  });
}

/** What keeps booking from opening, or what became of the session. */
function standing({ session, missing }: PlanView): Elements {
  const { state, cancelReason = '', timeChanges } = session;
  const last = timeChanges.at(-1);
  return [
    ...(state === 'cancelled' ? [callout(say.cancelled(plainText(cancelReason)), 'Attention')] : []),
    ...(last ? [note(say.moved(last.from.startsAt, plainText(last.reason)))] : []),
    ...(missing.length ? [callout(say.missing(missing), 'Warning')] : []),
    // A draft is prepared before booking can open, whatever it has.
    ...(state === 'preparing' && missing.length === 0 ? [callout(say.nothingMissing, 'Good')] : []),
    ...(state === 'draft' ? [paragraph(say.prepareFirst)] : []),
  ];
}

/** At the foot of the card, in this order. */
const MOVES = [
  'prepare',
  'open',
  'change',
  'closeBooking',
  'reschedule',
  'cancel',
] as const satisfies readonly PlanAction[];

/** Beside what they are about. */
const LOOK_UPS = [
  'seeReadiness',
  'seePlaces',
  'seeWaiting',
  'seeRoster',
  'takeAttendance',
  'seeOwnPlace',
] as const satisfies readonly PlanAction[];

const named = ({ session }: PlanView) => ({ session: session.id });

const BUTTONS: Record<PlanAction, (view: PlanView) => IExecuteAction | IShowCardAction> = {
  prepare: view => prepareSession.submit(buttons.prepare, named(view)),
  open: view => openBooking.submit(buttons.open, named(view)),
  change: view => editSession.submit(buttons.change, named(view)),
  closeBooking: view =>
    unfold(
      buttons.closeBooking,
      [paragraph(closing.effect)],
      [closeBooking.submit(closing.send, named(view))],
    ),
  reschedule: view =>
    unfold(
      buttons.reschedule,
      [paragraph(rescheduling.effect), ...rescheduleSession.inputs(timePresets(view.session))],
      [rescheduleSession.submit(rescheduling.send, named(view))],
    ),
  cancel: view =>
    unfold(
      buttons.cancel,
      [paragraph(cancelling.effect), ...cancelSession.inputs()],
      [cancelSession.submit(cancelling.send, named(view))],
    ),
  seeReadiness: view => showReadiness.submit(buttons.seeReadiness, named(view)),
  seePlaces: view => showStaffPlaces.submit(buttons.seePlaces, named(view)),
  seeWaiting: view => showWaitingList.submit(buttons.seeWaiting, named(view)),
  seeRoster: view => showRoster.submit(buttons.seeRoster, named(view)),
  takeAttendance: view => showAttendance.submit(buttons.takeAttendance, named(view)),
  seeOwnPlace: view => showPlace.submit(buttons.ownPlace, named(view)),
};
