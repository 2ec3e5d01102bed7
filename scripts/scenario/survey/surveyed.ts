import { evaluationTimes } from '../../../programme/evaluation/evaluation-times.ts';
import { type ImpactTimes, impactTimes } from '../../../programme/impact/impact-times.ts';
import { instant } from '../acting.ts';
import type { Scenario } from '../scenario-file.ts';
import { type Delegate, delegatesOf } from '../training/delegates.ts';
import { timelineOf } from '../training/timeline.ts';
import type { DeliveredSession } from '../training/training-part.ts';
import { mainAnswers, type Replies } from './survey-part.ts';

/** Somebody with her answer to the question that the file has answers to. */
export interface Speaker {
  key: string;
  said: string;
}

/** So many say this, so many that: one code for each person, in the order of `answers`. */
const saying = (answers: readonly string[], counts: readonly number[]): string[] =>
  answers.flatMap((answer, i) => Array.from({ length: counts[i] ?? 0 }, () => answer));

const speakers = (people: readonly Delegate[], said: readonly string[]): Speaker[] =>
  said.flatMap((answer, i) => {
    const person = people[i];
    return person ? [{ key: person.key, said: answer }] : [];
  });

/** Those who attended a session. */
export const attendeesOf = (scenario: Scenario, session: string): Delegate[] =>
  (delegatesOf(scenario).get(session) ?? []).filter(({ fate }) => fate === 'attends');

/** Of those who attended a session and no other, who has left before its people are asked what has changed. */
export function leaversOf(scenario: Scenario, session: string): Delegate[] {
  const attended = [...delegatesOf(scenario).values()].flat().filter(({ fate }) => fate === 'attends');
  const once = attendeesOf(scenario, session).filter(
    ({ key }) => attended.filter(one => one.key === key).length === 1,
  );
  const leaving = scenario.programme.leaversBeforeSurvey[session] ?? 0;
  return leaving > 0 ? once.slice(-leaving) : [];
}

/** Who evaluates a session, and how. */
export function evaluatorsOf(scenario: Scenario, { id, evaluation }: DeliveredSession): Speaker[] {
  const answers = mainAnswers('evaluation');
  const counts = answers.map(answer => evaluation[answer] ?? 0);
  return speakers(attendeesOf(scenario, id), saying(answers, counts));
}

/** When people of a session are in the room and asked how it was, and when they can no longer say. */
export const evaluatedBetween = (scenario: Scenario, session: DeliveredSession) =>
  evaluationTimes({ endsAt: timelineOf(scenario, session).endsAt });

/** When people of a session are asked what has changed; undefined where surveys never begin. */
export function surveyedBetween(
  { programme: { surveyLaunchedOn, delayMonths } }: Pick<Scenario, 'programme'>,
  { date, start }: Pick<DeliveredSession, 'date' | 'start'>,
): ImpactTimes | undefined {
  return surveyLaunchedOn === undefined
    ? undefined
    : impactTimes(instant(date, start), delayMonths, surveyLaunchedOn);
}

/** At what time of its day a reply is given. */
export const repliedAt = ({ on }: Replies): Date => instant(on, '12:00');

/** Who gives these replies: people of the session who are still there and have not replied before. */
export function repliersOf(scenario: Scenario, replies: Replies): Speaker[] {
  const { impact } = scenario;
  const left = leaversOf(scenario, replies.session).map(({ key }) => key);
  const here = attendeesOf(scenario, replies.session).filter(({ key }) => !left.includes(key));
  const earlier = impact.replies
    .slice(0, impact.replies.indexOf(replies))
    .filter(({ session }) => session === replies.session)
    .reduce((all, { counts }) => all + sum(counts), 0);
  return speakers(here.slice(earlier), saying(impact.answers, replies.counts));
}

export const sum = (counts: readonly number[]): number => counts.reduce((all, n) => all + n, 0);
