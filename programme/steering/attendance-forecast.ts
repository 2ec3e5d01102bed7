import { type Meeting, type MeetingAnswer, quorumOf } from './meeting.ts';

/** What members answered about one date. */
export interface AnswerCounts {
  yes: number;
  no: number;
  noAnswer: number;
}

/** How many may come, and whether that is enough. */
export interface AttendanceForecast extends AnswerCounts {
  quorum: number;
  /** Those who said yes, and as many of the silent as usually come (G2). */
  expected: number;
  isEnough: boolean;
}

/** Of those who say nothing, so many are taken to come while there is no meeting to learn from. */
const USUAL_SHARE = 0.5;

export function answerCounts(
  date: string,
  members: readonly string[],
  answers: readonly MeetingAnswer[],
): AnswerCounts {
  const of = (answer: MeetingAnswer['answer']): number =>
    answers.filter(one => one.date === date && one.answer === answer && members.includes(one.person)).length;
  const [yes, no] = [of('yes'), of('no')];
  return { yes, no, noAnswer: members.length - yes - no };
}

/** The forecast for one date; `share` is the part of the silent that is taken to come. */
export function forecastOf(
  meeting: Pick<Meeting, 'quorum'>,
  counts: AnswerCounts,
  share: number,
): AttendanceForecast {
  const quorum = quorumOf(meeting, counts.yes + counts.no + counts.noAnswer);
  const expected = counts.yes + Math.floor(counts.noAnswer * share);
  return { ...counts, quorum, expected, isEnough: expected >= quorum };
}

/** A meeting that was held, with what its members had answered. */
export interface HeldMeeting {
  meeting: Meeting;
  answers: readonly MeetingAnswer[];
}

/** Of those who had said nothing before these meetings, the share that came; half where there was nobody like that. */
export function silentShare(held: readonly HeldMeeting[]): number {
  const silent = held.flatMap(({ meeting, answers }) =>
    (meeting.members ?? [])
      .filter(member => !answers.some(({ person, date }) => person === member && date === meeting.chosen))
      .map(member => meeting.present?.includes(member) === true),
  );
  return silent.length === 0 ? USUAL_SHARE : silent.filter(Boolean).length / silent.length;
}
