import { plusMilliseconds } from '../../../programme/calendar.ts';
import { plainAnywhere as plain } from '../../kit/plain-text.ts';
import { day } from './format.ts';
import { questionWords } from './survey-questions.ts';

/** A question of the survey, as it reads when an authority is asked; what is said otherwise stands beside it. */
function ofAuthority(
  question: string,
  { ask, options = {} }: { ask?: string; options?: Readonly<Record<string, string>> } = {},
) {
  const asked = questionWords('impact', question);
  return { short: asked.short, ask: ask ?? asked.ask, options: { ...asked.options, ...options } };
}

const QUESTIONS = {
  changedPractice: ofAuthority('changedPractice', {
    ask: 'Since the training, has the authority changed how it audits or quality assures cases?',
  }),
  whatChanged: ofAuthority('whatChanged', {
    options: {
      choosingCases: 'How cases are chosen',
      readingTheRecord: 'How the record is read',
      evidenceAndGrade: 'How evidence and grades are written',
      auditTool: 'The audit tool',
    },
  }),
  agreement: ofAuthority('agreement', {
    ask: 'When two people grade one case, do they agree more than before?',
  }),
  obstacles: ofAuthority('obstacles'),
};

/** The close is the midnight that ends it. */
const lastDay = (closesAt: Date): string => day(plusMilliseconds(closesAt, -1));
const months = (round: number): string => `April ${round} to March ${round + 1}`;
const year = (round: number): string => `${round} to ${round + 1}`;

/** What an authority says of the impact on its practice, through its quality assurance lead. */
export const impactReturns = {
  questions: QUESTIONS,
  command: {
    names: ['impact return', 'authority return'] as const,
    help: 'What your authority says of the impact on its practice, sent by its quality assurance lead.',
  },
  heading: (authority: string, round: number) => `Impact return of ${authority}, ${months(round)}`,
  summary: (authority: string, round: number) => `Impact return of ${plain(authority)}, ${year(round)}`,
  lead: (programme: string) =>
    `Training programme: ${programme}. Answer for the authority as a whole, not for yourself.`,
  seen: 'The return bears the name of the authority. Its quality assurance lead and its link officers can read it here; others see figures of 10 or more authorities together.',
  sentOn: (at: Date) => `Sent on ${day(at)}.`,
  until: (closesAt: Date) => `It can be sent and changed until ${lastDay(closesAt)}.`,
  closed: (closesAt: Date) =>
    `Returns of this year closed at the end of ${lastDay(closesAt)}, so it stays as it is.`,
  notSent: 'Nothing was sent yet. The quality assurance lead of the authority sends it.',
  noAnswer: 'no answer',
  send: 'Send the return',
  change: 'Change the return',
  other: (authority: string, round: number) => `${plain(authority)}, ${year(round)}`,
  none: {
    heading: 'Impact returns',
    text: 'No return is asked for at present. Returns open when the first surveys of a year may be sent; send "impact return" again then.',
  },
  figures: {
    title: (round: number) => `What authorities say, ${months(round)}`,
    returned: (returned: number, of: number) => `${returned} of ${of} authorities have sent their return.`,
    notYet: (closesAt: Date) =>
      `What they say is shown after ${lastDay(closesAt)}, when returns have closed, if there are 10 or more.`,
  },
};
