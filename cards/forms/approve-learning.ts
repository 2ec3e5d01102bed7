import { count, id } from '../kit/fields.ts';
import { defineForm } from '../kit/form.ts';

/** Approves what was written at `written`, in milliseconds. */
export const approveLearning = defineForm('learning.approve', {
  programme: id(),
  topic: id(),
  written: count(),
});
