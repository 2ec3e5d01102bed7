import { READINESS_KINDS } from '../../programme/training/readiness.ts';
import { id } from '../kit/fields.ts';
import { defineForm } from '../kit/form.ts';
import { hiddenOneOf } from '../kit/hidden-fields.ts';

/** Fills in a solution that was found for an earlier session with the same system; nothing is saved yet. */
export const reuseSolution = defineForm('readiness.reuse', {
  session: id(),
  authority: id(),
  kind: hiddenOneOf(READINESS_KINDS),
  fromSession: id(),
  fromAuthority: id(),
});
