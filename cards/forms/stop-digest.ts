import { id } from '../kit/fields.ts';
import { defineForm } from '../kit/form.ts';

/** Stops what has not been sent of a digest. */
export const stopDigest = defineForm('digest.stop', { week: id() });
