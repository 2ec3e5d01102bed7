import { oneId } from '../kit/fields.ts';
import { defineForm } from '../kit/form.ts';
import { day } from '../kit/number-and-date-fields.ts';
import { words } from '../wording/words.ts';

const { close: label, group } = words.steering.groups;

/** Ends a support group on a day. */
export const endSupportGroup = defineForm('group.end', { group: oneId(group, 'compact'), to: day(label.to) });
