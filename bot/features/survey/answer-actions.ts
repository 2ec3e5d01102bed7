import { answersIn } from '../../../cards/kit/answer-form.ts';
import { ANSWER_FORMS } from '../../../cards/views/answer-forms.ts';
import { answerReceiptCard } from '../../../cards/views/answer-receipt-card.ts';
import { answersReviewCard } from '../../../cards/views/answers-review-card.ts';
import { questionsCard } from '../../../cards/views/questions-card.ts';
import { waitingQuestionsCard } from '../../../cards/views/waiting-questions-card.ts';
import type { Outcome } from '../../../programme/outcome.ts';
import type { SurveyKind } from '../../../programme/survey/survey-kind.ts';
import type { SurveyServices } from '../../../programme/survey/survey-services.ts';
import type { QuestionsView } from '../../../programme/survey/survey-views.ts';
import { answer, refused } from '../../answer.ts';
import { type Action, action, type Caller } from '../../feature.ts';
import type { Reply } from '../../reply.ts';

type Sent = ReturnType<typeof answersIn>;

/** The only thing that waits for an answer, or all of them to choose from. */
export async function waitingReply(
  { answering }: SurveyServices,
  caller: Caller,
  kind: SurveyKind,
): Promise<Reply> {
  const waiting = await answering.waiting(caller, kind);
  const [only, ...others] = waiting;
  const card = only && others.length === 0 ? questionsCard(only) : waitingQuestionsCard(kind, waiting);
  return { kind: 'card', card };
}

/** Filling in, checking and sending, and the same for an answer that is being changed. */
export function answerActions({ answering, changing }: SurveyServices, kind: SurveyKind): Action[] {
  const { show, review, send } = ANSWER_FORMS[kind];

  const questions = (caller: Caller, { session, receipt }: Sent): Promise<Outcome<QuestionsView>> =>
    receipt === undefined ? answering.questions(caller, kind, session) : changing.answered(caller, receipt);

  /** The questions with what was filled in, and above them what is wrong with it. */
  async function filledIn(caller: Caller, sent: Sent, remark?: string): Promise<Reply> {
    const found = await questions(caller, sent);
    const given = Object.keys(sent.given.ratings).length > 0 ? { given: sent.given } : {};
    return answer(found, view => questionsCard({ ...view, ...given }, remark));
  }

  return [
    action(show, (caller, values) => filledIn(caller, answersIn(kind, values))),
    action(review, async (caller, values) => {
      const sent = answersIn(kind, values);
      const { session, receipt, given } = sent;
      const checked =
        receipt === undefined
          ? await answering.review(caller, { kind, session, given })
          : await changing.review(caller, receipt, given);
      if (checked.ok) return { kind: 'card', card: answersReviewCard(checked.value) };
      const refusal = refused(checked.refusals);
      const kept = await filledIn(caller, sent, refusal.text);
      return kept.kind === 'card' ? { ...refusal, card: kept.card } : refusal;
    }),
    action(send, async (caller, values) => {
      const { session, receipt, given } = answersIn(kind, values);
      return answer(
        receipt === undefined
          ? await answering.send(caller, { kind, session, given })
          : await changing.correct(caller, receipt, given),
        answerReceiptCard,
      );
    }),
  ];
}
