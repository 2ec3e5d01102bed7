import { readConfig } from '../../bot/config.ts';

export const APP = '9a7be6c4-55a1-4c0f-b7ce-3d1d9a0f8b23';
export const TENANT = '5f1f4a3e-0d57-4a0e-9d0a-6c2b0d0e7a11';
export const OTHER_TENANT = 'c7d3b2a1-8e6f-4b5a-9c8d-7e6f5a4b3c21';
export const ASHA = '1b2c3d4e-5f60-4718-8293-a4b5c6d7e8f1';
export const BEN = '2b2c3d4e-5f60-4718-8293-a4b5c6d7e8f2';
/** The least that a bot in production is told. */
export const PRODUCTION = {
  MICROSOFT_APP_ID: APP,
  MICROSOFT_APP_PASSWORD: 'secret',
  MICROSOFT_APP_TENANT_ID: TENANT,
  TENANTS: `${TENANT}, ${OTHER_TENANT}`,
  REGION: 'south-west',
  PROGRAMME_MANAGERS: `${TENANT}/${ASHA},${OTHER_TENANT}/${BEN}`,
  PUBLIC_URL: 'https://bot.example/',
  PRIVACY_CONTACT_NAME: 'Programme office',
  PRIVACY_CONTACT_ADDRESS: 'privacy@example.org',
};
export const problemsOf = (environment: NodeJS.ProcessEnv): readonly string[] => {
  const read = readConfig(environment);
  return read.ok ? [] : read.problems;
};
