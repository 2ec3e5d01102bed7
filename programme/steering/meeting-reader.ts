import type { Asker } from '../asker.ts';
import { londonDay } from '../calendar.ts';
import { done, type Outcome, refuse } from '../outcome.ts';
import { denied } from '../region/people-deps.ts';
import { may } from '../region/permissions.ts';
import type { Person } from '../region/person.ts';
import { type AttendanceForecast, answerCounts, forecastOf, silentShare } from './attendance-forecast.ts';
import {
  chosenDate,
  MEETING_STATES,
  type Meeting,
  type MeetingAnswer,
  type MeetingDate,
  membersOn,
  quorumOf,
  STEERING_ROLES,
  startOf,
} from './meeting.ts';
import { actionsOf } from './meeting-actions.ts';
import type {
  MeetingDateView,
  MeetingLine,
  MeetingListView,
  MeetingMember,
  MeetingView,
} from './meeting-views.ts';
import { otherDays } from './other-dates.ts';
import type { SteeringDeps } from './steering-deps.ts';

/** Meetings from which the forecast learns how many of the silent come. */
const LEARNT_FROM = 3;
const SUGGESTED = 3;

/** What a forecast is made from. */
interface Known {
  everybody: readonly Person[];
  answers: readonly MeetingAnswer[];
  share: number;
}

/** Reads meetings with what members answered, and forecasts how many will come. */
export function meetingReader(deps: SteeringDeps) {
  const { meetings, people, summits } = deps;

  async function known(region: string, wanted: readonly Meeting[]): Promise<Known> {
    const held = await meetings.latestHeld(region, LEARNT_FROM);
    const ids = [...new Set([...wanted, ...held].map(({ id }) => id))];
    const [everybody, answers] = await Promise.all([
      people.withRoles(region, STEERING_ROLES),
      meetings.answers(region, ids),
    ]);
    const of = (id: string) => answers.filter(({ meeting }) => meeting === id);
    return {
      everybody,
      answers,
      share: silentShare(held.map(meeting => ({ meeting, answers: of(meeting.id) }))),
    };
  }

  function forecast(
    meeting: Meeting,
    date: MeetingDate,
    { everybody, answers, share }: Known,
  ): AttendanceForecast {
    const members = membersOn(everybody, londonDay(date.startsAt)).map(({ id }) => id);
    const said = answers.filter(one => one.meeting === meeting.id);
    return forecastOf(meeting, answerCounts(date.id, members, said), share);
  }

  async function view(asker: Asker, meeting: Meeting): Promise<MeetingView> {
    const { person, now } = asker;
    const facts = await known(person.region, [meeting]);
    const shown = meeting.dates.filter(({ id, startsAt }) => id === meeting.chosen || startsAt > now);
    const dates = shown.map((date): MeetingDateView => {
      const own = facts.answers.find(
        one => one.meeting === meeting.id && one.date === date.id && one.person === person.id,
      );
      return {
        ...date,
        isChosen: date.id === meeting.chosen,
        forecast: forecast(meeting, date, facts),
        ...(own && { own: own.answer }),
      };
    });
    const mayCall = may(person, 'callMeetings', londonDay(now));
    const { present, members } = meeting;
    const isMember = shown.some(
      ({ startsAt }) => startsAt > now && membersOn([person], londonDay(startsAt)).length > 0,
    );
    return {
      meeting,
      dates,
      ...(meeting.state === 'held' &&
        present &&
        members && {
          attendance: {
            present: present.length,
            members: members.length,
            quorum: quorumOf(meeting, members.length),
          },
        }),
      ...(mayCall && { members: await memberList(meeting, facts) }),
      suggestions: mayCall ? await suggestions(meeting) : [],
      actions: actionsOf(meeting, { mayCall, isMember }, now),
    };
  }

  async function memberList(meeting: Meeting, { everybody, answers }: Known): Promise<MeetingMember[]> {
    const date = chosenDate(meeting) ?? meeting.dates[0];
    if (!date) return [];
    // Whoever was a member then is named, although the role may have ended since.
    const then = meeting.members && (await people.byIds(meeting.region, meeting.members));
    const members = then ?? membersOn(everybody, londonDay(date.startsAt));
    return members.map(({ id, name }) => {
      const said = answers.find(
        one => one.meeting === meeting.id && one.date === date.id && one.person === id,
      );
      return {
        id,
        name,
        ...(said && { answer: said.answer }),
        ...(meeting.present && { present: meeting.present.includes(id) }),
      };
    });
  }

  async function suggestions(meeting: Meeting): Promise<string[]> {
    const start = startOf(meeting);
    if (!start || (meeting.state !== 'proposed' && meeting.state !== 'scheduled')) return [];
    const [others, events] = await Promise.all([
      meetings.inStates(meeting.region, ['proposed', 'scheduled']),
      summits.all(meeting.region),
    ]);
    const busy = [
      ...others.flatMap(({ dates }) => dates.map(({ startsAt }) => londonDay(startsAt))),
      ...events.filter(({ state }) => state !== 'cancelled').map(({ date }) => date),
    ];
    return otherDays(londonDay(start), busy, SUGGESTED);
  }

  async function lines(region: string, all: readonly Meeting[], now: Date): Promise<MeetingLine[]> {
    if (all.length === 0) return [];
    const facts = await known(region, all);
    return all.map(meeting => {
      const date = chosenDate(meeting);
      return date && meeting.state === 'scheduled' && date.startsAt > now
        ? { meeting, forecast: forecast(meeting, date, facts) }
        : { meeting };
    });
  }

  return {
    async one(asker: Asker, id: string): Promise<Outcome<MeetingView>> {
      const refused = denied(asker, 'seeSteeringGroup');
      if (refused) return refused;
      const found = await meetings.byId(asker.person.region, id);
      return found ? done(await view(asker, found)) : refuse({ code: 'meetingNotFound' });
    },

    async list(asker: Asker): Promise<Outcome<MeetingListView>> {
      const refused = denied(asker, 'seeSteeringGroup');
      if (refused) return refused;
      const { person, now } = asker;
      const all = await lines(person.region, await meetings.inStates(person.region, MEETING_STATES), now);
      const time = ({ meeting }: MeetingLine): number => startOf(meeting)?.getTime() ?? 0;
      const isToCome = (line: MeetingLine): boolean =>
        (line.meeting.state === 'proposed' || line.meeting.state === 'scheduled') &&
        line.meeting.dates.some(({ startsAt }) => startsAt > now);
      return done({
        toCome: all.filter(isToCome).sort((a, b) => time(a) - time(b)),
        past: all.filter(line => !isToCome(line)).sort((a, b) => time(b) - time(a)),
        mayCall: may(person, 'callMeetings', londonDay(now)),
      });
    },

    /** The scheduled meetings to come with their forecasts, the next one first; for messages and for what tells of them. */
    async scheduled(
      region: string,
      now: Date,
    ): Promise<{ meeting: Meeting; date: MeetingDate; forecast: AttendanceForecast }[]> {
      const all = await meetings.inStates(region, ['scheduled']);
      if (all.length === 0) return [];
      const facts = await known(region, all);
      return all
        .flatMap(meeting => {
          const date = chosenDate(meeting);
          return date && date.startsAt > now
            ? [{ meeting, date, forecast: forecast(meeting, date, facts) }]
            : [];
        })
        .sort((a, b) => a.date.startsAt.getTime() - b.date.startsAt.getTime());
    },
  };
}

export type MeetingReader = ReturnType<typeof meetingReader>;
