import type { SurveyKind } from '../../programme/survey/survey-kind.ts';
import type { QuestionsView } from '../../programme/survey/survey-views.ts';
import { type Card, card } from '../kit/card.ts';
import { heading, paragraph } from '../kit/elements.ts';
import { plainAnywhere } from '../kit/plain-text.ts';
import { words } from '../wording/words.ts';
import { ANSWER_FORMS } from './answer-forms.ts';

const { waiting: say } = words.survey;

/** What a person is asked, when it is nothing or more than one thing. */
export function waitingQuestionsCard(kind: SurveyKind, waiting: readonly QuestionsView[]): Card {
  const { show } = ANSWER_FORMS[kind];
  const choices = waiting.map(({ window: { session, code, startsAt } }) => ({
    value: session,
    title: say.choice(plainAnywhere(code), startsAt),
  }));
  const [first] = choices;
  return card({
    summary: say.summary(waiting.length),
    body: [
      heading(say.heading),
      paragraph(first ? say.choose : say.none[kind]),
      ...(first ? show.inputs({ session: { choices, preset: first.value } }, ['session']) : []),
    ],
    actions: first ? [show.submit(say.show)] : [],
  });
}
