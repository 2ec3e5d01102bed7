import { londonTime, plusMilliseconds } from '../../../programme/calendar.ts';
import type { SurveyKind } from '../../../programme/survey/survey-kind.ts';
import type { SurveyRefusal } from '../../../programme/survey/survey-refusal.ts';
import { plainAnywhere as plain } from '../../kit/plain-text.ts';
import { day, plural, time } from './format.ts';
import { QUESTION_WORDS, questionWords } from './survey-questions.ts';

interface CommandWords {
  names: readonly [string, ...string[]];
  help: string;
}

const NAMES: Record<SurveyKind, { the: string; command: string; minutes: number }> = {
  evaluation: { the: 'the evaluation', command: 'evaluate', minutes: 2 },
  impact: { the: 'the survey', command: 'survey', minutes: 4 },
};

/** Who is told of midnight takes the wrong day for the last one. */
const isMidnight = (at: Date): boolean => londonTime(at) === '00:00';
/** "the end of 31 March 2016"; of any other moment its time. */
const until = (at: Date): string =>
  isMidnight(at) ? `the end of ${day(plusMilliseconds(at, -1))}` : time(at);
/** As something that was: "at the end of 31 March 2016". */
const ended = (at: Date): string => (isMidnight(at) ? `at ${until(at)}` : `on ${time(at)}`);

/** What is asked, short; a question that nobody knows is a client's invention. */
const shortName = (kind: SurveyKind, question: string): string =>
  Object.hasOwn(QUESTION_WORDS[kind], question) ? questionWords(kind, question).short : plain(question);

type Sentences = {
  [C in SurveyRefusal['code']]: (refusal: Extract<SurveyRefusal, { code: C }>) => string;
};

/** Why not, and what to do next, in evaluations and the survey. */
export const SURVEY_REFUSALS: Sentences = {
  commentNotWaiting: () =>
    'This comment does not wait any more: somebody else has read it, or it was taken back. Send "comments to read" for the others.',
  themeMissing: () =>
    'Others see what a comment is about, and this one has no theme, so nothing was saved. Write it in a few words and accept it again.',
  sessionNotEvaluated: ({ session }) =>
    `Session ${plain(session)} is not known, or nobody has been asked about it yet. Send "evaluation results" for what there is.`,
  nothingToExport: ({ kind }) =>
    `Nothing may be shown yet of ${kind === 'evaluation' ? 'the evaluations' : 'the survey'} of that programme, so no file was made. Wait until ten or more have answered.`,
  notAskedHere: ({ kind }) =>
    kind === 'evaluation'
      ? 'Only those who are marked as having attended this session can evaluate it. If you were there, ask the programme manager to correct the attendance.'
      : 'Only those who were asked about this session can answer. Send "survey" to see what you are asked.',
  surveyNotOpen: ({ kind, session, opensAt }) =>
    `${kind === 'evaluation' ? 'The evaluation' : 'The survey'} of session ${plain(session)} opens on ${time(opensAt)}. Wait for the message, or send "${NAMES[kind].command}" then.`,
  surveyClosed: ({ kind, session, closedAt }) =>
    `Nothing was saved: ${NAMES[kind].the} of session ${plain(session)} closed ${ended(closedAt)}. If there is something that should be known all the same, tell the programme manager.`,
  alreadyAnswered: ({ session }) =>
    `Your answer about session ${plain(session)} was already received, and nothing was changed. To change it or take it back, send "correct answer" or "withdraw answer" with your receipt code.`,
  answerMissing: ({ kind, question }) => `"${shortName(kind, question)}" has no answer. Choose one.`,
  answerNotOffered: ({ kind, question }) =>
    `The answer to "${shortName(kind, question)}" is not one of those offered. Nothing was saved. Choose one of them.`,
  answerTooLong: ({ kind, question, limit }) =>
    `The text under "${shortName(kind, question)}" is longer than ${plural(limit, 'character')}. Nothing was saved. Write it shorter.`,
  receiptUnknown: () =>
    'No answer of yours that can still be found has this receipt code. Once a survey has closed, nobody can find single answers any more, with the code or without. If yours is still open, check the code and send it again.',
  answerWithdrawn: ({ session }) =>
    `Your answer about session ${plain(session)} was withdrawn, so it cannot be changed any more. Nothing more has to be done: look at "help" for what else there is.`,
  answerBeingOpened: () =>
    'Answers are being counted at this moment, so nothing was changed. Wait a minute and try again.',
  returnNotYours: () =>
    'Only the quality assurance lead of an authority sends its impact return, so nothing was saved. If that is you, ask the programme manager to record the role.',
  returnNotOpen: () =>
    'No impact return is asked for of that year, so nothing was saved. Send "impact return" for those that are.',
  returnClosed: ({ closedAt }) =>
    `Impact returns of that year closed ${ended(closedAt)}, so nothing was saved. If there is something that should be known all the same, tell the programme manager.`,
};

