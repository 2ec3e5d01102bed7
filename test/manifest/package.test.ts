import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { words } from '../../cards/wording/words.ts';
import { type Manifest, SCHEMA_VERSION } from '../../manifest/manifest.ts';
import { buildApp } from '../../scripts/package/build-app.ts';
import { schemaProblems } from '../../scripts/package/official-schema.ts';
import { SETTINGS } from './settings.ts';

const root = path.join(import.meta.dirname, '..', '..');
const SCHEMAS = 'node_modules/@microsoft/app-manifest/build/json-schemas/teams';

const built = async (environment: NodeJS.ProcessEnv): Promise<Uint8Array> => {
  const app = await buildApp(environment);
  if (!app.ok) throw new Error(app.problems.join('\n'));
  return app.zip;
};
const manifestIn = (zip: Uint8Array): Manifest =>
  JSON.parse(strFromU8(unzipSync(zip)['manifest.json'] ?? new Uint8Array())) as Manifest;

describe('The app package', () => {
  it('passes every check with full settings, and says which version of which app it is', async () => {
    const app = await buildApp(SETTINGS);
    assert.deepEqual(app.ok ? [app.version, app.appId] : app.problems, ['1.4.0', SETTINGS.TEAMS_APP_ID]);
  });

  it('holds the manifest and both icons at its top, and nothing else', async () => {
    const files = unzipSync(await built(SETTINGS));
    assert.deepEqual(Object.keys(files).sort(), ['color.png', 'manifest.json', 'outline.png']);
    for (const icon of ['color.png', 'outline.png'])
      assert.deepEqual(Buffer.from(files[icon] ?? []), readFileSync(path.join(root, 'manifest', icon)));
  });

  it('says in its manifest what the settings say', async () => {
    const manifest = manifestIn(await built(SETTINGS));
    assert.equal(manifest.id, SETTINGS.TEAMS_APP_ID);
    assert.equal(manifest.version, SETTINGS.TEAMS_APP_VERSION);
    assert.equal(manifest.bots?.[0]?.botId, SETTINGS.MICROSOFT_APP_ID);
    assert.deepEqual(manifest.bots?.[0]?.scopes, ['personal', 'team', 'groupChat']);
    assert.deepEqual(manifest.validDomains, ['bot.carrowmoor.gov.uk']);
    assert.deepEqual(
      [manifest.staticTabs?.[0]?.contentUrl, manifest.configurableTabs?.[0]?.configurationUrl],
      ['https://bot.carrowmoor.gov.uk/tab/', 'https://bot.carrowmoor.gov.uk/tab/configure'],
    );
    assert.deepEqual(manifest.webApplicationInfo, {
      id: SETTINGS.ENTRA_APP_ID,
      resource: `api://bot.carrowmoor.gov.uk/${SETTINGS.ENTRA_APP_ID}`,
    });
    assert.deepEqual(manifest.developer, {
      name: SETTINGS.DEVELOPER_NAME,
      websiteUrl: SETTINGS.DEVELOPER_URL,
      privacyUrl: SETTINGS.PRIVACY_URL,
      termsOfUseUrl: SETTINGS.TERMS_URL,
    });
    assert.match(manifest.description.full, new RegExp(`${SETTINGS.DEVELOPER_URL}$`));
  });

  it('asks for no permission', async () => {
    const manifest = manifestIn(await built(SETTINGS));
    assert.deepEqual(
      [manifest.permissions, manifest.devicePermissions, manifest.authorization],
      [undefined, undefined, undefined],
    );
  });

  it('names no application to sign in to when the bot is a managed identity without one', async () => {
    const zip = await built({ ...SETTINGS, MICROSOFT_APP_TYPE: 'UserAssignedMSI', ENTRA_APP_ID: '' });
    assert.equal('webApplicationInfo' in manifestIn(zip), false);
    assert.equal('staticTabs' in manifestIn(zip), false, 'a tab that nobody can sign in to');
  });

  it('has the same bytes each time, in any time zone', async () => {
    const zone = process.env.TZ;
    try {
      const zips = [];
      for (const TZ of ['UTC', 'Pacific/Auckland', 'America/Los_Angeles']) {
        process.env.TZ = TZ;
        zips.push(Buffer.from(await built(SETTINGS)).toString('base64'));
      }
      assert.equal(new Set(zips).size, 1);
    } finally {
      if (zone === undefined) delete process.env.TZ;
      else process.env.TZ = zone;
    }
  });

  it('changes with a setting that it shows', async () => {
    const one = await built(SETTINGS);
    const other = await built({ ...SETTINGS, TEAMS_APP_VERSION: '1.4.1' });
    assert.notDeepEqual(Buffer.from(one), Buffer.from(other));
  });

  it('takes nothing else from the environment: no secret, tenant, person or database', async () => {
    const others = {
      MICROSOFT_APP_PASSWORD: 'secret-password',
      MICROSOFT_APP_TENANT_ID: 'secret-tenant',
      MONGODB_URI: 'mongodb://secret-host',
      DATA_DIR: '/secret-folder',
      TENANTS: 'secret-tenants',
      PROGRAMME_MANAGERS: 'secret-tenant/secret-person',
      PRIVACY_CONTACT_ADDRESS: 'secret@carrowmoor.gov.uk',
      HOME: '/secret-home',
    };
    const zip = await built({ ...SETTINGS, ...others });
    assert.deepEqual(Buffer.from(zip), Buffer.from(await built(SETTINGS)));
    for (const content of Object.values(unzipSync(zip)))
      assert.doesNotMatch(strFromU8(content, true), /secret/);
  });

  it('is refused with every problem, and then there is no package', async () => {
    const app = await buildApp({ ...SETTINGS, TERMS_URL: '', DEVELOPER_NAME: 'TODO' });
    assert.deepEqual(app, {
      ok: false,
      problems: [words.setup.placeholder('DEVELOPER_NAME', 'TODO'), words.setup.missing('TERMS_URL')],
    });
  });
});

describe("Microsoft's schema", () => {
  it('is the newest that their package holds', () => {
    const versions = readdirSync(path.join(root, SCHEMAS)).flatMap(
      name => /^v1\.(\d+)$/.exec(name)?.[1] ?? [],
    );
    assert.equal(SCHEMA_VERSION, `1.${Math.max(...versions.map(Number))}`);
  });

  it('refuses what is missing, unknown, too long or of another form, all at once and with its place', async () => {
    const manifest = manifestIn(await built(SETTINGS));
    const { accentColor, ...rest } = manifest;
    const problems = schemaProblems({
      ...rest,
      id: 'app-1',
      name: { short: 'x'.repeat(31) },
      bots: [{ botId: manifest.id, scopes: ['meeting'] }],
      colour: accentColor,
    }).join('\n');
    for (const part of [/accentColor/, /refuses id/, /name\.short/, /bots\.0\.scopes\.0/, /\(colour\)/])
      assert.match(problems, part);
  });

  it('refuses a list of more than 12 commands', async () => {
    const manifest = manifestIn(await built(SETTINGS));
    const commands = Array.from({ length: 13 }, (_, i) => ({ title: `command ${i}` }));
    const bots = [{ ...manifest.bots?.[0], commandLists: [{ scopes: ['personal'], commands }] }];
    assert.match(schemaProblems({ ...manifest, bots }).join('\n'), /commands.*12/);
  });
});
