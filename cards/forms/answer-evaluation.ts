import { answerForm } from '../kit/answer-form.ts';

/** The evaluation, from its questions over a last look to sending it. */
export const showEvaluation = answerForm('evaluation', 'show');
export const reviewEvaluation = answerForm('evaluation', 'review');
export const sendEvaluation = answerForm('evaluation', 'send');
