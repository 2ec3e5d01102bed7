import type { Asker } from '../asker.ts';
import { done, type Outcome, refuse } from '../outcome.ts';
import type { Answers } from './answers.ts';
import { checkAnswers, tidied } from './check-answers.ts';
import { answerFinder, type FoundAnswer } from './found-answer.ts';
import { packed } from './packed-envelope.ts';
import { contextOf, type Receipt } from './receipt.ts';
import type { SurveyResponse } from './response.ts';
import type { SurveyDeps } from './survey-deps.ts';
import { type QuestionsView, questionsView, type ReceiptView, setOf } from './survey-views.ts';

/** An answer that was found and was not withdrawn. */
type Standing = FoundAnswer & { answers: Answers };

/** Changing and taking back an answer with its receipt, until the window closes, opened or not (P8). */
export function changingService(deps: SurveyDeps) {
  const { invitations, responses, comments, sealing } = deps;
  const find = answerFinder(deps);

  async function standing(asker: Asker, receipt: Receipt): Promise<Outcome<Standing>> {
    const found = await find(asker, receipt);
    if (!found.ok) return found;
    const { answers, window } = found.value;
    return answers
      ? done({ ...found.value, answers })
      : refuse({ code: 'answerWithdrawn', kind: window.kind, session: window.code });
  }

  /** In the envelope: what was there is replaced by another of the same size, be it an empty one. */
  async function reseal(asker: Asker, found: FoundAnswer, given: Answers | undefined): Promise<boolean> {
    const { invitation, key, names } = found;
    const envelope = sealing.seal(key, contextOf(invitation), packed({ ...names, answers: given }));
    return invitations.reseal(invitation, envelope, asker.now);
  }

  /** Among the responses. Nothing is added up before the window closes, so nobody has to be told of the change. */
  async function replace(found: FoundAnswer, response: SurveyResponse, given: Answers | undefined) {
    if (given === undefined) {
      // Texts first: what was left half done is then found once more, and not taken to be withdrawn.
      await putTexts(found, response, {});
      return responses.withdraw(response, response.id);
    }
    const stands = await responses.correct(response, response.id, given.ratings);
    if (stands) await putTexts(found, response, given.texts);
    return stands;
  }

  async function putTexts({ names }: FoundAnswer, response: SurveyResponse, texts: Answers['texts']) {
    const { ratings: _, ...place } = response;
    for (const [question, id] of Object.entries(names.comments)) {
      const text = texts[question];
      if (text === undefined) await comments.withdraw(response, id);
      else await comments.put({ ...place, id, question, text, state: 'waiting' });
    }
  }

  async function put(asker: Asker, found: FoundAnswer, receipt: Receipt, given: Answers | undefined) {
    if (found.opened === 'withdrawn') return done(found.window);
    if (found.opened)
      return (await replace(found, found.opened, given))
        ? done(found.window)
        : refuse({ code: 'receiptUnknown' });
    if (await reseal(asker, found, given)) return done(found.window);
    // It has been taken to be opened since it was found, or has even been opened.
    const again = await find(asker, receipt);
    if (!again.ok) return again;
    const { opened } = again.value;
    return opened && opened !== 'withdrawn' && (await replace(again.value, opened, given))
      ? done(found.window)
      : refuse({ code: 'answerBeingOpened' });
  }

  return {
    /** The questions as they were answered, for whoever wants to change that. */
    async answered(asker: Asker, receipt: Receipt): Promise<Outcome<QuestionsView>> {
      const found = await standing(asker, receipt);
      return found.ok ? done(questionsView(found.value.window, found.value.answers, receipt)) : found;
    },

    /** Checks other answers and keeps nothing, so that they can be read once more. */
    async review(asker: Asker, receipt: Receipt, given: Answers): Promise<Outcome<QuestionsView>> {
      const found = await standing(asker, receipt);
      if (!found.ok) return found;
      const { window } = found.value;
      const [wrong, ...more] = checkAnswers(setOf(window), given);
      return wrong ? refuse(wrong, ...more) : done(questionsView(window, tidied(given), receipt));
    },

    /** Puts other answers in the place of those that have this receipt. */
    async correct(asker: Asker, receipt: Receipt, given: Answers): Promise<Outcome<ReceiptView>> {
      const found = await standing(asker, receipt);
      if (!found.ok) return found;
      const [wrong, ...more] = checkAnswers(setOf(found.value.window), given);
      if (wrong) return refuse(wrong, ...more);
      const window = await put(asker, found.value, receipt, tidied(given));
      return window.ok ? done({ window: window.value, receipt, change: 'corrected' }) : window;
    },

    /** Takes an answer back. There is no second one: whoever has answered has answered. May be asked for again. */
    async withdraw(asker: Asker, receipt: Receipt): Promise<Outcome<ReceiptView>> {
      const found = await find(asker, receipt);
      if (!found.ok) return found;
      const window = await put(asker, found.value, receipt, undefined);
      return window.ok ? done({ window: window.value, receipt, change: 'withdrawn' }) : window;
    },
  };
}
