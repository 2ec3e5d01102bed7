import { defineForm } from '../kit/form.ts';

/** Shows the next comment that nobody has read. */
export const showCommentQueue = defineForm('comment.queue', {});
