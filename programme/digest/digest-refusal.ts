import type { Role } from '../region/roles.ts';

/** What the business may refuse about the digest: a part of the closed list in `refusal.ts`. */
export type DigestRefusal =
  | { code: 'digestNotForYou'; roles: readonly Role[] }
  | { code: 'noDigestYet'; nextAt: Date }
  | { code: 'digestForNobody' }
  | { code: 'digestAlreadySent'; sentOn: Date; recipients: number; nextAt: Date }
  | { code: 'digestStopped'; stoppedAt: Date; nextAt: Date }
  | { code: 'nothingToStop'; sentOn: Date }
  | { code: 'digestNotFound' };
