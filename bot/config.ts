import path from 'node:path';
import { words } from '../cards/wording/words.ts';
import type { Account } from '../programme/region/person.ts';
import { checkIds } from './id-settings.ts';
import { Settings } from './settings.ts';
import { readTab, type TabSettings } from './tab-settings.ts';

/** How the bot is registered with Microsoft (PLATFORM 4.2). */
export type AppRegistration =
  | { type: 'SingleTenant'; appId: string; password: string; tenantId: string }
  | { type: 'UserAssignedMSI'; appId: string; tenantId: string }
  | { type: 'MultiTenant'; appId: string; password: string };

/** Stand-ins for Microsoft's services, for tests on one machine; refused anywhere else. */
export interface TestServices {
  /** Where the keys of the Bot Connector are published. */
  openIdMetadataUrl?: string;
  /** Sent with every outgoing message instead of a token of Entra. */
  outboundToken?: string;
}

export interface Config extends TabSettings {
  environment: 'production' | 'development';
  host: string;
  /** 0 picks a free one. */
  port: number;
  /** Without it the embedded store keeps its files in `dataDirectory`. */
  mongodbUri: string | undefined;
  dataDirectory: string;
  /** Where the keys of envelopes are; never copied together with the database. */
  keyDirectory: string;
  /** Undefined: requests are not authenticated, which is refused unless only this machine can reach the bot. */
  registration: AppRegistration | undefined;
  /** Microsoft 365 tenants that are served. Empty, in development only, serves all. */
  tenants: readonly string[];
  region: string;
  programmeManagers: readonly Account[];
  /** Start of the links that people open, without a slash at its end. */
  publicUrl: string;
  /** Hosts that the bot may speak to beside Microsoft's own (PLATFORM 4.1). */
  allowedHosts: readonly string[];
  logLevel: (typeof LOG_LEVELS)[number];
  /** Where figures can be read, on a loopback address alone; 0 picks a free port, undefined takes no figures. */
  metricsPort: number | undefined;
  demo: boolean;
  /** Named in the privacy notice. */
  privacyContact: { name: string; address: string };
  test: TestServices;
}

/** What the Teams app package says of one installation. Ids are GUIDs in small letters, addresses are https. */
export interface AppPackageSettings {
  /** The app's own id in Teams' catalogues; it stays when the bot is registered anew. */
  appId: string;
  botId: string;
  /** The Entra application that people sign in to. A managed identity is none. */
  signInId: string | undefined;
  /** Three numbers. Teams takes a package as an update only when they have grown. */
  version: string;
  /** Host name of the bot. */
  domain: string;
  developer: { name: string; website: string; privacy: string; terms: string };
}

const APP_TYPES = ['SingleTenant', 'UserAssignedMSI', 'MultiTenant'] as const;
const DEVELOPER_NAME_MAX = 32;
const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'silent'] as const;
const LOOPBACK = ['localhost', '127.0.0.1', '[::1]', '::1'];
const CODE = /^[A-Za-z0-9-]{1,40}$/;
const say = words.setup;

