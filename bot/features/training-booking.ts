import { bookingMessage } from '../../cards/views/booking-messages.ts';
import type { PlaceView } from '../../programme/training/booking-views.ts';
import { TRAINING_KINDS } from '../../programme/training/training-messages.ts';
import type { TrainingServices } from '../../programme/training/training-services.ts';
import type { OwnLine } from '../../programme/waiting/own-line.ts';
import type { Feature, Telling } from '../feature.ts';
import { bookingCommands } from './training-booking/booking-commands.ts';
import { placeActions } from './training-booking/place-actions.ts';
import { staffActions } from './training-booking/staff-actions.ts';

/** What booking stands on. */
export interface TrainingBookingDeps {
  services: TrainingServices;
  region: string;
  /** Puts a file where the person can fetch it; answers its address. */
  offerFile(file: { name: string; type: string; content: Uint8Array }, now: Date): Promise<string>;
  /** Something changed that others should be told of: reconcile at once. */
  wake(): void;
}

/** Sessions to come, and places on them: booking, waiting, moving and giving up. */
export const trainingBookingFeature = (deps: TrainingBookingDeps): Feature => ({
  name: 'training booking',
  commands: bookingCommands(deps),
  actions: [...placeActions(deps), ...staffActions(deps)],
  jobs: [
    {
      name: 'training.reconcile',
      reconcile: now => deps.services.reconciler.reconcile(deps.region, now),
    },
  ],
  tellings: bookingTellings(deps),
  waiting: async asker => (await deps.services.places.bookings(asker)).live.flatMap(placeLine),
});

/** An offer runs out; a seat or a place in line is only to be remembered. */
function placeLine({ session: { id: session, code, startsAt }, booking }: PlaceView): OwnLine[] {
  const about = { session, code, startsAt };
  switch (booking?.state) {
    case 'offered':
      return booking.offer ? [{ says: 'seatOffered', ...about, until: booking.offer.endsAt }] : [];
    case 'confirmed':
      return [{ says: 'seatBooked', ...about }];
    case 'waitlisted':
      return [{ says: 'seatWaited', ...about }];
    default:
      return [];
  }
}

/** Each is drawn when it is sent, from what is true then; what is no longer due is not drawn. */
const bookingTellings = ({ services: { messages }, region }: TrainingBookingDeps): Telling[] =>
  TRAINING_KINDS.map(kind => ({
    kind,
    due: now => messages.due(kind, region, now),
    async draw({ subject }, person, now) {
      const view = await messages.view(kind, { person, now }, subject);
      return view && bookingMessage(kind, view);
    },
  }));
