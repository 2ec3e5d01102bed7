import { count, id, manyIds } from '../kit/fields.ts';
import { defineForm } from '../kit/form.ts';
import { words } from '../wording/words.ts';

/** Findings on one card at most. */
export const MOST_FINDINGS = 40;

/** The host's director releases findings as they stood at `read`, in milliseconds, when the card was drawn. */
export const releaseFindings = defineForm('finding.release', {
  challenge: id(),
  read: count(),
  findings: manyIds(words.challenge.release.findings, MOST_FINDINGS),
});
