import type { Person } from '../programme/region/person.ts';
import { type PersonDocument, toPersonDocument } from '../storage/people-document.ts';
import { TENANT } from './region-that-votes.ts';

export const REGION = 'bench';
/** How many people a find by authority gives, however many there are. */
export const EACH_AUTHORITY = 10;

export const idOf = (n: number): string => `${REGION}/person-${n}`;
export const authorityOf = (n: number): string => `A${Math.floor(n / EACH_AUTHORITY)}`;

/** Person number n as the store of people keeps her. */
export const personDocument = (n: number): PersonDocument => {
  const person: Person = {
    id: `person-${n}`,
    region: REGION,
    accounts: [{ tenantId: TENANT, objectId: `00000000-0000-0000-0000-${`${n}`.padStart(12, '0')}` }],
    name: `Voter Number ${n}`,
    staffGroup: 'serviceManager',
    authority: authorityOf(n),
    authorityConfirmed: true,
    confirmedBy: 'person-0',
    chosenAt: new Date(Date.UTC(2015, 10, 2) + n),
    decidedAt: new Date(Date.UTC(2015, 10, 3) + n),
    roles: [{ role: 'delegate' }],
    welcomedAt: new Date(Date.UTC(2015, 10, 2) + n),
  };
  return toPersonDocument(person);
};
