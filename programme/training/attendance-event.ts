import type { AuditEvent } from '../audit/audit-store.ts';
import type { Booking } from './booking.ts';
import type { Session } from './session.ts';
import { wasMarked } from './session-attendance.ts';

export const ATTENDANCE_EVENT = 'training.attendance';

/** What an attendance is looked up by in the audit trail. */
export const attendanceTarget = (session: string, person: string): string => `${session}/${person}`;

/**
 * What the audit trail keeps of a marked booking (T12); undefined when it is not marked. The id follows from the booking
 * and the time, so however often it is recorded it is there once, and a correction stands beside what it corrects.
 */
export function attendanceEvent(session: Session, booking: Booking): AuditEvent | undefined {
  const { id, person, state, attendanceBy, attendanceAt, correctionReason } = booking;
  if (!wasMarked(booking) || attendanceAt === undefined) return undefined;
  return {
    region: session.region,
    id: `${id}.${attendanceAt.getTime()}`,
    ...(attendanceBy !== undefined && { actor: attendanceBy }),
    action: ATTENDANCE_EVENT,
    target: attendanceTarget(session.id, person),
    detail: { state, ...(correctionReason !== undefined && { reason: correctionReason }) },
    at: attendanceAt,
  };
}
