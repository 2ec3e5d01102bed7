import { id } from '../kit/fields.ts';
import { defineForm } from '../kit/form.ts';

/** A comment is not to be shown to anybody. */
export const rejectComment = defineForm('comment.reject', { comment: id() });
