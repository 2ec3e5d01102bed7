import type { Day } from '../../../programme/calendar.ts';
import type { SurveyKind } from '../../../programme/survey/survey-kind.ts';
import { SURVEYS, surveyFigures } from './survey-figures.ts';

/** The file with figures that may leave the programme (X10). */
export const strictExport = {
  command: {
    names: ['strict export', 'figures for others'] as const,
    help: 'Gives what people answered as a file for others: rounded, and nothing under 10.',
  },
  summary: 'Figures for others',
  heading: 'Figures for others',
  intro:
    'A file for people outside the programme, such as researchers or another region. It holds what was released already, and less of it: counts under 10 are left out, all others are rounded to the nearest 5, and no session, authority or comment is in it.',
  inputs: { kind: 'What people answered', programme: 'Training programme' },
  kinds: SURVEYS,
  make: 'Make the file',
  file: {
    ...surveyFigures.file,
    name: (kind: SurveyKind, day: Day) => `${kind}-results-rounded-${day}.csv`,
    columns: {
      ...surveyFigures.file.columns,
      count: 'People, to the nearest 5',
      replies: 'Replies, to the nearest 5',
    },
  },
};
