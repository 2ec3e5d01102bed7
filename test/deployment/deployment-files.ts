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
  MICROSOFT_APP_ID: '9a7be6c4-55a1-4c0f-b7ce-3d1d9a0f8b23',
  MICROSOFT_APP_PASSWORD: 'secret',
  MICROSOFT_APP_TENANT_ID: '5f1f4a3e-0d57-4a0e-9d0a-6c2b0d0e7a11',
  ENTRA_APP_ID: '0d1c2b3a-4958-4677-8695-a4b3c2d1e0f9',
  TEAMS_APP_ID: '3f2e1d0c-5b6a-4789-98a7-b6c5d4e3f2a1',
  PUBLIC_URL: 'https://bot.example.gov.uk',
  TENANTS: '5f1f4a3e-0d57-4a0e-9d0a-6c2b0d0e7a11,c7d3b2a1-8e6f-4b5a-9c8d-7e6f5a4b3c21',
  REGION: 'south-west',
  PROGRAMME_MANAGERS: '5f1f4a3e-0d57-4a0e-9d0a-6c2b0d0e7a11/1b2c3d4e-5f60-4718-8293-a4b5c6d7e8f1',
  PRIVACY_CONTACT_NAME: 'Programme office',
  PRIVACY_CONTACT_ADDRESS: 'privacy@example.gov.uk',
};
