import { count, id, manyIds, orElse } from '../kit/fields.ts';
import { defineForm } from '../kit/form.ts';
import { optionalId } from '../kit/hidden-fields.ts';
import { words } from '../wording/words.ts';
import { MOST_AUTHORITIES } from './record-participation.ts';

const { plan: label } = words.challenge;

/**
 * Plans a challenge, whose id is `once`, so pressing twice plans one; or changes the sides of the one that `challenge`
 * names, which the card showed in revision `seen`.
 */
export const saveChallenge = defineForm('challenge.save', {
  once: id(),
  programme: id(),
  challenge: optionalId(),
  seen: orElse(0, count()),
  hosts: manyIds(label.hosts, MOST_AUTHORITIES),
  challengers: manyIds(label.challengers, MOST_AUTHORITIES),
});
