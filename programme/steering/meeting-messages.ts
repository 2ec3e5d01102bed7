import { londonDay, londonInstant } from '../calendar.ts';
import type { DueMessage } from '../delivery/message.ts';
import type { Person } from '../region/person.ts';
import { holds } from '../region/roles.ts';
import { minusWorkingDays } from '../working-days.ts';
import { chosenDate, lastStartOf, type Meeting, membersOn, STEERING_ROLES, startOf } from './meeting.ts';
import type { MeetingReader } from './meeting-reader.ts';
import type { SteeringDeps } from './steering-deps.ts';

export const MEETING_DATES = 'meeting.dates';
export const MEETING_REMINDER = 'meeting.reminder';
export const MEETING_FIXED = 'meeting.fixed';
export const MEETING_CANCELLED = 'meeting.cancelled';
export const MEETING_FORECAST = 'meeting.forecast';

/** Working days before a meeting on which the programme manager is warned where too few may come (G2). */
export const WARNED_BEFORE = 10;
/** And on which the silent are asked once more, so that there is something to forecast from. */
export const REMINDED_BEFORE = 12;

/** Who should have been told of meetings by now, from what is stored. */
export function meetingMessages(
  { meetings, people }: SteeringDeps,
  reader: Pick<MeetingReader, 'scheduled'>,
) {
  async function toCome(region: string, now: Date): Promise<Meeting[]> {
    const open = await meetings.inStates(region, ['proposed', 'scheduled']);
    return open.filter(meeting => meeting.dates.some(({ startsAt }) => startsAt > now));
  }

  /** Members who have said nothing about one of the dates to come. */
  async function silent(meeting: Meeting, everybody: readonly Person[], now: Date): Promise<Person[]> {
    const answers = await meetings.answers(meeting.region, [meeting.id]);
    const open = meeting.dates.filter(({ startsAt }) => startsAt > now);
    const start = startOf(meeting) ?? now;
    return membersOn(everybody, londonDay(start)).filter(({ id }) =>
      open.some(date => !answers.some(one => one.person === id && one.date === date.id)),
    );
  }

  const to =
    (meeting: Meeting, kind: string, subject: string, notBefore: Date) =>
    ({ id }: Person): DueMessage => ({
      region: meeting.region,
      kind,
      subject: `${meeting.id}/${subject}`,
      recipient: id,
      notBefore,
      dropAfter: lastStartOf(meeting) ?? notBefore,
    });

  /** What is due for each of these meetings. Nobody is read while there are none: this runs at every turn of the clock. */
  async function forEach(
    region: string,
    found: readonly Meeting[],
    due: (meeting: Meeting, everybody: readonly Person[]) => DueMessage[] | Promise<DueMessage[]>,
  ): Promise<DueMessage[]> {
    if (found.length === 0) return [];
    const everybody = await people.withRoles(region, STEERING_ROLES);
    return (await Promise.all(found.map(meeting => due(meeting, everybody)))).flat();
  }

  return {
    /** Members who are asked about dates, once for each time that dates were offered. */
    async dates(region: string, now: Date): Promise<DueMessage[]> {
      return forEach(region, await toCome(region, now), async (meeting, everybody) =>
        (await silent(meeting, everybody, now)).map(
          to(meeting, MEETING_DATES, String(meeting.offering), meeting.offeredAt),
        ),
      );
    },

    async reminders(region: string, now: Date): Promise<DueMessage[]> {
      return forEach(region, await toCome(region, now), async (meeting, everybody) => {
        const start = startOf(meeting) ?? now;
        const at = londonInstant(minusWorkingDays(londonDay(start), REMINDED_BEFORE), '08:00') ?? start;
        if (at > now || meeting.offeredAt >= at) return [];
        return (await silent(meeting, everybody, now)).map(
          to(meeting, MEETING_REMINDER, String(start.getTime()), at),
        );
      });
    },

    /** All members, where one date was chosen among several, or another one instead. */
    async fixed(region: string, now: Date): Promise<DueMessage[]> {
      return forEach(region, await toCome(region, now), (meeting, everybody) => {
        const { chosen, chosenAt } = meeting;
        const date = chosenDate(meeting);
        return chosen !== undefined && chosenAt && date
          ? membersOn(everybody, londonDay(date.startsAt)).map(to(meeting, MEETING_FIXED, chosen, chosenAt))
          : [];
      });
    },

    async cancelled(region: string, now: Date): Promise<DueMessage[]> {
      return forEach(region, await meetings.inStates(region, ['cancelled']), (meeting, everybody) => {
        const start = startOf(meeting);
        return start && start > now
          ? membersOn(everybody, londonDay(start)).map(
              to(meeting, MEETING_CANCELLED, 'cancelled', meeting.changedAt),
            )
          : [];
      });
    },

    /** Programme managers, from 10 working days before a meeting on to which too few may come; once for each date (G2). */
    async forecasts(region: string, now: Date): Promise<DueMessage[]> {
      const thin = (await reader.scheduled(region, now)).filter(({ forecast }) => !forecast.isEnough);
      if (thin.length === 0) return [];
      const day = londonDay(now);
      const managers = (await people.withRoles(region, ['programmeManager'])).filter(person =>
        holds(person, ['programmeManager'], day),
      );
      return thin.flatMap(({ meeting, date }) => {
        const at = londonInstant(minusWorkingDays(londonDay(date.startsAt), WARNED_BEFORE), '08:00');
        return at && at <= now ? managers.map(to(meeting, MEETING_FORECAST, date.id, at)) : [];
      });
    },
  };
}
