import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openDatabase } from '../../storage/database.ts';
import { mongoRegionStore } from '../../storage/region-store.ts';
import { mongoSessionStore } from '../../storage/session-store.ts';
import { sampleAuthority, sampleBooking, sampleSession } from '../training/sample-session.ts';
import { paragraphsOf } from './word-file.ts';

const ROOT = path.join(import.meta.dirname, '..', '..');

describe('npm run report', function () {
  this.timeout(300_000);
  let directory: string;
  before(async () => {
    directory = await mkdtemp(path.join(tmpdir(), 'report-script-'));
    const { db, close } = await openDatabase({ uri: undefined, dataDirectory: path.join(directory, 'data') });
    const regions = mongoRegionStore(db);
    await regions.putRegion({ code: 'demo', name: 'Demo Region', timezone: 'Europe/London' });
    await regions.putSubRegion({ region: 'demo', code: 'West', name: 'West' });
    await regions.putAuthority(sampleAuthority('D01', 'West'));
    await mongoSessionStore(db).insert(
      sampleSession({
        ...{ state: 'completed', subRegion: 'West', startsAt: new Date('2016-01-21T09:30:00Z') },
        ...{ endsAt: new Date('2016-01-21T16:00:00Z'), bookings: [sampleBooking('D01', 'attended')] },
      }),
    );
    await close();
  });
  after(() => rm(directory, { recursive: true }));

  const run = (args: readonly string[], region: string | undefined = 'demo') =>
    new Promise<{ code: number; stdout: string; stderr: string }>(resolve => {
      const script = ['--import', 'tsx', 'scripts/report.ts', ...args];
      const env = {
        PATH: process.env.PATH,
        DATA_DIR: path.join(directory, 'data'),
        ...(region !== undefined && { REGION: region }),
      };
      execFile(process.execPath, script, { cwd: ROOT, env }, (error, stdout, stderr) =>
        resolve({ code: error ? Number(error.code) : 0, stdout, stderr }),
      );
    });
  const out = (name: string) => path.join(directory, name);
  const asked = (more: Record<string, string> = {}): string[] =>
    Object.entries({ '--as-at': '2016-02-05', '--audience': 'members', '--out': out('all'), ...more }).flat();

  it('writes all formats, says how far it is, and writes the same again until a new version is asked for', async () => {
    const first = await run(asked({ '--meeting': 'the February meeting' }));
    assert.equal(first.code, 0, first.stderr);
    assert.match(first.stderr, /^Drafting the update as at 5 February 2016/);
    assert.match(first.stderr, /\n {2}(\d+) of \1: \w+\n/);
    assert.match(first.stderr, /Version 1, draft, with \d+ figures\.\n$/);
    const names = ['csv', 'docx', 'html', 'json', 'md'].map(
      ending => `update-2016-02-05-members-v1.${ending}`,
    );
    assert.deepEqual((await readdir(out('all'))).sort(), names);
    assert.deepEqual(
      first.stdout.trim().split('\n').sort(),
      names.map(name => path.join(out('all'), name)),
    );
    const word = await readFile(path.join(out('all'), 'update-2016-02-05-members-v1.docx'));
    assert.ok(paragraphsOf(word).some(({ text }) => text === 'Update for the February meeting'));

    const again = await run(asked({ '--out': out('again') }));
    assert.match(again.stderr, /^Version 1 is stored \(draft\); its files say the same\. Add --new/);
    for (const name of names.filter(one => !one.endsWith('docx')))
      assert.deepEqual(
        await readFile(path.join(out('again'), name)),
        await readFile(path.join(out('all'), name)),
      );
    const next = await run([...asked({ '--out': out('next') }), '--new']);
    assert.match(next.stderr, /Version 2, draft/);
  });

  it('refuses what it cannot do in plain words, writes nothing and says so to the shell', async () => {
    await writeFile(out('a-file'), '');
    const refused: [string[], number, RegExp][] = [
      [[], 2, /^Use: npm run report -- --as-at DATE --audience/],
      [asked({ '--sideways': 'yes' }), 2, /^Use: npm run report/],
      [asked({ '--as-at': '2016-02-31' }), 2, /^Write --as-at as a date such as 2016-02-05\./],
      [
        asked({ '--audience': 'inspectors' }),
        2,
        /^inspectors is no audience\. Use members, public or ofsted\./,
      ],
      [
        asked({ '--as-at': '2999-01-01', '--out': out('no') }),
        1,
        /yet to come\. Choose .* or an earlier date\.$/m,
      ],
      [asked({ '--as-at': '2016-01-20', '--out': out('no') }), 1, /first record is of 21 January 2016\./],
      [asked({ '--as-at': '2016-01-22', '--out': out('a-file') }), 2, /cannot be written: /],
    ];
    for (const [args, code, message] of refused) {
      const { stderr, stdout, code: ended } = await run(args);
      assert.match(stderr, message);
      assert.doesNotMatch(stderr, /\n {4}at /, 'a stack');
      assert.deepEqual([ended, stdout], [code, '']);
    }
    assert.equal((await run(asked(), 'nowhere')).code, 2);
    assert.match((await run(asked(), '')).stderr, /^Which region\?/);
    assert.ok(!(await readdir(directory)).includes('no'));
  });
});
