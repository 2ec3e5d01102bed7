import { count, id, oneId, oneOf, orElse, text } from '../kit/fields.ts';
import { defineForm } from '../kit/form.ts';
import { optionalId } from '../kit/hidden-fields.ts';
import { words } from '../wording/words.ts';

const { challenge, finding: label } = words.challenge;

/** Longest text of a finding, or of what is learnt from several. */
export const FINDING_CHARACTERS = 500;

/**
 * Writes a finding, whose id is `once`, so pressing twice writes one; or changes the one that `finding` names, as it was
 * at `seen`, in milliseconds. `host` is asked for where a challenge has several.
 */
export const saveFinding = defineForm('finding.save', {
  once: id(),
  challenge: id(),
  finding: optionalId(),
  seen: orElse(0, count()),
  host: oneId(label.host, 'compact'),
  kind: oneOf(label.kind, challenge.kinds),
  topic: oneId(label.topic, 'compact'),
  text: text({ label: label.text, max: FINDING_CHARACTERS, multiline: true }),
});
