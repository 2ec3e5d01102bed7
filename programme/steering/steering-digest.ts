import { earliest, londonDay, londonInstant } from '../calendar.ts';
import type { Decision } from '../digest/line.ts';
import { oncePerInstant } from '../digest/once-per-instant.ts';
import type { DigestSection, Reader } from '../digest/section.ts';
import { may } from '../region/permissions.ts';
import type { Person } from '../region/person.ts';
import { minusWorkingDays } from '../working-days.ts';
import type { AttendanceForecast } from './attendance-forecast.ts';
import { type BusinessPlan, fundFigures } from './business-plan.ts';
import { type Commission, isOpen, lastWord, stalePeriods } from './commission.ts';
import { MEETING_STATES, type Meeting, type MeetingAnswer, membersOn, startOf } from './meeting.ts';
import { WARNED_BEFORE } from './meeting-messages.ts';
import type { MeetingReader } from './meeting-reader.ts';
import type { SteeringDeps } from './steering-deps.ts';
import { supportGroupFigures } from './steering-figures.ts';
import type { SupportGroup } from './support-group.ts';

/** News of the steering group, in figures. */
export type MeetingLine =
  | ({ says: 'nextMeeting'; startsAt: Date } & AttendanceForecast)
  | { says: 'meetingDates'; dates: number }
  | { says: 'meetingHeld'; startsAt: Date; present: number; members: number }
  | { says: 'meetingCancelled'; startsAt: Date }
  | { says: 'commissionsStand'; open: number; noted: number; stale: number; overdue: number }
  | { says: 'groupsStand'; sponsored: number; total: number }
  | { says: 'fundStands'; committed: number; available: number };

export type MeetingDecisionLine = Decision &
  (
    | { says: 'answerMeetings'; count: number }
    | { says: 'agreeBusinessPlan'; plan: string }
    | { says: 'offerDates'; meeting: string; startsAt: Date; expected: number; quorum: number }
  );

interface Standing {
  meetings: readonly Meeting[];
  answers: readonly MeetingAnswer[];
  /** The next one that has a date. */
  next: Awaited<ReturnType<MeetingReader['scheduled']>>[number] | undefined;
  commissions: readonly Commission[];
  groups: readonly SupportGroup[];
  sponsors: readonly Person[];
  /** The newest one. */
  plan: BusinessPlan | undefined;
}

/** The parts of the digest that the steering group's work contributes, meetings with their forecast first. */
export function steeringDigest(
  deps: SteeringDeps,
  reader: Pick<MeetingReader, 'scheduled'>,
): DigestSection[] {
  const read = oncePerInstant((region, now) => readSteering(deps, reader, region, now));
  return [
    {
      kind: 'decisions',
      async read(region, now) {
        const standing = await read(region, now);
        return one => decisionsOf(standing, one, now);
      },
    },
    {
      kind: 'meetings',
      async read(region, now) {
        const standing = await read(region, now);
        return one => [
          ...(may(one.person, 'seeSteeringGroup', one.day) ? newsOf(standing, one, now) : []),
          ...(may(one.person, 'seeSupportGroups', one.day) ? groupNews(standing, one) : []),
        ];
      },
    },
  ];
}

async function readSteering(
  { meetings, steering, people }: SteeringDeps,
  reader: Pick<MeetingReader, 'scheduled'>,
  region: string,
  now: Date,
): Promise<Standing> {
  const [all, [next], commissions, groups, [plan]] = await Promise.all([
    meetings.inStates(region, MEETING_STATES),
    reader.scheduled(region, now),
    steering.commissions(region),
    steering.groups(region),
    steering.plans(region),
  ]);
  const toCome = all.filter(one => isToCome(one, now)).map(({ id }) => id);
  const sponsors = groups.flatMap(({ sponsorships }) => sponsorships.map(({ sponsor }) => sponsor));
  const [answers, known] = await Promise.all([
    meetings.answers(region, toCome),
    people.byIds(region, [...new Set(sponsors)]),
  ]);
  return { meetings: all, answers, next, commissions, groups, sponsors: known, plan };
}

const isToCome = ({ state, dates }: Meeting, now: Date): boolean =>
  (state === 'proposed' || state === 'scheduled') && dates.some(({ startsAt }) => startsAt > now);

