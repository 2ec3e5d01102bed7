import { createRemoteJWKSet, errors, type JWTPayload, jwtVerify } from 'jose';
import type { Account } from '../../programme/region/person.ts';

export type SignInRefusal = 'noToken' | 'badToken' | 'expired' | 'foreignTenant' | 'keysAway' | 'notSetUp';
export type SignedIn = { ok: true; account: Account } | { ok: false; refusal: SignInRefusal };

/** Whose is this request? `authorization` is the header as it came. */
export type SignIn = (authorization: string) => Promise<SignedIn>;

export interface EntraSignInDeps {
  /** The Entra application that the tab asks tokens for. */
  clientId: string;
  /** Host name of the bot, which the application's id may contain. */
  domain: string;
  /** Tenants that are served. An empty list serves none: a token names its tenant by itself. */
  tenants: readonly string[];
  keysUrl: string;
  now(): Date;
}

/** Where Microsoft publishes the keys of all tenants. */
export const ENTRA_KEYS_URL = 'https://login.microsoftonline.com/common/discovery/v2.0/keys';

const SCOPE = 'access_as_user';
const SKEW_SECONDS = 300;
const DAY_MS = 86_400_000;
const KEYS_WITHIN_MS = 5_000;

const refused = (refusal: SignInRefusal): SignedIn => ({ ok: false, refusal });

/**
 * Tokens that Teams fetches for the tab (PLATFORM 4.3): signed by Entra, made for this application and this scope, not
 * run out, from a tenant that is served. The person is the pair of tenant and object id, never a name or an address.
 */
export function entraSignIn({ clientId, domain, tenants, keysUrl, now }: EntraSignInDeps): SignIn {
  const keys = createRemoteJWKSet(new URL(keysUrl), {
    timeoutDuration: KEYS_WITHIN_MS,
    cacheMaxAge: DAY_MS,
  });
  const served = new Set(tenants.map(tenant => tenant.toLowerCase()));
  const audience = [
    clientId,
    `api://${clientId}`,
    `api://botid-${clientId}`,
    `api://${domain}/${clientId}`,
  ].map(one => one.toLowerCase());

  return async authorization => {
    const [, token] = authorization.match(/^Bearer ([\w.-]+)$/i) ?? [];
    if (token === undefined) return refused('noToken');
    try {
      const { payload } = await jwtVerify(token, keys, {
        algorithms: ['RS256'],
        audience,
        clockTolerance: SKEW_SECONDS,
        currentDate: now(),
        requiredClaims: ['exp', 'iss', 'tid', 'oid', 'scp'],
      });
      return accountIn(payload, served);
    } catch (error) {
      return refused(reasonOf(error));
    }
  };
}

function accountIn({ tid, oid, iss, scp }: JWTPayload, served: ReadonlySet<string>): SignedIn {
  if (typeof tid !== 'string' || typeof oid !== 'string' || typeof scp !== 'string' || oid === '')
    return refused('badToken');
  // The issuer names the tenant once more; a token that contradicts itself is nobody's.
  const issuers = [`https://login.microsoftonline.com/${tid}/v2.0`, `https://sts.windows.net/${tid}/`];
  if (iss === undefined || !issuers.includes(iss) || !scp.split(' ').includes(SCOPE))
    return refused('badToken');
  if (!served.has(tid.toLowerCase())) return refused('foreignTenant');
  return { ok: true, account: { tenantId: tid, objectId: oid } };
}

/** What is wrong with the token, or that nobody can tell because the keys were not to be had. */
function reasonOf(error: unknown): SignInRefusal {
  if (error instanceof errors.JWTExpired) return 'expired';
  if (error instanceof errors.JWKSTimeout || !(error instanceof errors.JOSEError)) return 'keysAway';
  return error.code === 'ERR_JOSE_GENERIC' ? 'keysAway' : 'badToken';
}

/**
 * On this machine alone, where the bot asks nobody for a token: whoever is named is taken at her word, as a message from
 * the Playground is. `Demo` and the account as `tenant/object`.
 */
export const namedSignIn: SignIn = async authorization => {
  const [, tenantId, objectId] = authorization.match(/^Demo ([^/\s]{1,100})\/([^/\s]{1,100})$/) ?? [];
  return tenantId && objectId ? { ok: true, account: { tenantId, objectId } } : refused('noToken');
};

/** Where nothing says which application people sign in to. */
export const noSignIn: SignIn = async () => refused('notSetUp');
