import { STAFF_GROUPS, type StaffGroup } from '../../../programme/region/person.ts';
import type { CastMember } from '../cast.ts';
import { nameOfKey, nameOfStaff } from '../invented-names.ts';
import type { Scenario } from '../scenario-file.ts';
import { TRAINERS } from './attending.ts';
import { officerOf } from './booking.ts';
import { type Delegate, delegatesOf } from './delegates.ts';

/** Every so many of the staff are guests of the authority that runs the programme, in its tenant. */
const GUEST_EVERY = 9;

/** The trainers, a link officer for each authority, and everybody who asks for a place on a session. */
export function trainingCast(scenario: Scenario): CastMember[] {
  const { demoAuthorities, staffGroups } = scenario;
  const people = new Map<string, Delegate>();
  for (const delegate of [...delegatesOf(scenario).values()].flat())
    if (!people.has(delegate.key)) people.set(delegate.key, delegate);
  const groups = mixed(staffGroups);
  const host = demoAuthorities[0]?.code ?? '';
  const staff = [...people.values()].map(({ key, authority, fate }, n): CastMember => {
    const group = fate === 'attends' ? groups.shift() : undefined;
    const tenant = n % GUEST_EVERY === GUEST_EVERY - 1 ? host : authority;
    return {
      key,
      name: nameOfStaff(n),
      account: { tenantId: `tenant-${tenant}`, objectId: key },
      authority,
      jobTitle: JOB_TITLES[group ?? 'teamOrPracticeManager'],
      ...(group && { staffGroup: group }),
      roles: [{ role: 'delegate' }],
    };
  });
  const trainers = TRAINERS.map(
    (key): CastMember => ({
      key,
      name: nameOfKey(key),
      account: { tenantId: 'tenant-trainers', objectId: key },
      jobTitle: 'Trainer',
      roles: [{ role: 'trainer' }],
    }),
  );
  const officers = demoAuthorities.map(
    ({ code }): CastMember => ({
      key: officerOf(code),
      name: nameOfKey(officerOf(code)),
      account: { tenantId: `tenant-${code}`, objectId: officerOf(code) },
      authority: code,
      roles: [{ role: 'linkOfficer', authority: code }],
    }),
  );
  return [...trainers, ...officers, ...staff];
}

const JOB_TITLES: Record<StaffGroup, string> = {
  director: 'Director',
  headOfService: 'Head of service',
  serviceManager: 'Service manager',
  teamOrPracticeManager: 'Team manager',
  qaReviewingOrConferenceLead: 'Quality assurance lead',
  principalSocialWorker: 'Principal social worker',
  boardChair: 'Board chair',
  trainer: 'Trainer',
  other: 'Officer',
};

/** Each group as often as it is counted, evenly mixed, so that every session has some of each. */
const mixed = (counts: Scenario['staffGroups']): StaffGroup[] =>
  STAFF_GROUPS.flatMap(group => {
    const count = counts[group] ?? 0;
    return Array.from({ length: count }, (_, i) => ({ group, at: (i + 0.5) / count }));
  })
    .sort((one, other) => one.at - other.at)
    .map(({ group }) => group);
