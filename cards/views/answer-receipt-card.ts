import type { ReceiptView } from '../../programme/survey/survey-views.ts';
import { findAnswer, type ReceiptPurpose } from '../forms/find-answer.ts';
import { type Card, card } from '../kit/card.ts';
import { heading, note, paragraph, strong } from '../kit/elements.ts';
import { plainAnywhere } from '../kit/plain-text.ts';
import { words } from '../wording/words.ts';

const { code: codeWords, receipt: say } = words.survey;

/** What became of an answer. The receipt code is on the card of an answer that was sent, and on no other. */
export function answerReceiptCard({ window, receipt, change }: ReceiptView): Card {
  const how = paragraph(say.how(window.closesAt));
  const told = {
    sent: [strong(say.code), { ...strong(receipt), size: 'ExtraLarge' as const }, paragraph(say.once), how],
    corrected: [paragraph(say.sameCode), how],
    withdrawn: [paragraph(say.gone)],
  };
  return card({
    summary: say.summary[change](plainAnywhere(window.code)),
    body: [heading(say.heading[change]), ...told[change]],
  });
}

/** Asks for the receipt code, for whoever did not type it with the command. */
export const receiptCodeCard = (purpose: ReceiptPurpose): Card =>
  card({
    summary: codeWords.heading[purpose],
    body: [heading(codeWords.heading[purpose]), note(codeWords.intro), ...findAnswer.inputs()],
    actions: [findAnswer.submit(codeWords.find, { purpose })],
  });
