import type { Scenario } from '../scenario-file.ts';
import type { Replies } from './survey-part.ts';
import { attendeesOf, leaversOf, repliedAt, sum, surveyedBetween } from './surveyed.ts';

/** What evaluations and the survey cannot be told of, though each field is well for itself. */
export function surveyContradictions(scenario: Scenario): string[] {
  const { sessions, programme, impact } = scenario;
  return [
    ...sessions
      .filter(({ id, evaluation }) => sum(Object.values(evaluation)) > attendeesOf(scenario, id).length)
      .map(({ id }) => `sessions.${id}.evaluation (is of more than attended)`),
    ...Object.entries(programme.leaversBeforeSurvey)
      .filter(([id, count]) => leaversOf(scenario, id).length < count)
      .map(([id]) => `programme.leaversBeforeSurvey.${id} (is more than attended this session and no other)`),
    ...impact.replies.flatMap((replies, i) =>
      replyProblems(scenario, replies).map(problem => `impact.replies.${i}${problem}`),
    ),
    ...sessions
      .filter(({ id }) => repliesOf(scenario, id) > stillThere(scenario, id))
      .map(({ id }) => `impact.replies (has more of ${id} than attended and have not left)`),
    ...scenario.youSaid.flatMap(({ on, materialVersion }, i) => {
      const first = scenario.materials.map(({ from }) => from).sort()[0];
      const material = scenario.materials.find(({ version }) => version === materialVersion);
      if (materialVersion !== undefined && !material)
        return [`youSaid.${i}.materialVersion (is no version of the material)`];
      const begins = material?.from ?? first;
      return begins !== undefined && begins <= on ? [] : [`youSaid.${i}.on (is before its material)`];
    }),
  ];
}

function replyProblems(scenario: Scenario, replies: Replies): string[] {
  const { sessions, impact } = scenario;
  const session = sessions.find(({ id }) => id === replies.session);
  if (!session) return ['.session (is no session that has taken place)'];
  const times = surveyedBetween(scenario, session);
  const at = repliedAt(replies);
  const inTime = times && times.opensAt <= at && at < times.closesAt;
  return [
    ...(replies.counts.length === impact.answers.length
      ? []
      : ['.counts (needs one number for each answer)']),
    ...(inTime ? [] : [`.on (is no day on which ${session.id} is being asked)`]),
  ];
}

const repliesOf = ({ impact }: Scenario, id: string): number =>
  sum(impact.replies.filter(({ session }) => session === id).flatMap(({ counts }) => counts));

const stillThere = (scenario: Scenario, id: string): number =>
  attendeesOf(scenario, id).length - leaversOf(scenario, id).length;
