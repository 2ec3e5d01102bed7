import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { readConfig } from '../../bot/config.ts';
import { all, known, read, root, WRITTEN } from './deployment-files.ts';

interface Compose {
  services: Record<
    string,
    { environment: Record<string, string>; ports?: string[]; volumes?: string[]; read_only?: boolean }
  >;
}
const compose: Compose = parse(read('compose.yaml'));
const bot = compose.services.bot;

describe('The image', () => {
  const dockerfile = read('Dockerfile');
  const stages = dockerfile.split(/^FROM /m);
  const final = stages.at(-1) ?? '';
  const ignored = read('.dockerignore');

  it('runs what was compiled, as somebody without rights, with what production needs and nothing else', () => {
    assert.match(final, /^USER node$/m);
    assert.match(final, /^CMD \["node", "dist\/bot\/start\.js"\]$/m);
    assert.match(final, /^ENV NODE_ENV=production$/m);
    const source = all(final, /--from=(\w+) \/bot\/node_modules/g)[0];
    const packages = stages.find(stage => stage.split('\n')[0]?.endsWith(` AS ${source}`)) ?? '';
    assert.match(packages, /npm ci --omit=dev/);
    const { dependencies } = JSON.parse(read('package.json'));
    assert.deepEqual(
      Object.keys(dependencies).filter(name => /playground|playwright|mocha/.test(name)),
      [],
    );
  });

  it('compiles from what the first stage takes in all that `npm run build` reads', () => {
    const [build = ''] = stages.slice(1);
    const taken = all(build, /^COPY (.+) \S+$/gm).flatMap(line => line.split(' '));
    const { include } = JSON.parse(read('tsconfig.build.json'));
    const [, vite = ''] =
      / -c (\w+)\/vite-config\.ts/.exec(JSON.parse(read('package.json')).scripts.build) ?? [];
    assert.deepEqual(
      [...include, vite, 'tsconfig.build.json'].filter(name => !taken.includes(name)),
      [],
    );
  });

  it('asks the bot itself whether it is well', () => {
    const [, command = ''] = /^HEALTHCHECK[^\n]*\\\n +CMD (\[.*\])$/m.exec(final) ?? [];
    const [program, , script = ''] = JSON.parse(command);
    assert.equal(program, 'node');
    assert.match(script, /\/healthz/);
  });

  it('takes in only what .dockerignore lets through, and that is there', () => {
    const given = all(dockerfile, /^COPY (?!--from)(.+)$/gm).flatMap(line => line.split(' ').slice(0, -1));
    assert.ok(given.length > 8);
    assert.equal(
      ignored.split('\n').find(line => !line.startsWith('#')),
      '*',
    );
    const letIn = all(ignored, /^!(.+)$/gm);
    assert.deepEqual(
      given.filter(name => !letIn.includes(name) || !existsSync(path.join(root, name))),
      [],
    );
    assert.deepEqual(
      all(ignored, /^([^*!#\s].*)$/gm).filter(name => !existsSync(path.join(root, name))),
      [],
    );
  });
});

describe('compose.yaml', () => {
  const settings = Object.fromEntries(
    Object.entries(bot?.environment ?? {}).map(([name, value]) => [
      name,
      value.replace(/\$\{(\w+):[?-][^}]*\}/g, (_, wanted: string) => WRITTEN[wanted] ?? ''),
    ]),
  );

  it('sets what the bot knows, and enough for it to start', () => {
    assert.deepEqual(
      Object.keys(settings).filter(name => !known.has(name)),
      [],
    );
    assert.deepEqual(readConfig(settings), { ...readConfig(settings), ok: true });
  });

  it('holds no secret, and refuses to start without one', () => {
    const secrets = Object.values(compose.services)
      .flatMap(service => Object.entries(service.environment))
      .filter(([name]) => /PASSWORD|_URI$/.test(name));
    assert.equal(secrets.length, 3);
    for (const [name, value] of secrets) assert.match(value, /\$\{\w+:\?[^}]+\}/, name);
  });

  it('lets nobody but this machine reach the bot, and nobody at all the database', () => {
    assert.deepEqual(bot?.ports, ['127.0.0.1:3978:3978']);
    assert.equal(compose.services.mongodb?.ports, undefined);
  });

  it('keeps the keys of envelopes on a volume of their own', () => {
    assert.deepEqual(bot?.volumes, ['keys:/bot/keys']);
    assert.match(read('Dockerfile'), /KEY_DIR=\/bot\/keys/);
    assert.equal(bot?.read_only, true);
  });
});
