import { id, oneOf, text } from '../kit/fields.ts';
import { defineForm } from '../kit/form.ts';
import { words } from '../wording/words.ts';

/** Adds a voice to the debate on one proposal. `once` becomes its id, so pressing twice makes one. */
export const speakInDebate = defineForm('debate.speak', {
  once: id(),
  vote: id(),
  proposal: id(),
  stance: oneOf(words.vote.proposal.stance, words.vote.proposal.stanceChoices),
  text: text({ label: words.vote.proposal.text, max: 500, multiline: true }),
});
