import { type Day, londonDay } from '../calendar.ts';
import type { AttendanceForecast } from './attendance-forecast.ts';
import { isOpen, stalePeriods } from './commission.ts';
import { chosenDate, type Meeting, quorumOf } from './meeting.ts';
import type { MeetingReader } from './meeting-reader.ts';
import type { SteeringDeps } from './steering-deps.ts';
import {
  type CommissionReport,
  commissionReports,
  type FundReport,
  fundReport,
  type SponsoredGroup,
  type SupportGroupFigures,
  sponsoredGroups,
  supportGroupFigures,
} from './steering-figures.ts';

/** The steering group's work as it stood at the end of a day. */
export interface SteeringFigures {
  supportGroups: SupportGroupFigures;
  /** The same one by one. */
  groups: SponsoredGroup[];
  fund?: FundReport;
  commissions: CommissionReport[];
  /** Meetings until that day. */
  held: { on: Day; present: number; members: number; quorum: number }[];
  cancelled: { on: Day; reason: string }[];
}

/** What is to come, for the weekly word: counts, no names. */
export interface SteeringOutlook {
  nextMeeting?: AttendanceForecast & { startsAt: Date };
  staleCommissions: number;
  overdueCommissions: number;
}

/** Figures of the steering group for whatever tells of them. */
export function steeringFiguresService(
  { meetings, steering, people }: SteeringDeps,
  reader: Pick<MeetingReader, 'scheduled'>,
) {
  return {
    /** The first day of which something is known: what was asked of the group, who sponsors, or when it met. */
    async since(region: string): Promise<Day | undefined> {
      const [groups, commissions, past] = await Promise.all([
        steering.groups(region),
        steering.commissions(region),
        meetings.inStates(region, ['held', 'cancelled']),
      ]);
      const days = [
        ...groups.flatMap(({ sponsorships }) => sponsorships.map(({ from }) => from)),
        ...commissions.map(({ givenOn }) => givenOn),
        ...past.map(dayOf),
      ];
      return days.sort()[0];
    },

    async figures(region: string, asAt: Day): Promise<SteeringFigures> {
      const [groups, plans, commissions, past] = await Promise.all([
        steering.groups(region),
        steering.plans(region),
        steering.commissions(region),
        meetings.inStates(region, ['held', 'cancelled']),
      ]);
      const sponsors = await people.byIds(
        region,
        groups.flatMap(({ sponsorships }) => sponsorships.map(({ sponsor }) => sponsor)),
      );
      const fund = fundReport(plans, asAt);
      const until = past.filter(meeting => dayOf(meeting) <= asAt);
      return {
        supportGroups: supportGroupFigures(groups, sponsors, asAt),
        groups: sponsoredGroups(groups, sponsors, asAt),
        ...(fund && { fund }),
        commissions: commissionReports(commissions, asAt),
        held: until.flatMap(meeting => {
          const { state, present = [], members = [] } = meeting;
          const counts = { present: present.length, members: members.length };
          return state === 'held'
            ? [{ on: dayOf(meeting), ...counts, quorum: quorumOf(meeting, members.length) }]
            : [];
        }),
        cancelled: until.flatMap(meeting =>
          meeting.state === 'cancelled' ? [{ on: dayOf(meeting), reason: meeting.cancelReason ?? '' }] : [],
        ),
      };
    },

    async outlook(region: string, now: Date): Promise<SteeringOutlook> {
      const [[next], commissions] = await Promise.all([
        reader.scheduled(region, now),
        steering.commissions(region),
      ]);
      const today = londonDay(now);
      return {
        ...(next && { nextMeeting: { ...next.forecast, startsAt: next.date.startsAt } }),
        staleCommissions: commissions.filter(one => stalePeriods(one, now) > 0).length,
        overdueCommissions: commissions.filter(one => isOpen(one) && one.due !== undefined && one.due < today)
          .length,
      };
    },
  };
}

/** The day of a meeting; of one that never had a date, the day on which it was last changed. */
const dayOf = (meeting: Meeting): Day =>
  londonDay((chosenDate(meeting) ?? meeting.dates[0])?.startsAt ?? meeting.changedAt);
