import { defineForm } from '../kit/form.ts';

/** Shows the steering group's work at a glance. */
export const showSteeringGroup = defineForm('steering.show', {});
