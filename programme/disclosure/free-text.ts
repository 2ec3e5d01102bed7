import { type Audience, sees } from './audience.ts';
import type { Cell, Subject } from './cell.ts';

/** What becomes of a comment: read as it was written, read only in a summary of themes, or not read. */
export type TextForm = 'verbatim' | 'theme' | 'hidden';

/**
 * May these eyes read a comment under this heading (X8)? Only where the group's figures can be seen, so never of fewer
 * than ten, and never of a session whose share of a sub-region would be told by the other's comments; only when a person
 * has checked it; never by authority; word for word to the steering group and link officers alone.
 */
export function textForm(
  audience: Audience,
  heading: { subject: Subject; cell: Cell } | 'authority',
  isChecked: boolean,
): TextForm {
  if (heading === 'authority' || !isChecked) return 'hidden';
  if (heading.cell.kind === 'hidden' || !sees(audience, heading.subject)) return 'hidden';
  return audience.kind === 'steeringGroup' || audience.kind === 'linkOfficer' ? 'verbatim' : 'theme';
}
