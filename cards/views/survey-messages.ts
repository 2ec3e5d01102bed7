import type { SurveyTelling } from '../../programme/survey/survey-messages.ts';
import type { QuestionsView } from '../../programme/survey/survey-views.ts';
import type { Card } from '../kit/card.ts';
import { plainAnywhere } from '../kit/plain-text.ts';
import { words } from '../wording/words.ts';
import { questionsCard } from './questions-card.ts';
import { waitingQuestionsCard } from './waiting-questions-card.ts';

const { messages: say } = words.survey;

/**
 * A message that goes out unasked: the text is what notifications show. Surveys that fall together are one message, with a
 * choice of where to begin; undefined when nothing waits any more.
 */
export function surveyMessage(
  telling: SurveyTelling,
  waiting: readonly QuestionsView[],
): { text: string; card: Card } | undefined {
  const [first, ...others] = waiting;
  if (!first) return undefined;
  const { kind, code, closesAt } = first.window;
  const named = plainAnywhere(code);
  if (others.length > 0) {
    const codes = words.format.list(waiting.map(({ window }) => plainAnywhere(window.code)));
    return { text: say.several(codes, closesAt), card: waitingQuestionsCard(kind, waiting) };
  }
  if (telling === 'asked') return { text: say.asked[kind](named), card: questionsCard(first) };
  const text = say.reminder(named, closesAt);
  return { text, card: questionsCard(first, text) };
}
