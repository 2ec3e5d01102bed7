import { count, id } from '../kit/fields.ts';
import { defineForm } from '../kit/form.ts';
import { hiddenOneOf } from '../kit/hidden-fields.ts';

/** The chair's yes to an awaited move. `asked` is the instant of the request that the chair saw, in milliseconds. */
export const confirmMove = defineForm('vote.confirm', {
  vote: id(),
  move: hiddenOneOf(['open', 'void']),
  asked: count(),
});
