import { id, oneId, oneOf, text } from '../kit/fields.ts';
import { defineForm } from '../kit/form.ts';
import { words } from '../wording/words.ts';

/** Records the branch's decision on one adopted topic (V10). */
export const endorsePriority = defineForm('priority.endorse', {
  vote: id(),
  code: oneId(words.vote.result.endorseTopic, 'compact'),
  decision: oneOf(words.vote.result.endorseDecision, words.vote.result.endorseChoices),
  note: text({ label: words.vote.result.endorseNote, max: 300, optional: true, multiline: true }),
});
