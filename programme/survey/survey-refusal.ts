import type { SurveyKind } from './survey-kind.ts';

/** What may be refused about answering. A session is named by its code. */
export type SurveyRefusal =
  /** Read by somebody else meanwhile, withdrawn, or never there. */
  | { code: 'commentNotWaiting' }
  | { code: 'themeMissing' }
  /** Nobody has been asked about this session yet, or there is none. */
  | { code: 'sessionNotEvaluated'; session: string }
  /** Nothing of it was released yet. */
  | { code: 'nothingToExport'; kind: SurveyKind }
  /** Did not attend, objected, or there is no such session: which of these is not told. */
  | { code: 'notAskedHere'; kind: SurveyKind }
  /** The question card of this session is not due yet. */
  | { code: 'surveyNotOpen'; kind: SurveyKind; session: string; opensAt: Date }
  | { code: 'surveyClosed'; kind: SurveyKind; session: string; closedAt: Date }
  /** Never with the receipt again. */
  | { code: 'alreadyAnswered'; kind: SurveyKind; session: string }
  | { code: 'answerMissing'; kind: SurveyKind; question: string }
  /** Not on the scale, not an answer to this question, or no question of this set. */
  | { code: 'answerNotOffered'; kind: SurveyKind; question: string }
  | { code: 'answerTooLong'; kind: SurveyKind; question: string; limit: number }
  /** No answer of this person that can still be found has this receipt. */
  | { code: 'receiptUnknown' }
  | { code: 'answerWithdrawn'; kind: SurveyKind; session: string }
  /** Its envelope is being opened at this moment. */
  | { code: 'answerBeingOpened' }
  /** Whoever sends it is not the quality assurance lead of this authority. */
  | { code: 'returnNotYours' }
  /** No return is asked for of this year, or not yet. */
  | { code: 'returnNotOpen' }
  | { code: 'returnClosed'; closedAt: Date };
