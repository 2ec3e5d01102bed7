import { deepEqual, equal, match } from 'node:assert/strict';
import { readConfig } from '../../bot/config.ts';
import { APP, ASHA, BEN, OTHER_TENANT, PRODUCTION, problemsOf, TENANT } from './production-settings.ts';

const DEVELOPMENT = { NODE_ENV: 'development', REGION: 'demo' };

describe('the configuration', () => {
  it('is read whole, and authenticates unless told otherwise', () => {
    const read = readConfig(PRODUCTION);
    deepEqual(read.ok && read.config, {
      environment: 'production',
      host: '0.0.0.0',
      port: 3978,
      mongodbUri: undefined,
      dataDirectory: './data',
      keyDirectory: 'data/keys',
      registration: {
        type: 'SingleTenant',
        appId: APP,
        password: 'secret',
        tenantId: TENANT,
      },
      signInId: APP,
      teamsAppId: APP,
      tenants: [TENANT, OTHER_TENANT],
      region: 'south-west',
      programmeManagers: [
        { tenantId: TENANT, objectId: ASHA },
        { tenantId: OTHER_TENANT, objectId: BEN },
      ],
      publicUrl: 'https://bot.example',
      allowedHosts: [],
      logLevel: 'info',
      metricsPort: undefined,
      demo: false,
      privacyContact: { name: 'Programme office', address: 'privacy@example.org' },
      test: {},
    });
  });

  it('keeps the keys of envelopes where it is told to, or else beside the data', () => {
    const keys = (more: object) => {
      const read = readConfig({ ...DEVELOPMENT, ...more });
      return read.ok && read.config.keyDirectory;
    };
    equal(keys({ DATA_DIR: '/srv/data' }), '/srv/data/keys');
    equal(keys({ DATA_DIR: '/srv/data', KEY_DIR: '/mnt/keys' }), '/mnt/keys');
  });

  it('starts on this machine alone with a region and nothing else', () => {
    const read = readConfig(DEVELOPMENT);
    equal(read.ok && read.config.host, '127.0.0.1');
    equal(read.ok && read.config.registration, undefined);
    equal(read.ok && read.config.publicUrl, 'http://127.0.0.1:3978');
  });

  it('refuses to be open to the network without authentication', () => {
    const { MICROSOFT_APP_ID, ...withoutApp } = PRODUCTION;
    for (const environment of [
      withoutApp,
      { ...withoutApp, HOST: '127.0.0.1' },
      { ...withoutApp, NODE_ENV: 'production', HOST: 'localhost' },
      { ...DEVELOPMENT, HOST: '0.0.0.0' },
      { ...DEVELOPMENT, HOST: '::' },
      { ...DEVELOPMENT, HOST: '10.0.0.7' },
      { ...DEVELOPMENT, HOST: 'localhost.evil.example' },
    ])
      match(problemsOf(environment).join('\n'), /could act as anybody/);
  });

  it('keeps authentication on in development when the app is registered', () => {
    const read = readConfig({
      ...DEVELOPMENT,
      MICROSOFT_APP_ID: 'app-1',
      MICROSOFT_APP_PASSWORD: 'secret',
      MICROSOFT_APP_TYPE: 'MultiTenant',
    });
    deepEqual(read.ok && read.config.registration, {
      type: 'MultiTenant',
      appId: 'app-1',
      password: 'secret',
    });
  });

  it('names every problem at once', () => {
    const problems = problemsOf({
      NODE_ENV: 'staging',
      PORT: 'many',
      MICROSOFT_APP_ID: 'app-1',
      PROGRAMME_MANAGERS: 'asha@example.org',
      PUBLIC_URL: 'http://bot.example',
      LOG_LEVEL: 'loud',
      MONGODB_URI: 'database.example',
      METRICS_PORT: '-1',
      DEMO: '1',
      TEST_OUTBOUND_TOKEN: 'token',
    });
    for (const name of [
      'NODE_ENV',
      'PORT',
      'MICROSOFT_APP_PASSWORD',
      'MICROSOFT_APP_TENANT_ID',
      'TENANTS',
      'REGION',
      'PROGRAMME_MANAGERS',
      'PUBLIC_URL',
      'LOG_LEVEL',
      'MONGODB_URI',
      'METRICS_PORT',
      'DEMO',
      'PRIVACY_CONTACT_NAME',
      'PRIVACY_CONTACT_ADDRESS',
      'TEST_OUTBOUND_TOKEN',
    ])
      equal(problems.filter(problem => problem.startsWith(name)).length > 0, true, name);
  });

  it('takes the address of one database server or of several', () => {
    for (const MONGODB_URI of [
      'mongodb://127.0.0.1:27017',
      'mongodb://bot:secret@a.example:27017,b.example:27018/improvement?replicaSet=rs0',
      'mongodb+srv://cluster.example/?tls=true',
    ])
      deepEqual(problemsOf({ ...PRODUCTION, MONGODB_URI }), []);
    const [problem = ''] = problemsOf({ ...PRODUCTION, MONGODB_URI: 'http://bot:hunter2@a.example' });
    match(problem, /^MONGODB_URI .*mongodb:/);
    equal(problem.includes('hunter2'), false);
  });

  it('never repeats a password in a problem', () => {
    const problems = problemsOf({
      ...PRODUCTION,
      MICROSOFT_APP_TYPE: 'UserAssignedMSI',
      MICROSOFT_APP_PASSWORD: 'hunter2',
    });
    equal(problems.length, 1);
    equal(problems.join().includes('hunter2'), false);
  });

  it('takes a managed identity without a password', () => {
    const { MICROSOFT_APP_PASSWORD, ...rest } = PRODUCTION;
    const read = readConfig({ ...rest, MICROSOFT_APP_TYPE: 'UserAssignedMSI' });
    deepEqual(read.ok && read.config.registration, {
      type: 'UserAssignedMSI',
      appId: APP,
      tenantId: TENANT,
    });
  });

  it('lets the demo and the stand-ins of tests nowhere but on a loopback address in development', () => {
    for (const name of ['TEST_OPENID_METADATA_URL', 'TEST_OUTBOUND_TOKEN', 'DEMO']) {
      deepEqual(problemsOf({ ...DEVELOPMENT, [name]: '1' }), []);
      equal(problemsOf({ ...PRODUCTION, HOST: '127.0.0.1', [name]: '1' }).length, 1, name);
    }
  });

  it('lets the bot speak to this machine in development, and in production to the named hosts only', () => {
    const local = readConfig(DEVELOPMENT);
    equal(local.ok && local.config.allowedHosts.includes('localhost'), true);
    const remote = readConfig({ ...PRODUCTION, ALLOWED_HOSTS: 'gateway.example' });
    deepEqual(remote.ok && remote.config.allowedHosts, ['gateway.example']);
  });
});
