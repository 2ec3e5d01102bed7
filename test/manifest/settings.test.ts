import { deepEqual, equal, match } from 'node:assert/strict';
import { type AppPackageSettings, readAppPackage } from '../../bot/config.ts';
import { SETTINGS } from './settings.ts';

const NEEDED = [
  'MICROSOFT_APP_ID',
  'PUBLIC_URL',
  'DEVELOPER_NAME',
  'DEVELOPER_URL',
  'PRIVACY_URL',
  'TERMS_URL',
] as const;

const problemsOf = (change: NodeJS.ProcessEnv): readonly string[] => {
  const read = readAppPackage('0.1.0', { ...SETTINGS, ...change });
  return read.ok ? [] : read.problems;
};

const settingsOf = (change: NodeJS.ProcessEnv): AppPackageSettings => {
  const read = readAppPackage('0.1.0', { ...SETTINGS, ...change });
  if (!read.ok) throw new Error(read.problems.join(' '));
  return read.settings;
};

describe('The settings of the app package', () => {
  it('are read whole', () => {
    deepEqual(settingsOf({}), {
      appId: SETTINGS.TEAMS_APP_ID,
      botId: SETTINGS.MICROSOFT_APP_ID,
      signInId: SETTINGS.ENTRA_APP_ID,
      version: '1.4.0',
      domain: 'bot.carrowmoor.gov.uk',
      developer: {
        name: 'Carrowmoor Council',
        website: 'https://www.carrowmoor.gov.uk/improvement',
        privacy: 'https://www.carrowmoor.gov.uk/privacy',
        terms: 'https://www.carrowmoor.gov.uk/terms',
      },
    });
  });

  it("fall back on the bot's id and on the product's version", () => {
    const { appId, signInId, version } = settingsOf({
      TEAMS_APP_ID: '',
      ENTRA_APP_ID: undefined,
      TEAMS_APP_VERSION: ' ',
    });
    deepEqual([appId, signInId], [SETTINGS.MICROSOFT_APP_ID, SETTINGS.MICROSOFT_APP_ID]);
    equal(version, '0.1.0');
  });

  it('never take a managed identity for an application that people sign in to', () => {
    const managed = { MICROSOFT_APP_TYPE: 'UserAssignedMSI' };
    equal(settingsOf({ ...managed, ENTRA_APP_ID: '' }).signInId, undefined);
    equal(settingsOf(managed).signInId, SETTINGS.ENTRA_APP_ID);
  });

  for (const name of NEEDED)
    it(`name ${name} when it is missing, and nothing else`, () => {
      const problems = problemsOf({ [name]: undefined, TEAMS_APP_ID: '', ENTRA_APP_ID: '' });
      equal(problems.length, 1, problems.join('\n'));
      match(problems[0] ?? '', new RegExp(`^${name} is not set\\.`));
    });

  it('name everything that is missing at once', () => {
    const read = readAppPackage('0.1.0', {});
    deepEqual(read.ok ? [] : read.problems.map(problem => problem.split(' ')[0]), NEEDED);
  });

  it('name everything that is bad at once, beside what is missing', () => {
    const problems = problemsOf({
      NODE_ENV: 'staging',
      MICROSOFT_APP_TYPE: 'Multi',
      MICROSOFT_APP_ID: 'app-1',
      TEAMS_APP_ID: '00000000-0000-0000-0000-000000000000',
      ENTRA_APP_ID: '{entra-app-id}',
      TEAMS_APP_VERSION: 'v2',
      PUBLIC_URL: 'https://*.gov.uk',
      DEVELOPER_NAME: 'The improvement programme of all our councils',
      DEVELOPER_URL: 'www.carrowmoor.gov.uk',
      PRIVACY_URL: undefined,
      TERMS_URL: 'http://www.carrowmoor.gov.uk/terms',
    });
    deepEqual(problems.map(problem => problem.split(' ')[0]).sort(), [
      'DEVELOPER_NAME',
      'DEVELOPER_URL',
      'ENTRA_APP_ID',
      'MICROSOFT_APP_ID',
      'MICROSOFT_APP_TYPE',
      'NODE_ENV',
      'PRIVACY_URL',
      'PUBLIC_URL',
      'TEAMS_APP_ID',
      'TEAMS_APP_VERSION',
      'TERMS_URL',
    ]);
  });

  const BAD: readonly [name: keyof typeof SETTINGS, value: string, why: RegExp][] = [
    ['MICROSOFT_APP_ID', '4f6d2f0a7f6c4d6e9c526a1b6b0f7a11', /five groups/],
    ['MICROSOFT_APP_ID', '11111111-1111-1111-1111-111111111111', /five groups/],
    ['TEAMS_APP_VERSION', '1.4', /three numbers/],
    ['TEAMS_APP_VERSION', '1.04.0', /three numbers/],
    ['TEAMS_APP_VERSION', '1.4.0-beta', /three numbers/],
    ['PUBLIC_URL', 'http://bot.carrowmoor.gov.uk', /https/],
    ['PUBLIC_URL', 'bot.carrowmoor.gov.uk', /https/],
    ['PUBLIC_URL', 'https://localhost:3978', /localhost, which is not a host name/],
    ['PUBLIC_URL', 'https://10.0.0.7', /10\.0\.0\.7, which is not a host name/],
    ['PUBLIC_URL', 'https://[::1]', /which is not a host name/],
    ['PUBLIC_URL', 'https://bot', /which is not a host name/],
    ['PUBLIC_URL', 'https://bot.example.org', /which is not a host name/],
    ['PUBLIC_URL', 'https://*.carrowmoor.gov.uk', /which is not a host name/],
    ['PUBLIC_URL', 'https://abc-3978.uks1.devtunnels.ms', /a tunnel/],
    ['PRIVACY_URL', 'https://someone:hunter2@www.carrowmoor.gov.uk', /user name or a password/],
    ['PRIVACY_URL', 'https://www.example.com/privacy', /which is not a host name/],
    ['TERMS_URL', 'javascript:alert(1)', /https/],
    ['DEVELOPER_NAME', 'x'.repeat(33), /33 characters; the limit is 32/],
    ['DEVELOPER_NAME', '<your organisation>', /placeholder/],
    ['DEVELOPER_NAME', 'Contoso', /placeholder/],
  ];
  for (const [name, value, why] of BAD)
    it(`refuse ${name} = ${value}`, () => {
      const problems = problemsOf({ [name]: value });
      equal(problems.length, 1, problems.join('\n'));
      match(problems[0] ?? '', new RegExp(`^${name} `));
      match(problems[0] ?? '', why);
      equal(problems[0]?.includes('hunter2'), false);
    });

  it('allow a tunnel for a trial in development, and in production not', () => {
    const tunnel = { PUBLIC_URL: 'https://abc-3978.uks1.devtunnels.ms' };
    equal(settingsOf({ ...tunnel, NODE_ENV: 'development' }).domain, 'abc-3978.uks1.devtunnels.ms');
    equal(problemsOf({ ...tunnel, NODE_ENV: 'production' }).length, 1);
  });

  it('keep the host of an address that has a path, a port or a slash at its end', () => {
    for (const address of ['https://BOT.carrowmoor.gov.uk/', 'https://bot.carrowmoor.gov.uk:8443/teams'])
      equal(settingsOf({ PUBLIC_URL: address }).domain, 'bot.carrowmoor.gov.uk');
  });
});
