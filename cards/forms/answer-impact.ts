import { answerForm } from '../kit/answer-form.ts';

/** The survey after three months, from its questions over a last look to sending it. */
export const showImpact = answerForm('impact', 'show');
export const reviewImpact = answerForm('impact', 'review');
export const sendImpact = answerForm('impact', 'send');
