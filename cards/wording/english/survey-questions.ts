import type { SurveyKind } from '../../../programme/survey/survey-kind.ts';

/** How one question reads, with its options by code. */
interface QuestionWords {
  /** As it is asked. */
  ask: string;
  /** In a refusal or above an answer, where little room is. */
  short: string;
  options?: Readonly<Record<string, string>>;
}

const RATING = {
  excellent: 'Excellent',
  veryGood: 'Very good',
  good: 'Good',
  fair: 'Fair',
  poor: 'Poor',
};
const CONFIDENCE = {
  notAtAll: 'Not at all',
  slightly: 'Slightly',
  fairly: 'Fairly',
  very: 'Very',
  completely: 'Completely',
};

/** Every question that was ever asked, by its kind and id (DOMAIN 4.4). */
export const QUESTION_WORDS: Readonly<Record<SurveyKind, Readonly<Record<string, QuestionWords>>>> = {
  evaluation: {
    overall: { ask: 'Overall, how was this session?', short: 'Overall', options: RATING },
    usefulness: { ask: 'How useful is it for your job?', short: 'Useful for my job', options: RATING },
    confidenceBefore: {
      ask: 'Before the session, how confident were you in judging the quality of a case?',
      short: 'Confidence before',
      options: CONFIDENCE,
    },
    confidenceAfter: {
      ask: 'And how confident are you now?',
      short: 'Confidence now',
      options: CONFIDENCE,
    },
    difficulty: {
      ask: 'How hard was it to agree a grade for the practice case?',
      short: 'Agreeing a grade',
      options: { tooEasy: 'Too easy', aboutRight: 'About right', tooHard: 'Too hard' },
    },
    doDifferently: { ask: 'What is one thing you will do differently? (optional)', short: 'Do differently' },
    changeSession: { ask: 'What should we change? (optional)', short: 'What to change' },
  },
  impact: {
    changedPractice: {
      ask: 'Since the session, have you changed how you audit or quality assure cases?',
      short: 'Changed practice',
      options: {
        changedALot: 'Yes, a lot',
        changedALittle: 'Yes, a little',
        notYetPlanned: 'Not yet, but planned',
        noChange: 'No',
      },
    },
    whatChanged: {
      ask: 'What changed? (choose all that apply)',
      short: 'What changed',
      options: {
        choosingCases: 'How I choose cases',
        readingTheRecord: 'How I read the record',
        talking: 'Talking with the worker or family',
        evidenceAndGrade: 'How I write evidence and grade',
        secondReader: 'Second reader or moderation',
        auditTool: 'Our audit tool',
        other: 'Other',
      },
    },
    casesLookedAt: {
      ask: 'How many cases have you looked at this way?',
      short: 'Cases looked at',
      options: { none: 'None', oneToTwo: '1 to 2', threeToFive: '3 to 5', sixOrMore: '6 or more' },
    },
    passedOn: {
      ask: 'Have you passed it on?',
      short: 'Passed on',
      options: { no: 'No', informally: 'Informally', ranSession: 'I ran a session' },
    },
    agreement: {
      ask: 'When two of you grade one case, do you agree more than before?',
      short: 'Agreement',
      options: { more: 'More', same: 'The same', less: 'Less', notKnown: 'Not known' },
    },
    obstacles: {
      ask: 'What got in the way? (choose all that apply)',
      short: 'In the way',
      options: {
        time: 'Time',
        recordSystem: 'The record system',
        auditTool: 'The audit tool',
        support: 'Support',
        other: 'Other',
      },
    },
    difference: {
      ask: 'What difference have you seen in practice? (optional, no names)',
      short: 'Difference in practice',
    },
    changeProgramme: {
      ask: 'What should change in the programme? (optional)',
      short: 'Change the programme',
    },
  },
};

/** The words of a question. Throws for one that has none: every question of a set must have some. */
export function questionWords(kind: SurveyKind, question: string): QuestionWords {
  const found = Object.hasOwn(QUESTION_WORDS[kind], question) ? QUESTION_WORDS[kind][question] : undefined;
  if (!found) throw new RangeError(`The question ${question} has no words.`);
  return found;
}
