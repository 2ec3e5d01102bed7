import type { Ratings } from '../survey/answers.ts';
import { type QuestionSet, questionSet } from '../survey/question-set.ts';
import type { Round } from '../survey/round.ts';

/** What is asked of an authority: of the survey's questions those that can be answered for a whole team. */
const ASKED: readonly string[] = ['changedPractice', 'whatChanged', 'agreement', 'obstacles'];

/**
 * The questions of a return. No free text: it would stand under the name of an authority (X8). Throws a RangeError for a
 * version of the survey's questions that this program does not know.
 */
export function returnQuestions(version: number): QuestionSet {
  const set = questionSet('impact', version);
  return { ...set, questions: set.questions.filter(({ id }) => ASKED.includes(id)) };
}

/** Names a return: one for each authority and council year of a training programme. */
export interface ReturnName {
  region: string;
  /** Id of the training programme. */
  programme: string;
  /** Its code. */
  authority: string;
  round: Round;
}

/**
 * What an authority says of the impact on its practice, through its quality assurance lead (P6). It speaks for the
 * authority, so it bears her name, and can be changed until the year's returns close.
 */
export interface AuthorityImpactReturn extends ReturnName {
  /** Of the authority when it was sent; empty when it is in none. */
  subRegion: string;
  /** Version of the survey's questions. */
  questions: number;
  ratings: Ratings;
  sentBy: string;
  sentAt: Date;
  /** 1 when it is sent, and one more each time that it is changed. */
  revision: number;
}

export interface ImpactReturnStore {
  of(name: ReturnName): Promise<AuthorityImpactReturn | undefined>;
  /** Of all authorities. */
  ofRound(name: Omit<ReturnName, 'authority'>): Promise<AuthorityImpactReturn[]>;
  /** In the place of the one with the revision before; the first where there is none. False when another was quicker. */
  put(next: AuthorityImpactReturn): Promise<boolean>;
}
