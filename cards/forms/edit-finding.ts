import { id, oneId } from '../kit/fields.ts';
import { defineForm } from '../kit/form.ts';
import { words } from '../wording/words.ts';

/** Opens a finding to be changed. */
export const editFinding = defineForm('finding.edit', {
  challenge: id(),
  finding: oneId(words.challenge.finding.pick, 'compact'),
});