function decisionsOf(
  { meetings, answers, plan, next }: Standing,
  { person, day }: Reader,
  now: Date,
): MeetingDecisionLine[] {
  const silent = meetings.filter(meeting => {
    const open = meeting.dates.filter(({ startsAt }) => startsAt > now);
    const isMember = membersOn([person], londonDay(startOf(meeting) ?? now)).length > 0;
    const said = (date: string) =>
      answers.some(one => one.meeting === meeting.id && one.date === date && one.person === person.id);
    return isToCome(meeting, now) && isMember && open.some(({ id }) => !said(id));
  });
  const first = earliest(silent.map(({ offeredAt }) => offeredAt));
  const submitted = plan?.state === 'submitted' ? plan.states.at(-1)?.at : undefined;
  return [
    ...(first ? [{ says: 'answerMeetings' as const, count: silent.length, waitingSince: first }] : []),
    ...(plan && submitted && may(person, 'agreeBusinessPlan', day)
      ? [{ says: 'agreeBusinessPlan' as const, plan: plan.id, waitingSince: submitted }]
      : []),
    ...(may(person, 'callMeetings', day) ? tooFew(next, now) : []),
  ];
}

/** Other dates are to be offered where too few may come, from the day of the warning on (G2). */
function tooFew(next: Standing['next'], now: Date): MeetingDecisionLine[] {
  if (!next || next.forecast.isEnough) return [];
  const { meeting, date, forecast } = next;
  const warned = warnedOn(date.startsAt);
  if (!warned || warned > now) return [];
  const { expected, quorum } = forecast;
  const { startsAt } = date;
  return [{ says: 'offerDates', meeting: meeting.id, startsAt, expected, quorum, waitingSince: warned }];
}

const warnedOn = (startsAt: Date): Date | undefined =>
  londonInstant(minusWorkingDays(londonDay(startsAt), WARNED_BEFORE), '00:00');

function newsOf(standing: Standing, { since, day }: Reader, now: Date): MeetingLine[] {
  const { meetings, plan } = standing;
  const changed = meetings.filter(({ changedAt }) => changedAt > since);
  const ended = changed.flatMap((meeting): MeetingLine[] => {
    const startsAt = startOf(meeting);
    if (!startsAt) return [];
    const { state, present = [], members = [] } = meeting;
    if (state === 'held')
      return [{ says: 'meetingHeld', startsAt, present: present.length, members: members.length }];
    return state === 'cancelled' ? [{ says: 'meetingCancelled', startsAt }] : [];
  });
  const offered = meetings.filter(
    one => one.state === 'proposed' && one.offeredAt > since && isToCome(one, now),
  );
  return [
    ...nextMeeting(standing, since, now),
    ...offered.map(({ dates }) => ({ says: 'meetingDates' as const, dates: dates.length })),
    ...ended,
    ...commissionNews(standing.commissions, since, day, now),
    ...(plan && plan.changedAt > since ? [{ says: 'fundStands' as const, ...fundFigures(plan) }] : []),
  ];
}

/** When it has changed, somebody has answered, or the day has come on which too few would be a warning (G2). */
function nextMeeting({ next, answers }: Standing, since: Date, now: Date): MeetingLine[] {
  if (!next) return [];
  const { meeting, date, forecast } = next;
  const warned = warnedOn(date.startsAt);
  const isNew =
    meeting.changedAt > since ||
    answers.some(one => one.meeting === meeting.id && one.at > since) ||
    (warned !== undefined && warned > since && warned <= now);
  return isNew ? [{ says: 'nextMeeting', startsAt: date.startsAt, ...forecast }] : [];
}

function commissionNews(
  commissions: readonly Commission[],
  since: Date,
  day: string,
  now: Date,
): MeetingLine[] {
  const open = commissions.filter(isOpen);
  const noted = commissions.filter(one => lastWord(one) > since).length;
  const stale = open.filter(one => stalePeriods(one, now) > 0);
  const isNewlyStale = stale.some(one => stalePeriods(one, now) > stalePeriods(one, since));
  if (noted === 0 && !isNewlyStale) return [];
  const overdue = open.filter(({ due }) => due !== undefined && due < day).length;
  return [{ says: 'commissionsStand', open: open.length, noted, stale: stale.length, overdue }];
}

/** When somebody began or ended to sponsor one, or has left. */
function groupNews({ groups, sponsors }: Standing, { since, day }: Reader): MeetingLine[] {
  const { sponsored, total } = supportGroupFigures(groups, sponsors, day);
  const before = supportGroupFigures(groups, sponsors, londonDay(since));
  const begun = groups.flatMap(({ sponsorships }) => sponsorships).some(({ at }) => at > since);
  const isNew = begun || before.sponsored !== sponsored || before.total !== total;
  return isNew && total > 0 ? [{ says: 'groupsStand', sponsored, total }] : [];
}
