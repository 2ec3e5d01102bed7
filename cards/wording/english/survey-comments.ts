import type { Day } from '../../../programme/calendar.ts';
import type { SurveyKind } from '../../../programme/survey/survey-kind.ts';
import { plainAnywhere as plain } from '../../kit/plain-text.ts';
import { dayText, plural } from './format.ts';
import { questionWords } from './survey-questions.ts';

const THE: Record<SurveyKind, string> = { evaluation: 'evaluations', impact: 'the survey' };

/** Comments: reading them, showing them, and what was changed because of them. */
export const surveyComments = {
  commands: {
    read: {
      names: ['comments to read', 'read comments'] as const,
      help: 'Comments that wait for you to read them before anybody else does.',
    },
    show: {
      names: ['comments', 'what people wrote'] as const,
      help: 'What people wrote in evaluations and the survey, after it was checked.',
    },
    changed: {
      names: ['you said', 'you said we changed'] as const,
      help: 'What was changed in the training because of what people said.',
    },
  },
  queue: {
    heading: 'Comments to read',
    summary: (waiting: number) =>
      waiting === 0 ? 'No comment waits' : `${plural(waiting, 'comment')} to read`,
    none: 'No comment waits to be read. New ones come when answers are opened, at night.',
    waiting: (n: number) =>
      n === 1 ? 'This is the only one that waits.' : `${plural(n, 'comment')} wait, this one included.`,
    asked: (kind: SurveyKind, question: string) => questionWords(kind, question).ask,
    guide:
      'Accept it only if nobody can be recognised in it: no name, no place of work, nothing about a child or family. You see neither who wrote it nor at which session.',
    themes: 'What is it about? Up to 3 themes, one on each line.',
    used: (themes: readonly string[]) => `Themes so far: ${themes.join(', ')}.`,
    accept: 'Accept it',
    reject: 'Do not show it',
  },
  show: {
    heading: (kind: SurveyKind) => `What people wrote in ${THE[kind]}`,
    summary: 'What people wrote',
    hidden:
      'Nothing is shown yet: comments are shown when the results of the region are, from 10 replies on.',
    none: 'Nobody has written anything that was accepted yet.',
    themes: 'What it was about, the most frequent first',
    verbatim: 'In their words',
    quote: (kind: SurveyKind, question: string, text: string) =>
      `${questionWords(kind, question).short}: "${text}"`,
  },
  decisions: {
    heading: (programme: string) => `You said, we changed: ${programme}`,
    summary: (n: number) => `${plural(n, 'change')} because of what people said`,
    none: 'Nothing has been recorded yet.',
    columns: { said: 'You said', changed: 'We changed', when: 'When' },
    when: (on: Day, version: string | undefined) =>
      version === undefined ? dayText(on) : `${dayText(on)}, version ${plain(version)}`,
    add: 'Record a change',
    said: 'What people said, as a theme',
    changed: 'What was changed because of it',
    version: 'Version of the material',
    noVersion: 'It is not about the material',
    save: 'Save the change',
  },
};
