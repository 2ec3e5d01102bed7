import { oneId } from '../kit/fields.ts';
import { defineForm } from '../kit/form.ts';
import { words } from '../wording/words.ts';

/** In the demo only: moves the story on. The button names the step. */
export const demoStep = defineForm('demo.step', { step: oneId(words.demo.step, 'compact') });
