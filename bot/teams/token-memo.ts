import { hash } from 'node:crypto';
import type { AuthenticateRequestResult } from 'botframework-connector';

const MOST = 2_000;
const LONGEST_MS = 5 * 60_000;

/**
 * Remembers requests whose token was verified. The key is a hash of everything that was checked together (header,
 * channel, service address), so a different signature, address or channel is never mistaken for it. Only successes are
 * kept, until the token's own expiry or 5 minutes, whichever is first, and at most 2,000 of them.
 */
export function tokenMemo(now: () => number) {
  const verified = new Map<string, { until: number; result: AuthenticateRequestResult }>();

  return async (
    checked: { authorization: string; channel: string; serviceUrl: string },
    verify: () => Promise<AuthenticateRequestResult>,
  ): Promise<AuthenticateRequestResult> => {
    const key = hash('sha256', `${checked.authorization}\n${checked.channel}\n${checked.serviceUrl}`);
    const known = verified.get(key);
    if (known !== undefined && now() < known.until) return known.result;
    verified.delete(key);
    const result = await verify();
    const until = Math.min(expiryOf(result), now() + LONGEST_MS);
    if (until > now()) {
      for (const oldest of verified.keys()) {
        if (verified.size < MOST) break;
        verified.delete(oldest);
      }
      verified.set(key, { until, result });
    }
    return result;
  };
}

/** In milliseconds; without one there is nothing to remember. */
function expiryOf({ claimsIdentity }: AuthenticateRequestResult): number {
  const seconds = Number(claimsIdentity.getClaimValue('exp') ?? 0);
  return Number.isFinite(seconds) ? seconds * 1_000 : 0;
}
