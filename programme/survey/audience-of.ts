import { londonDay } from '../calendar.ts';
import type { Audience } from '../disclosure/audience.ts';
import type { Person } from '../region/person.ts';
import { holds, type Role } from '../region/roles.ts';

const STEERING: readonly Role[] = ['programmeManager', 'chair', 'deputyChair', 'steeringMember', 'director'];

/**
 * Whose eyes these are (DOMAIN 1.4): whoever has several roles sees what the widest of them sees. `sessions`: those that
 * a trainer trains on.
 */
export function audienceOf(person: Person, now: Date, sessions: readonly string[] = []): Audience {
  const day = londonDay(now);
  if (holds(person, STEERING, day)) return { kind: 'steeringGroup' };
  const isOfficer = person.authority !== undefined && holds(person, ['linkOfficer'], day);
  return isOfficer
    ? { kind: 'linkOfficer', authority: person.authority ?? '' }
    : { kind: 'trainer', sessions };
}
