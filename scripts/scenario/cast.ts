import type { Account, StaffGroup } from '../../programme/region/person.ts';
import type { Role } from '../../programme/region/roles.ts';
import { nameOfKey } from './invented-names.ts';
import type { Scenario } from './scenario-file.ts';

/** One who takes part in the story. */
export interface CastMember {
  /** `manager`, `chair`, `branchChair`, `voter-D01`, `deputy-D01` ... */
  key: string;
  name: string;
  account: Account;
  authority?: string;
  workEmail?: string;
  jobTitle?: string;
  staffGroup?: StaffGroup;
  roles: { role: Role; authority?: string }[];
}

/** Invented people for the authorities of a scenario: a voter and a deputy each, and those who run the year. */
export function castOf({ demoAuthorities }: Pick<Scenario, 'demoAuthorities'>): CastMember[] {
  const member = (key: string, tenant: string, roles: CastMember['roles'], authority?: string) => ({
    key,
    name: nameOfKey(key),
    account: { tenantId: `tenant-${tenant}`, objectId: key },
    ...(authority ? { authority } : {}),
    roles,
  });
  const [host] = demoAuthorities;
  if (!host) throw new Error('A scenario needs at least one authority.');
  return [
    member('manager', host.code, [{ role: 'programmeManager' }], host.code),
    member('chair', 'region', [{ role: 'chair' }]),
    member('branchChair', 'region', [{ role: 'branchChair' }, { role: 'director' }]),
    ...demoAuthorities.flatMap(({ code }) => [
      member(`voter-${code}`, code, [{ role: 'voter', authority: code }, { role: 'director' }], code),
      member(`deputy-${code}`, code, [{ role: 'deputyVoter', authority: code }], code),
    ]),
  ];
}

/** The cast as rows of a region file. */
export const castRows = (cast: readonly CastMember[]) =>
  cast.map(({ key: _, account, ...row }) => ({ ...row, ...account }));
