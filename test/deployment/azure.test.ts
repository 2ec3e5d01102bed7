import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { readConfig } from '../../bot/config.ts';
import { all, known, read, root, WRITTEN } from './deployment-files.ts';

const main = read('infra/main.bicep');
const app = read('infra/modules/app.bicep');

describe('The templates for Azure', () => {
  const required = (bicep: string): string[] => all(bicep, /^param (\w+) \w+$/gm);
  const params = (bicep: string): string[] => all(bicep, /^param (\w+) /gm);

  it('set what the bot knows, and enough for it to start', () => {
    const plain = all(`${main}\n${app}`, /^ +([A-Z][A-Z_]+): /gm);
    const secret = all(app, /name: '([A-Z][A-Z_]+)'/g);
    assert.deepEqual(secret, ['MONGODB_URI', 'MICROSOFT_APP_PASSWORD']);
    assert.deepEqual(
      [...plain, ...secret].filter(name => !known.has(name)),
      [],
    );
    const values = Object.fromEntries(plain.map(name => [name, WRITTEN[name] ?? '3978']));
    for (const more of [
      { MICROSOFT_APP_TYPE: 'UserAssignedMSI' },
      { MICROSOFT_APP_TYPE: 'SingleTenant', MICROSOFT_APP_PASSWORD: 'secret' },
    ])
      assert.deepEqual(
        {
          problems: [],
          ...readConfig({ ...values, ...more, KEY_DIR: '/bot/keys', MONGODB_URI: 'mongodb+srv://a' }),
        }.problems,
        [],
      );
  });

  it('give every module what it asks for and nothing that it does not know', () => {
    const modules = [
      ...main.matchAll(/^module \w+ '(.+)' = \{\n {2}name: .+\n {2}params: \{\n([\s\S]*?)\n {2}\}/gm),
    ];
    assert.equal(modules.length, 3);
    for (const [, file = '', body = ''] of modules) {
      const bicep = read(`infra/${file}`);
      const given = all(body, /^ {4}(\w+):/gm);
      assert.deepEqual(
        required(bicep).filter(name => !given.includes(name)),
        [],
        file,
      );
      assert.deepEqual(
        given.filter(name => !params(bicep).includes(name)),
        [],
        file,
      );
    }
  });

  it('hand passwords on as secure parameters and secrets, never as output of the whole', () => {
    for (const [file, name] of [
      ['main.bicep', 'appPassword'],
      ['main.bicep', 'databasePassword'],
      ['modules/database.bicep', 'password'],
      ['modules/app.bicep', 'databaseUri'],
      ['modules/app.bicep', 'appPassword'],
    ] as const)
      assert.match(read(`infra/${file}`), new RegExp(`@secure\\(\\)\\n(@.*\\n)*param ${name} `), file);
    assert.doesNotMatch(main, /^output .*(assword|uri)/m);
    assert.match(read('infra/modules/database.bicep'), /@secure\(\)\noutput uri/);
  });

  it('take their parameters from the file of an environment that docs/azure.md explains', () => {
    const { parameters } = JSON.parse(read('infra/main.parameters.json'));
    const asked = Object.keys(parameters);
    assert.deepEqual(
      required(main).filter(name => !asked.includes(name)),
      [],
    );
    assert.deepEqual(
      asked.filter(name => !params(main).includes(name)),
      [],
    );
    const toolkit = read('m365agents.yml');
    const variables = new Set(all(JSON.stringify(parameters) + toolkit, /\$\{\{(\w+)\}\}/g));
    const explained = read('docs/azure.md');
    assert.deepEqual(
      [...variables].filter(name => !explained.includes(`\`${name}\``)),
      [],
    );
    const written = all(toolkit, /path: (\.\/infra\S+)|parameters: (\.\/infra\S+)/g).filter(Boolean);
    for (const file of written) assert.ok(existsSync(path.join(root, file)), file);
  });
});
