import { oneId } from '../kit/fields.ts';
import { defineForm } from '../kit/form.ts';
import { day } from '../kit/number-and-date-fields.ts';
import { words } from '../wording/words.ts';

const { setInUse: say } = words.readiness.systems;

/** Says which system an authority works with from a day on. */
export const setSystemInUse = defineForm('systems.setInUse', {
  authority: oneId(say.authority, 'compact'),
  system: oneId(say.system, 'compact'),
  from: day(say.from),
});
