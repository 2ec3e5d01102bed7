import { id } from '../kit/fields.ts';
import { defineForm } from '../kit/form.ts';

/** Shows which authorities have proposed, debated and voted. */
export const silentAuthorities = defineForm('silence.show', { vote: id() });
