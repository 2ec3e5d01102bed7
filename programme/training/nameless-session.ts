import type { Booking } from './booking.ts';
import type { Session } from './session.ts';

/**
 * The session as head counts: each booking keeps its state, authority and ticket, and loses whose it was, who asked for
 * it, and when (P9). Nobody has the id that stands in the place of the person's, so whoever attended twice counts twice.
 */
export function namelessSession(session: Session, at: Date): Session {
  const { attendanceCode: _, ...kept } = session;
  const nobody = ({ ticket }: Booking): string => `nobody~${session.id}~${ticket}`;
  const bookings = session.bookings.map((booking): Booking => {
    const { authority, subRegion, ticket, state, late } = booking;
    return {
      ...{
        id: nobody(booking),
        person: nobody(booking),
        requestedBy: nobody(booking),
        authority,
        ticket,
        state,
      },
      ...(subRegion !== undefined && { subRegion }),
      ...(late && { late }),
      requestedAt: session.createdAt,
    };
  });
  return { ...kept, bookings, unsettled: [], namesRemovedAt: at };
}
