import type { CastMember } from '../cast.ts';
import { nameOfKey } from '../invented-names.ts';
import type { Scenario } from '../scenario-file.ts';

/** Who leads the visit of an authority to its partner. */
export const leadOf = (authority: string): string => `lead-${authority}`;

/** Two people may be called the same, and then an address tells them apart. */
export const addressOf = (key: string): string => `${key.toLowerCase()}@example.invalid`;

/** Everybody who leads a visit. */
export const challengeCast = ({ peerChallengePairs }: Scenario): CastMember[] =>
  [...new Set(peerChallengePairs.flat())].map(authority => ({
    key: leadOf(authority),
    name: nameOfKey(leadOf(authority)),
    account: { tenantId: `tenant-${authority}`, objectId: leadOf(authority) },
    workEmail: addressOf(leadOf(authority)),
    authority,
    jobTitle: 'Head of service',
    roles: [],
  }));
