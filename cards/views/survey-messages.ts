import type { SurveyTelling } from '../../programme/survey/survey-messages.ts';
import type { QuestionsView } from '../../programme/survey/survey-views.ts';
import type { Card } from '../kit/card.ts';
import { plainAnywhere } from '../kit/plain-text.ts';
import { words } from '../wording/words.ts';
import { questionsCard } from './questions-card.ts';

const { messages: say } = words.survey;

/** A message that goes out unasked: the text is what notifications show. */
export function surveyMessage(telling: SurveyTelling, view: QuestionsView): { text: string; card: Card } {
  const { kind, code, closesAt } = view.window;
  const named = plainAnywhere(code);
  if (telling === 'asked') return { text: say.asked[kind](named), card: questionsCard(view) };
  const text = say.reminder(named, closesAt);
  return { text, card: questionsCard(view, text) };
}
