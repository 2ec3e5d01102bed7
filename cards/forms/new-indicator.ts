import { defineForm } from '../kit/form.ts';

/** Opens the empty form of an indicator. */
export const newIndicator = defineForm('indicator.new', {});
