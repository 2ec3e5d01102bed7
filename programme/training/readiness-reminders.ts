import { type Day, londonDay, londonInstant } from '../calendar.ts';
import type { DueMessage } from '../delivery/message.ts';
import { minusWorkingDays } from '../working-days.ts';
import { isSettled } from './delivery-gate.ts';
import type { ReadinessTask } from './readiness.ts';
import type { Session } from './session.ts';

export const READINESS_REMINDER = 'session.readiness';

const WEEK_OF_WORK = 5;

/**
 * Who should have been told by now of the tasks that are still open: the owner of each, once for a session when the
 * tasks are there, a working week before the first is due, on that day, and on the last working day before the session.
 * A late one gives way to the next, and none goes out once the session has begun. The subject is `session/step`.
 */
export function readinessReminders(
  sessions: readonly Session[],
  tasks: readonly ReadinessTask[],
  now: Date,
): DueMessage[] {
  return sessions
    .filter(session => now < session.startsAt)
    .flatMap(session => {
      const open = tasks.filter(task => task.session === session.id && !isSettled(task.state));
      const owners = new Set(open.flatMap(({ owner }) => owner ?? []));
      return [...owners].flatMap(owner => {
        const own = open.filter(task => task.owner === owner);
        return reminderNow(session, own, now).map(step => ({
          region: session.region,
          kind: READINESS_REMINDER,
          recipient: owner,
          ...step,
        }));
      });
    });
}

type Step = Pick<DueMessage, 'subject' | 'notBefore' | 'dropAfter'>;

/** The latest step whose time has come, until the next one or the start; none before the first. */
function reminderNow(
  { id, createdAt, startsAt }: Session,
  tasks: readonly ReadinessTask[],
  now: Date,
): Step[] {
  const [due = ''] = tasks.map(task => task.due).sort();
  const weekLeft = minusWorkingDays(due, WEEK_OF_WORK);
  const lastDay = minusWorkingDays(londonDay(startsAt), 1);
  const steps = [
    { subject: `${id}/made`, notBefore: createdAt },
    // The day is in the name, so that a session that was moved is told of anew.
    ...[weekLeft, due, lastDay].map((day, step) => ({
      subject: `${id}/${['weekLeft', 'due', 'lastDay'][step]}/${day}`,
      notBefore: morningOf(day),
    })),
  ].sort((a, b) => a.notBefore.getTime() - b.notBefore.getTime());
  const passed = steps.filter(({ notBefore }) => notBefore <= now).length;
  const step = steps[passed - 1];
  return step ? [{ ...step, dropAfter: steps[passed]?.notBefore ?? startsAt }] : [];
}

const morningOf = (day: Day): Date => londonInstant(day, '08:00') ?? new Date(0);
