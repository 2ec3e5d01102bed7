import type { AuditEvent } from '../audit/audit-store.ts';
import { attendanceTarget } from './attendance-event.ts';
import type { Booking } from './booking.ts';
import type { Session } from './session.ts';

export const PROMOTION_EVENT = 'training.promotion';

/** What the audit trail keeps of a promotion by hand; there once, however often it is recorded. */
export const promotionEvent = (
  { region, id: session }: Session,
  { id, person, promotion }: Booking,
): AuditEvent | undefined =>
  promotion && {
    region,
    id: `${id}.promoted`,
    actor: promotion.by,
    action: PROMOTION_EVENT,
    target: attendanceTarget(session, person),
    detail: { reason: promotion.reason },
    at: promotion.at,
  };
