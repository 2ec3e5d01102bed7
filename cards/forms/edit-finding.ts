import { id, oneId } from '../kit/fields.ts';
import { defineForm } from '../kit/form.ts';
import { words } from '../wording/words.ts';

/** Opens a finding to be changed; a name of its own, as clients send the choice with a new finding on the card, too. */
export const editFinding = defineForm('finding.edit', {
  challenge: id(),
  draft: oneId(words.challenge.finding.pick, 'compact'),
});