/** Being asked, answering, and changing an answer, in evaluations and the survey. */
export const survey = {
  commands: {
    impact: {
      names: ['survey', 'impact survey', 'my surveys'],
      help: 'Opens the survey on what has changed since a session that you attended.',
    } satisfies CommandWords,
    evaluation: {
      names: ['evaluate', 'evaluation', 'my evaluations'],
      help: 'Opens the evaluation of a session that you attended.',
    } satisfies CommandWords,
    correct: {
      names: ['correct answer', 'correct my answer'],
      help: 'Changes an answer that you gave: "correct answer" and your receipt code.',
    } satisfies CommandWords,
    withdraw: {
      names: ['withdraw answer', 'withdraw my answer'],
      help: 'Takes an answer back that you gave: "withdraw answer" and your receipt code.',
    } satisfies CommandWords,
  },

  launch: {
    title: 'Begin the surveys',
    on: 'First day on which surveys are sent',
    save: 'Begin on this day',
  },

  ask: (kind: SurveyKind, question: string) => questionWords(kind, question).ask,
  short: (kind: SurveyKind, question: string) => questionWords(kind, question).short,
  option: (kind: SurveyKind, question: string, code: string) =>
    questionWords(kind, question).options?.[code] ?? plain(code),
  options: (kind: SurveyKind, question: string): Readonly<Record<string, string>> =>
    questionWords(kind, question).options ?? {},

  questions: {
    heading: {
      evaluation: (code: string) => `How was session ${code}?`,
      impact: (code: string) => `What has changed since session ${code}?`,
    } satisfies Record<SurveyKind, (code: string) => string>,
    summary: {
      evaluation: (code: string, closesAt: Date) =>
        `How was session ${code}? The evaluation takes two minutes and closes ${ended(closesAt)}.`,
      impact: (code: string, closesAt: Date) =>
        `What has changed since session ${code}? The survey takes four minutes and closes ${ended(closesAt)}.`,
    } satisfies Record<SurveyKind, (code: string, closesAt: Date) => string>,
    lead: (kind: SurveyKind, startsAt: Date) =>
      `Session on ${day(startsAt)}. This takes ${plural(NAMES[kind].minutes, 'minute')}.`,
    voluntary:
      'Taking part is voluntary. Your answers are kept apart from your name and your authority, and nobody can look up what you said.',
    noCases: 'Write nothing about a child, a family or a case, and no names.',
    until: (closesAt: Date) => `You can answer until ${until(closesAt)}.`,
    changing: 'You are changing the answer that you gave. It stays as it is until you send the new one.',
    check: 'Check my answers',
  },

  review: {
    heading: 'Check your answers',
    summary: (code: string) => `Your answers about session ${code}, to be checked. They are not sent yet.`,
    lead: (code: string) => `Session ${code}`,
    noAnswer: 'no answer',
    texts: 'What you wrote can still be changed here:',
    notSentYet: 'Nothing is sent yet.',
    send: 'Send my answers',
    back: 'Change my answers',
  },

  receipt: {
    heading: {
      sent: 'Thank you, your answers are in',
      corrected: 'Your answer was changed',
      withdrawn: 'Your answer was withdrawn',
    },
    summary: {
      sent: (code: string) => `Your answers about session ${code} are in. The card shows your receipt code.`,
      corrected: (code: string) => `Your answer about session ${code} was changed.`,
      withdrawn: (code: string) => `Your answer about session ${code} was withdrawn.`,
    },
    code: 'Your receipt code',
    once: 'It is shown here only, this once, and is kept nowhere. Note it if you may want to change or take back what you said.',
    how: (closesAt: Date) =>
      `With it you can send "correct answer" or "withdraw answer" until ${until(closesAt)}. After that nobody can find your answer any more, not even you.`,
    sameCode: 'Your receipt code stays the same.',
    gone: 'Nothing of it is counted or kept. You cannot answer again, and you will not be reminded.',
  },

  code: {
    heading: { correct: 'Change your answer', withdraw: 'Withdraw your answer' },
    intro:
      'Type the receipt code that was on the card when you sent your answers. Without it nobody can find them.',
    input: 'Receipt code',
    find: 'Find my answer',
  },

  withdrawing: {
    heading: 'Withdraw this answer?',
    summary: (code: string) => `Withdraw your answer about session ${code}?`,
    text: (code: string) =>
      `Your answer about session ${code} will be removed, with everything that you wrote. You cannot answer again afterwards.`,
    confirm: 'Withdraw my answer',
  },

  waiting: {
    heading: 'What you are asked',
    summary: (n: number) => `${plural(n, 'session waits', 'sessions wait')} for what you have to say`,
    none: {
      evaluation:
        'No session waits for your evaluation. You are asked when one that you attended comes to its end; send "sessions" to see those to come.',
      impact:
        'No survey waits for you. You are asked three months after a session that you attended; send "sessions" to see those to come.',
    } satisfies Record<SurveyKind, string>,
    choose: 'Several sessions wait for what you have to say. Choose one.',
    session: 'Session',
    choice: (code: string, startsAt: Date) => `${code}, ${day(startsAt)}`,
    show: 'Show the questions',
  },

  messages: {
    asked: {
      evaluation: (code: string) =>
        `How was session ${code}? Take two minutes for it now, before everybody leaves.`,
      impact: (code: string) => `You were at session ${code} some months ago. What has changed since?`,
    } satisfies Record<SurveyKind, (code: string) => string>,
    askedLater: (code: string) => `How was session ${code}? It takes two minutes to say so.`,
    several: (codes: string, closesAt: Date) =>
      `What has changed since sessions ${codes}? You can answer until ${time(closesAt)}, one after the other.`,
    reminder: (code: string, closesAt: Date) =>
      `We would still like to know what you say about session ${code}. You can answer until ${until(closesAt)}.`,
  },
};