/** Reads the environment, which nothing else does. Answers the configuration, or every problem at once in plain words. */
export function readConfig(
  environment: NodeJS.ProcessEnv = process.env,
): { ok: true; config: Config } | { ok: false; problems: readonly string[] } {
  const settings = new Settings(environment);
  const mode = settings.oneOf('NODE_ENV', ['production', 'development'], 'production');
  const developing = mode === 'development';
  const host = settings.required('HOST', developing ? '127.0.0.1' : '0.0.0.0');
  const port = settings.port('PORT', 3978);
  const onlyHere = developing && LOOPBACK.includes(host);
  const local = `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
  const registration = readRegistration(settings, host, onlyHere);
  const config: Config = {
    environment: mode,
    host,
    port,
    ...readStorage(settings),
    keyDirectory: readKeyDirectory(settings),
    registration,
    ...readTab(settings, registration),
    tenants: settings.ids('TENANTS'),
    region: settings.required('REGION'),
    programmeManagers: settings.accounts('PROGRAMME_MANAGERS'),
    publicUrl: developing
      ? settings.url('PUBLIC_URL', ['https:', 'http:'], local)
      : settings.url('PUBLIC_URL', ['https:']),
    allowedHosts: [...settings.list('ALLOWED_HOSTS'), ...(onlyHere ? LOOPBACK : [])],
    logLevel: settings.oneOf('LOG_LEVEL', LOG_LEVELS, 'info'),
    metricsPort: settings.text('METRICS_PORT') === undefined ? undefined : settings.port('METRICS_PORT', 0),
    demo: readDemo(settings, onlyHere),
    privacyContact: readPrivacyContact(settings, developing),
    test: readTestServices(settings, onlyHere),
  };
  if (config.region !== '' && !CODE.test(config.region)) settings.problem(say.notACode('REGION'));
  if (!developing && config.tenants.length === 0) settings.problem(say.noTenants);
  if (!developing) checkIds(settings, config);
  if (!developing && config.programmeManagers.length === 0) settings.problem(say.noManagers);
  return settings.problems.length > 0 ? { ok: false, problems: settings.problems } : { ok: true, config };
}

/** Where the data is: all that the scripts which work on it need to know. */
export const readStorage = (
  settings = new Settings(process.env),
): Pick<Config, 'mongodbUri' | 'dataDirectory'> => ({
  mongodbUri: settings.database('MONGODB_URI'),
  dataDirectory: settings.required('DATA_DIR', './data'),
});

/** In the data's own folder unless set otherwise, so that nothing has to be set to try the bot. */
export const readKeyDirectory = (settings = new Settings(process.env)): string =>
  settings.text('KEY_DIR') ?? path.join(settings.required('DATA_DIR', './data'), 'keys');
/** Whose data it is, for scripts that work on one region. */
export const readRegion = (settings = new Settings(process.env)): string | undefined =>
  settings.text('REGION');

/** What `npm run package` writes into the app package. `productVersion` is used unless another one is set. */
export function readAppPackage(
  productVersion: string,
  environment: NodeJS.ProcessEnv = process.env,
): { ok: true; settings: AppPackageSettings } | { ok: false; problems: readonly string[] } {
  const settings = new Settings(environment);
  const developing =
    settings.oneOf('NODE_ENV', ['production', 'development'], 'production') === 'development';
  const address = (name: string) => settings.publicUrl(name, { tunnels: developing });
  const botId = settings.guid('MICROSOFT_APP_ID');
  const isManaged = readAppType(settings) === 'UserAssignedMSI';
  const publicUrl = address('PUBLIC_URL');
  const found: AppPackageSettings = {
    appId: settings.guid('TEAMS_APP_ID', botId),
    botId,
    signInId: settings.guid('ENTRA_APP_ID', isManaged ? '' : botId) || undefined,
    version: settings.version('TEAMS_APP_VERSION', productVersion),
    domain: publicUrl === '' ? '' : new URL(publicUrl).hostname,
    developer: {
      name: settings.title('DEVELOPER_NAME', DEVELOPER_NAME_MAX),
      website: address('DEVELOPER_URL'),
      privacy: address('PRIVACY_URL'),
      terms: address('TERMS_URL'),
    },
  };
  const { problems } = settings;
  return problems.length > 0 ? { ok: false, problems } : { ok: true, settings: found };
}

const readAppType = (settings: Settings): AppRegistration['type'] =>
  settings.oneOf('MICROSOFT_APP_TYPE', APP_TYPES, 'SingleTenant');

function readRegistration(settings: Settings, host: string, onlyHere: boolean): AppRegistration | undefined {
  const appId = settings.text('MICROSOFT_APP_ID');
  if (appId === undefined) {
    if (!onlyHere) settings.problem(say.openToAll(host));
    return undefined;
  }
  const type = readAppType(settings);
  if (type === 'UserAssignedMSI') {
    if (settings.text('MICROSOFT_APP_PASSWORD')) settings.problem(say.passwordForManagedIdentity);
    return { type, appId, tenantId: settings.required('MICROSOFT_APP_TENANT_ID') };
  }
  const password = settings.required('MICROSOFT_APP_PASSWORD');
  return type === 'MultiTenant'
    ? { type, appId, password }
    : { type, appId, password, tenantId: settings.required('MICROSOFT_APP_TENANT_ID') };
}

function readDemo(settings: Settings, onlyHere: boolean): boolean {
  const demo = settings.oneOf('DEMO', ['0', '1'], '0') === '1';
  if (demo && !onlyHere) settings.problem(say.developmentOnly('DEMO'));
  return demo;
}

function readPrivacyContact(settings: Settings, developing: boolean): Config['privacyContact'] {
  const fallback = developing ? say.developmentContact : undefined;
  return {
    name: settings.required('PRIVACY_CONTACT_NAME', fallback?.name),
    address: settings.required('PRIVACY_CONTACT_ADDRESS', fallback?.address),
  };
}

function readTestServices(settings: Settings, onlyHere: boolean): TestServices {
  const openIdMetadataUrl = settings.text('TEST_OPENID_METADATA_URL');
  const outboundToken = settings.text('TEST_OUTBOUND_TOKEN');
  if (openIdMetadataUrl && !onlyHere) settings.problem(say.developmentOnly('TEST_OPENID_METADATA_URL'));
  if (outboundToken && !onlyHere) settings.problem(say.developmentOnly('TEST_OUTBOUND_TOKEN'));
  return {
    ...(openIdMetadataUrl ? { openIdMetadataUrl } : {}),
    ...(outboundToken ? { outboundToken } : {}),
  };
}
