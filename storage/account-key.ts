import { type Account, accountKey as keyOf } from '../programme/region/person.ts';
import { text } from './gate.ts';

/** One string for one account, so that one index entry can be unique; only of real strings. */
export const accountKey = ({ tenantId, objectId }: Account): string =>
  keyOf({ tenantId: text(tenantId), objectId: text(objectId) });
