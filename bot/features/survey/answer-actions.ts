import { answersIn } from '../../../cards/kit/answer-form.ts';
import type { Card } from '../../../cards/kit/card.ts';
import { ANSWER_FORMS } from '../../../cards/views/answer-forms.ts';
import { answerReceiptCard } from '../../../cards/views/answer-receipt-card.ts';
import { answersReviewCard } from '../../../cards/views/answers-review-card.ts';
import { questionsCard } from '../../../cards/views/questions-card.ts';
import { waitingQuestionsCard } from '../../../cards/views/waiting-questions-card.ts';
import type { Outcome } from '../../../programme/outcome.ts';
import type { Refusal } from '../../../programme/refusal.ts';
import type { SurveyKind } from '../../../programme/survey/survey-kind.ts';
import type { SurveyServices } from '../../../programme/survey/survey-services.ts';
import type { QuestionsView } from '../../../programme/survey/survey-views.ts';
import { answer, refused } from '../../answer.ts';
import { type Action, action, type Caller } from '../../feature.ts';
import type { Reply } from '../../reply.ts';

type Sent = ReturnType<typeof answersIn>;
type Draw = (view: QuestionsView, remark?: string) => Card;

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

  /** The card with what was filled in, and above it what is wrong with that. */
  async function filledIn(caller: Caller, sent: Sent, draw: Draw, remark?: string): Promise<Reply> {
    const found = await questions(caller, sent);
    const given = Object.keys(sent.given.ratings).length > 0 ? { given: sent.given } : {};
    return answer(found, view => draw({ ...view, ...given }, remark));
  }

  /** Why not; on the card once more, with nothing lost, as long as something else can be sent. */
  async function kept(caller: Caller, sent: Sent, draw: Draw, why: readonly Refusal[]): Promise<Reply> {
    const refusal = refused(why);
    const anew = await filledIn(caller, sent, draw, refusal.text);
    return anew.kind === 'card' ? { ...refusal, card: anew.card } : refusal;
  }

  return [
    action(show, (caller, values) => filledIn(caller, answersIn(kind, values), questionsCard)),
    action(review, async (caller, values) => {
      const sent = answersIn(kind, values);
      const { session, receipt, given } = sent;
      const checked =
        receipt === undefined
          ? await answering.review(caller, { kind, session, given })
          : await changing.review(caller, receipt, given);
      return checked.ok
        ? { kind: 'card', card: answersReviewCard(checked.value) }
        : kept(caller, sent, questionsCard, checked.refusals);
    }),
    action(send, async (caller, values) => {
      const sent = answersIn(kind, values);
      const { session, receipt, given } = sent;
      const done =
        receipt === undefined
          ? await answering.send(caller, { kind, session, given })
          : await changing.correct(caller, receipt, given);
      return done.ok
        ? { kind: 'card', card: answerReceiptCard(done.value) }
        : kept(caller, sent, answersReviewCard, done.refusals);
    }),
  ];
}
