import { HAND_MOVES } from '../../programme/challenge/peer-challenge-service.ts';
import { id } from '../kit/fields.ts';
import { defineForm } from '../kit/form.ts';
import { hiddenOneOf } from '../kit/hidden-fields.ts';

/** Takes a challenge one step on. */
export const moveChallenge = defineForm('challenge.move', { challenge: id(), to: hiddenOneOf(HAND_MOVES) });
