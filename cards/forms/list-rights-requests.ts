import { defineForm } from '../kit/form.ts';

/** Lists the requests that wait for an answer. */
export const listRightsRequests = defineForm('rights.list', {});
