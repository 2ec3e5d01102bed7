import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openDatabase } from '../../storage/database.ts';
import { sampleConversation } from '../storage/contract/samples.ts';
import { retentionDeps } from '../support/retention-rig.ts';

const ROOT = path.join(import.meta.dirname, '..', '..');

describe('npm run retention', function () {
  this.timeout(120_000);
  let dataDirectory: string;
  before(async () => {
    dataDirectory = await mkdtemp(path.join(tmpdir(), 'retention-script-'));
    const { db, close } = await openDatabase({ uri: undefined, dataDirectory });
    const { regions, conversations } = retentionDeps(db, 'demo');
    await regions.putRegion({ code: 'demo', name: 'Demo Region', timezone: 'Europe/London' });
    await conversations.put(sampleConversation('demo', 'anna', { updatedAt: new Date('2015-01-01') }));
    await close();
  });
  after(() => rm(dataDirectory, { recursive: true }));

  const run = (args: readonly string[], region = 'demo') =>
    new Promise<{ code: number; stdout: string; stderr: string }>(resolve => {
      const script = ['--import', 'tsx', 'scripts/retention.ts', ...args];
      const env = { PATH: process.env.PATH, DATA_DIR: dataDirectory, REGION: region };
      execFile(process.execPath, script, { cwd: ROOT, env }, (error, stdout, stderr) =>
        resolve({ code: error ? Number(error.code) : 0, stdout, stderr }),
      );
    });

  it('says by rule how much would go, and removes that', async () => {
    const rehearsed = await run(['--dry-run']);
    assert.equal(rehearsed.code, 0, rehearsed.stderr);
    assert.match(
      rehearsed.stdout,
      /^Would be removed in region demo; nothing was changed:\n +1 {2}Conversations/,
    );
    const removed = await run([]);
    assert.match(removed.stdout, /^Removed in region demo:\n +1 {2}Conversations/);
    const { db, close } = await openDatabase({ uri: undefined, dataDirectory });
    assert.equal(await retentionDeps(db, 'demo').conversations.byId('demo', 'anna'), undefined);
    await close();
  });

  it('refuses what it does not know in plain words, and touches nothing', async () => {
    for (const args of [['demo'], ['--dry-run=no']])
      assert.match((await run(args)).stderr, /^Use: npm run retention -- \[--dry-run\]\n/);
    const [unknown, none] = [await run([], 'nowhere'), await run([], '')];
    assert.match(unknown.stderr, /^There is no region nowhere in this database\./);
    assert.match(none.stderr, /^Which region\?/);
    assert.deepEqual([unknown.code, none.code, unknown.stdout], [2, 2, '']);
  });
});
