import { count, id } from '../kit/fields.ts';
import { defineForm } from '../kit/form.ts';

/** Takes an awaited move back, or declines it. `asked` is the instant of that request, in milliseconds. */
export const dropRequest = defineForm('vote.dropRequest', { vote: id(), asked: count() });
