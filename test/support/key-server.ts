import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, type JWTPayload, SignJWT, UnsecuredJWT } from 'jose';

/** A token as the Bot Connector would make it, changed where a test wants it to be wrong. */
export interface TokenWish {
  audience?: string;
  issuer?: string;
  serviceUrl?: string;
  /** Seconds from now; negative is in the past. */
  expiresIn?: number;
  key?: 'endorsed' | 'unendorsed' | 'unknown';
  algorithm?: 'RS256' | 'HS256' | 'none';
  /** More claims. */
  claims?: JWTPayload;
}

/** Publishes real RSA keys as the Bot Connector does, and signs tokens with them. */
export interface KeyServer {
  metadataUrl: string;
  token(wish?: TokenWish): Promise<string>;
  close(): Promise<void>;
}

// Making keys is slow, so all servers share them.
const KEYS = { endorsed: generateKeyPair('RS256'), unendorsed: generateKeyPair('RS256') };
const ISSUER = 'https://api.botframework.com';

export async function startKeyServer(appId: string, serviceUrl: string): Promise<KeyServer> {
  const endorsed = await KEYS.endorsed;
  const unendorsed = await KEYS.unendorsed;
  const keys = [
    { ...(await exportJWK(endorsed.publicKey)), kid: 'endorsed', endorsements: ['msteams'] },
    { ...(await exportJWK(unendorsed.publicKey)), kid: 'unendorsed', endorsements: ['webchat'] },
  ];
  const server = createServer((request, response) => {
    const jwks_uri = `http://127.0.0.1:${(server.address() as AddressInfo).port}/keys`;
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify(request.url === '/keys' ? { keys } : { issuer: ISSUER, jwks_uri }));
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));

  return {
    metadataUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/metadata`,

    async token(wish = {}) {
      const { key = 'endorsed', algorithm = 'RS256', expiresIn = 3_600 } = wish;
      const seconds = Math.floor(Date.now() / 1_000);
      const claims: JWTPayload = {
        iss: wish.issuer ?? ISSUER,
        aud: wish.audience ?? appId,
        serviceurl: wish.serviceUrl ?? serviceUrl,
        nbf: seconds - 7_200,
        exp: seconds + expiresIn,
        ...wish.claims,
      };
      if (algorithm === 'none') return new UnsecuredJWT(claims).encode();
      const signed = new SignJWT(claims).setProtectedHeader({ alg: algorithm, kid: key });
      if (algorithm === 'HS256') return signed.sign(new TextEncoder().encode('a secret that is long enough'));
      return signed.sign(key === 'unendorsed' ? unendorsed.privateKey : endorsed.privateKey);
    },

    async close() {
      server.closeAllConnections();
      await new Promise(resolve => server.close(resolve));
    },
  };
}
