import { readFileSync } from 'node:fs';
import path from 'node:path';

/** The project's folder. */
export const root = path.join(import.meta.dirname, '..', '..');
export const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');

/** What the first group of the pattern finds, each time. */
export const all = (text: string, pattern: RegExp): string[] =>
  [...text.matchAll(pattern)].map(([, part]) => part ?? '');

/** Every setting that the bot reads. */
export const known: ReadonlySet<string> = new Set(all(read('bot/config.ts'), /'([A-Z][A-Z_]{3,})'/g));

/** What an administrator writes, by the names that compose.yaml and the parameters of Bicep have for it. */
export const WRITTEN: Record<string, string> = {
  MONGODB_PASSWORD: 'abcdefgh12345678',
  MICROSOFT_APP_ID: 'app-1',
  MICROSOFT_APP_PASSWORD: 'secret',
  MICROSOFT_APP_TENANT_ID: 'tenant-1',
  PUBLIC_URL: 'https://bot.example.gov.uk',
  TENANTS: 'tenant-1,tenant-2',
  REGION: 'south-west',
  PROGRAMME_MANAGERS: 'tenant-1/object-1',
  PRIVACY_CONTACT_NAME: 'Programme office',
  PRIVACY_CONTACT_ADDRESS: 'privacy@example.gov.uk',
};
