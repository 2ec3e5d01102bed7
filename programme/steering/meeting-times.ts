import { londonDay } from '../calendar.ts';
import { done, type Outcome, refuse } from '../outcome.ts';
import type { Refusal } from '../refusal.ts';
import type { Meeting, MeetingDate, MeetingState } from './meeting.ts';

export type MeetingTimes = Pick<MeetingDate, 'startsAt' | 'endsAt'>;

/** A time names its date, so the same one offered twice is one. */
export const dateOf = ({ startsAt, endsAt }: MeetingTimes): MeetingDate => ({
  id: String(startsAt.getTime()),
  startsAt,
  endsAt,
});

/** Why a meeting cannot be at these times: all that is wrong with them. */
export function problemsOf(times: readonly MeetingTimes[], now: Date): Refusal[] {
  const days = times.map(({ startsAt }) => londonDay(startsAt));
  const twice = days.find((day, i) => days.indexOf(day) !== i);
  return [
    ...times.flatMap(({ startsAt, endsAt }): Refusal[] =>
      endsAt <= startsAt
        ? [{ code: 'meetingEndsBeforeStart', startsAt, endsAt }]
        : startsAt <= now
          ? [{ code: 'meetingInPast', startsAt }]
          : [],
    ),
    ...(twice === undefined ? [] : [{ code: 'sameDayTwice', on: twice } as const]),
  ];
}

/** The meeting as long as it is in one of the states; otherwise why what was asked can't be done. */
export function inState(meeting: Meeting, states: readonly MeetingState[]): Outcome<Meeting> {
  const { state, cancelReason = '' } = meeting;
  if (states.includes(state)) return done(meeting);
  return state === 'cancelled'
    ? refuse({ code: 'meetingCancelled', reason: cancelReason })
    : refuse({ code: 'meetingNotInState', state, needed: states });
}
