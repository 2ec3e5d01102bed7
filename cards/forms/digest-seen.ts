import { id } from '../kit/fields.ts';
import { defineForm } from '../kit/form.ts';

/** The recipient has seen a digest; `to` is the person that it was addressed to. */
export const digestSeen = defineForm('digest.seen', { week: id(), to: id() });
