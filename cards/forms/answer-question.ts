import { id, oneId, text } from '../kit/fields.ts';
import { defineForm } from '../kit/form.ts';
import { words } from '../wording/words.ts';

/** Answers a question of the debate. `once` becomes the answer's id, so pressing twice makes one. */
export const answerQuestion = defineForm('debate.answer', {
  once: id(),
  vote: id(),
  proposal: id(),
  question: oneId(words.vote.proposal.whichQuestion, 'compact'),
  answer: text({ label: words.vote.proposal.answer, max: 500, multiline: true }),
});
