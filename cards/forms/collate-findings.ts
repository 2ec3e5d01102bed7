import { id, manyIds } from '../kit/fields.ts';
import { defineForm } from '../kit/form.ts';
import { words } from '../wording/words.ts';
import { MOST_FINDINGS } from './release-findings.ts';

/** Puts released findings of one topic among what members read. */
export const collateFindings = defineForm('finding.collate', {
  programme: id(),
  topic: id(),
  findings: manyIds(words.challenge.learning.collate.findings, MOST_FINDINGS),
});
