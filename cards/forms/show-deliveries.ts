import { defineForm } from '../kit/form.ts';

/** Shows which messages did not arrive. */
export const showDeliveries = defineForm('delivery.list', {});
