import { manyOf } from '../kit/choice-fields.ts';
import { id } from '../kit/fields.ts';
import { defineForm } from '../kit/form.ts';
import { words } from '../wording/words.ts';

const { invite: label } = words.summit;

/** Invites everybody who holds one of these roles. */
export const inviteToSummit = defineForm('summit.invite', {
  summit: id(),
  roles: manyOf(label.roles, label.choices),
});
