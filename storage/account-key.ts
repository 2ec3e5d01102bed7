import type { Account } from '../programme/region/person.ts';
import { text } from './gate.ts';

/** One string for one account, so that one index entry can be unique. Both ids are GUIDs, so their case says nothing. */
export const accountKey = (account: Account): string =>
  `${text(account.tenantId)}|${text(account.objectId)}`.toLowerCase();
