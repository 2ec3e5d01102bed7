/** Everything that the app package needs to know of an installation; the council is invented. */
export const SETTINGS = {
  MICROSOFT_APP_ID: '4f6d2f0a-7f6c-4d6e-9c52-6a1b6b0f7a11',
  TEAMS_APP_ID: '0c2f58d1-3b0e-4b37-8d86-2f6a90a4c5e2',
  ENTRA_APP_ID: '9a7be6c4-55a1-4c0f-b7ce-3d1d9a0f8b23',
  TEAMS_APP_VERSION: '1.4.0',
  PUBLIC_URL: 'https://bot.carrowmoor.gov.uk',
  DEVELOPER_NAME: 'Carrowmoor Council',
  DEVELOPER_URL: 'https://www.carrowmoor.gov.uk/improvement',
  PRIVACY_URL: 'https://www.carrowmoor.gov.uk/privacy',
  TERMS_URL: 'https://www.carrowmoor.gov.uk/terms',
};
