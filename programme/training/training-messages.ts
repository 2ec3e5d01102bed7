import type { Asker } from '../asker.ts';
import { afterQuietHours, plusLondonDays } from '../calendar.ts';
import type { DueMessage } from '../delivery/message.ts';
import { type Booking, isLive } from './booking.ts';
import { bookingReader } from './booking-reader.ts';
import type { PlaceView } from './booking-views.ts';
import { BEFORE_DELIVERY, type Session } from './session.ts';
import type { TrainingDeps } from './training-deps.ts';

/** For so long after it happened the news of it still goes out. */
const NEWS_DAYS = 7;

export const TRAINING_KINDS = [
  'training.booked',
  'training.offered',
  'training.promoted',
  'training.lapsed',
  'training.released',
  'training.rescheduled',
  'training.cancelled',
  'training.reminder',
] as const;
export type TrainingKind = (typeof TRAINING_KINDS)[number];

/** What is due of one kind for one booking; the subject follows the booking's name behind a slash. */
interface Due {
  what?: string;
  notBefore: Date;
  dropAfter: Date;
  urgent?: boolean;
}

type Rule = (session: Session, booking: Booking, now: Date) => readonly Due[];

const newsUntil = (at: Date, end: Date): Date => {
  const until = plusLondonDays(at, NEWS_DAYS);
  return until < end ? until : end;
};
/** Asked outside the hours in which messages go out, and of no use when they go out again. */
const cannotWait = (at: Date, until: Date): boolean => afterQuietHours(at) >= until;

/**
 * Who should have which message by now, from what stands in the session alone, so that a crash between a change and its
 * messages forgets none.
 */
const RULES: Record<TrainingKind, Rule> = {
  /** Booked by somebody else, or handed over. */
  'training.booked': ({ startsAt }, booking) =>
    booking.untold && isLive(booking)
      ? [
          {
            notBefore: booking.requestedAt,
            dropAfter: startsAt,
            urgent: cannotWait(booking.requestedAt, startsAt),
          },
        ]
      : [],

  'training.offered': (_, { state, offer }) =>
    state === 'offered' && offer
      ? [
          {
            what: String(offer.at.getTime()),
            notBefore: offer.at,
            dropAfter: offer.endsAt,
            urgent: cannotWait(offer.at, offer.endsAt),
          },
        ]
      : [],

  /** Put first in line by hand; whoever was offered a seat at once hears of that instead. */
  'training.promoted': ({ startsAt }, { state, promotion }) =>
    state === 'waitlisted' && promotion ? [{ notBefore: promotion.at, dropAfter: startsAt }] : [],

  /** The offer ran out, or no seat came free in time. */
  'training.lapsed': ({ startsAt }, { state, endedAt }) =>
    state === 'lapsed' && endedAt ? [{ notBefore: endedAt, dropAfter: newsUntil(endedAt, startsAt) }] : [],

  /** Ended by somebody else, and not for another place of the same person: that one has news of its own. */
  'training.released': ({ startsAt, cancelledAt, bookings }, booking) => {
    const { state, person, endedAt, endedBy, transferredTo } = booking;
    const heir = bookings.find(({ id }) => id === transferredTo?.booking);
    const released =
      state === 'cancelled' ||
      state === 'declined' ||
      (state === 'transferred' && heir !== undefined && heir.person !== person);
    return released &&
      endedAt &&
      endedBy !== undefined &&
      endedBy !== person &&
      endedAt.getTime() !== cancelledAt?.getTime()
      ? [
          {
            notBefore: endedAt,
            dropAfter: newsUntil(endedAt, startsAt),
            urgent: cannotWait(endedAt, startsAt),
          },
        ]
      : [];
  },
  /** The newest change only: whoever missed the one before learns the time that counts. */
  'training.rescheduled': ({ timeChanges, startsAt }, booking) => {
    const newest = timeChanges.at(-1);
    return newest && isLive(booking) && booking.requestedAt < newest.at
      ? [
          {
            what: String(timeChanges.length),
            notBefore: newest.at,
            dropAfter: startsAt,
            urgent: cannotWait(newest.at, startsAt),
          },
        ]
      : [];
  },
  'training.cancelled': ({ state, cancelledAt, startsAt }, { endedAt }) =>
    state === 'cancelled' && cancelledAt && endedAt?.getTime() === cancelledAt.getTime()
      ? [
          {
            notBefore: cancelledAt,
            dropAfter: newsUntil(cancelledAt, startsAt),
            urgent: cannotWait(cancelledAt, startsAt),
          },
        ]
      : [],

  /** Each offset once, and only the latest: a late one gives way to the next (T13). */
  'training.reminder': ({ startsAt, remindDaysBefore, timeChanges }, { state, confirmedAt }, now) => {
    if (state !== 'confirmed' || !confirmedAt || startsAt <= now) return [];
    // Whoever has just booked, or has just heard of another time, needs no reminder of what is past.
    const movedAt = timeChanges.at(-1)?.at;
    const knownSince = movedAt && movedAt > confirmedAt ? movedAt : confirmedAt;
    const steps = [...new Set(remindDaysBefore)]
      .sort((a, b) => b - a)
      .map(days => ({ days, at: plusLondonDays(startsAt, -days) }));
    return steps.flatMap(({ days, at }, index) =>
      at <= now && knownSince < at
        ? [
            {
              what: `${days}/${timeChanges.length}`,
              notBefore: at,
              dropAfter: steps[index + 1]?.at ?? startsAt,
              urgent: cannotWait(at, startsAt),
            },
          ]
        : [],
    );
  },
};

/** What a message shows: the place as it stands when it is sent. */
export interface TrainingMessageView {
  place: PlaceView;
  booking: Booking;
}

export function trainingMessages(deps: TrainingDeps) {
  const { sessions } = deps;
  const reader = bookingReader(deps);
  let read: { now: Date; region: string; found: Promise<Session[]> } | undefined;

  /** One read for all kinds of one tick: it hands the same instant to all, and the next one another, be it as early. */
  function told(region: string, now: Date): Promise<Session[]> {
    if (read?.now !== now || read.region !== region) {
      const found = sessions
        .inStates(region, [...BEFORE_DELIVERY, 'cancelled'])
        .then(all => all.filter(({ startsAt }) => now < startsAt));
      read = { now, region, found };
    }
    return read.found;
  }

  return {
    async due(kind: TrainingKind, region: string, now: Date): Promise<DueMessage[]> {
      const rule = RULES[kind];
      return (await told(region, now)).flatMap(session =>
        session.bookings.flatMap(booking =>
          rule(session, booking, now)
            .filter(({ dropAfter }) => now < dropAfter)
            .map(({ what, ...due }) => ({
              region,
              kind,
              subject: [session.id, booking.id, ...(what === undefined ? [] : [what])].join('/'),
              recipient: booking.person,
              ...due,
            })),
        ),
      );
    },

    /** What to show now; undefined when the message is not due any more, such as an offer that was taken since. */
    async view(kind: TrainingKind, asker: Asker, subject: string): Promise<TrainingMessageView | undefined> {
      const [id = '', name = '', ...what] = subject.split('/');
      const session = await sessions.byId(asker.person.region, id);
      const booking = session?.bookings.find(one => one.id === name);
      if (!session || !booking || booking.person !== asker.person.id) return undefined;
      const due = RULES[kind](session, booking, asker.now).some(one => (one.what ?? '') === what.join('/'));
      return due ? { place: await reader.view(asker, session, booking), booking } : undefined;
    },
  };
}
