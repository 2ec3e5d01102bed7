import { oneId } from '../kit/fields.ts';
import { defineForm } from '../kit/form.ts';
import { words } from '../wording/words.ts';

/** A director takes a vacancy. */
export const takeGroup = defineForm('group.take', { group: oneId(words.steering.groups.group, 'compact') });
