import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import type { WindowKey } from '../programme/survey/key-store.ts';
import type { Sealing } from '../programme/survey/sealing.ts';

const CIPHER = 'aes-256-gcm';
const NONCE = 12;
const TAG = 16;
/** 128 bits, as text. */
const DIGEST_LENGTH = 32;

/** One key of a window, and two uses of it that must not know each other. */
const keyFor = (key: WindowKey, use: 'envelope' | 'name'): Uint8Array =>
  new Uint8Array(hkdfSync('sha256', key, '', use, 32));

/** AES-256-GCM with a nonce of its own for every sealing, and HMAC-SHA-256. */
export const sealing: Sealing = {
  seal(key, context, plain) {
    const nonce = randomBytes(NONCE);
    const cipher = createCipheriv(CIPHER, keyFor(key, 'envelope'), nonce);
    cipher.setAAD(Buffer.from(context));
    return new Uint8Array(Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]));
  },
  open(key, context, sealed) {
    if (sealed.length < NONCE + TAG) throw new RangeError('This is no envelope: it is too short.');
    const decipher = createDecipheriv(CIPHER, keyFor(key, 'envelope'), sealed.subarray(0, NONCE));
    decipher.setAAD(Buffer.from(context));
    decipher.setAuthTag(sealed.subarray(-TAG));
    const plain = [decipher.update(sealed.subarray(NONCE, -TAG)), decipher.final()];
    return new Uint8Array(Buffer.concat(plain));
  },
  digest(key, parts) {
    const lengths = parts.map(part => `${Buffer.byteLength(part)}:${part}`).join('');
    return createHmac('sha256', keyFor(key, 'name')).update(lengths).digest('hex').slice(0, DIGEST_LENGTH);
  },
};
