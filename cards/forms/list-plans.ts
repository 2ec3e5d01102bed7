import { defineForm } from '../kit/form.ts';

/** Lists all sessions for whoever plans them. */
export const listPlans = defineForm('session.plans', {});
