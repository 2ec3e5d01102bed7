import { shortCode } from '../kit/choice-fields.ts';
import { id, text } from '../kit/fields.ts';
import { defineForm } from '../kit/form.ts';
import { words } from '../wording/words.ts';
import { indicatorFields } from './set-indicator.ts';

/** Puts a topic forward. `once` becomes its id, so pressing twice makes one. */
export const submitProposal = defineForm('proposal.submit', {
  once: id(),
  vote: id(),
  title: text({ label: words.vote.proposal.title, max: 120 }),
  code: shortCode(words.vote.proposal.code, 2, 6),
  caseForAction: text({ label: words.vote.proposal.caseForAction, max: 500, multiline: true }),
  ...indicatorFields,
});
