import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { unzipSync } from 'fflate';
import { words } from '../../cards/wording/words.ts';
import { SETTINGS } from './settings.ts';

const root = path.join(import.meta.dirname, '..', '..');

describe('npm run package', function () {
  this.timeout(60_000);
  let folder: string;
  before(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'app-package-'));
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  const run = (args: string[], settings: NodeJS.ProcessEnv) =>
    spawnSync(process.execPath, ['--import', 'tsx', 'scripts/package-app.ts', ...args], {
      cwd: root,
      env: { PATH: process.env.PATH, ...settings },
      encoding: 'utf8',
    });

  it('writes the package where it is told to, making the folder, and says what it is', () => {
    const file = path.join(folder, 'new', 'app.zip');
    const { status, stdout, stderr } = run(['--out', file], SETTINGS);
    assert.equal(stderr, '');
    assert.equal(status, 0);
    assert.equal(stdout.trim(), words.appPackage.written(file, '1.4.0', SETTINGS.TEAMS_APP_ID));
    assert.ok('manifest.json' in unzipSync(readFileSync(file)));
  });

  it('names every missing setting, writes nothing and fails', () => {
    const file = path.join(folder, 'refused.zip');
    const { PRIVACY_URL, TERMS_URL, ...rest } = SETTINGS;
    const { status, stdout, stderr } = run(['--out', file], rest);
    assert.deepEqual([status, stdout, existsSync(file)], [1, '', false]);
    assert.deepEqual(stderr.trim().split('\n'), [
      words.appPackage.refused,
      `- ${words.setup.missing('PRIVACY_URL')}`,
      `- ${words.setup.missing('TERMS_URL')}`,
    ]);
  });

  it('says how it is used when it does not understand, and why a file cannot be written', () => {
    assert.equal(run(['--output', 'x'], SETTINGS).stderr.trim(), words.appPackage.usage);
    const { status, stderr } = run(['--out', folder], SETTINGS);
    assert.equal(status, 2);
    assert.match(stderr, /cannot be written/);
  });
});
