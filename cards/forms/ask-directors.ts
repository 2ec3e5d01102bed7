import { defineForm } from '../kit/form.ts';

/** Asks all directors to sponsor the groups that have nobody. */
export const askDirectors = defineForm('group.ask', {});
