import { id } from '../kit/fields.ts';
import { defineForm } from '../kit/form.ts';

/** Removes a finding that its host has not released. */
export const removeFinding = defineForm('finding.remove', { challenge: id(), finding: id() });
