import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, open, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

const ROOT = path.join(import.meta.dirname, '..', '..');
const DEMO = path.join(ROOT, 'scripts', 'data', 'demo-region.json');
const INDICATOR = [
  'code,title,outcome,polarity,unit,counted,numerator,denominator,frequency,source,status',
  'SP2,Second plans,Children are safe,low,percent,children,Second plans,All plans,year,Table A5,published',
].join('\n');

describe('npm run indicators:import', function () {
  this.timeout(120_000);
  let folder: string;
  before(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'indicators-'));
  });
  after(() => rm(folder, { recursive: true }));

  const run = (script: string, args: readonly string[], more: NodeJS.ProcessEnv = {}) =>
    new Promise<{ code: number; stdout: string; stderr: string }>(resolve => {
      const { MONGODB_URI: _, REGION: __, ...kept } = process.env;
      const env = { ...kept, DATA_DIR: path.join(folder, 'data'), ...more };
      execFile(
        process.execPath,
        ['--import', 'tsx', `scripts/${script}.ts`, ...args],
        { cwd: ROOT, env, maxBuffer: 64 * 1024 * 1024 },
        (error, stdout, stderr) => resolve({ code: error ? Number(error.code) : 0, stdout, stderr }),
      );
    });

  async function written(name: string, text: string): Promise<string> {
    const file = path.join(folder, name);
    await writeFile(file, text);
    return file;
  }

  it('says what it needs before it does anything', async () => {
    const file = await written('indicators.csv', INDICATOR);
    const huge = path.join(folder, 'huge.csv');
    const handle = await open(huge, 'w');
    await handle.truncate(21 * 1024 * 1024);
    await handle.close();
    const refused: [string[], RegExp][] = [
      [[], /^Use: npm run indicators:import/],
      [['--files', file], /^Use: npm run indicators:import/],
      [['--file', file], /^Say which region with --region CODE, or set REGION\.$/],
      [['--file', `${file}.not`, '--region', 'demo'], /cannot be read: ENOENT/],
      [['--file', huge, '--region', 'demo'], /has more than 20 MB, so nothing was read\. Split it/],
      [['--file', file, '--region', 'nowhere'], /^There is no region nowhere here\. Import it first/],
    ];
    for (const [args, expected] of refused) {
      const { code, stdout, stderr } = await run('indicators-import', args);
      assert.match(stderr.trim(), expected);
      assert.deepEqual([code, stdout], [2, '']);
    }
  });

  it('loads what it can, lists the rest line by line, and ends with 1', async () => {
    assert.equal((await run('region-import', ['--file', DEMO])).code, 0);
    const first = await run('indicators-import', ['--file', await written('i.csv', INDICATOR)], {
      REGION: 'demo',
    });
    assert.equal(first.code, 0, first.stderr);
    assert.match(first.stdout, /Outcomes: 1 added.*\n.*Indicators: 1 added.*\n.*Values: 0 added/);
    assert.match(first.stdout, /No row was refused\./);
    const values = 'indicator,authority,period,value\nSP2,D01,2014-15,15\nSP2,D99,2014-15,15\n';
    const file = await written('v.csv', values);
    const second = await run('indicators-import', ['--file', file, '--region', 'demo']);
    assert.equal(second.code, 1);
    assert.match(second.stdout, /Values: 1 added, 0 changed, 0 as before\n1 row refused/);
    assert.match(second.stdout, /line 3, SP2: "D99" is no authority of the region\./);
    const again = await run('indicators-import', ['--file', file, '--region', 'demo']);
    assert.match(again.stdout, /Values: 0 added, 0 changed, 1 as before/);
  });

  it('refuses more rows than it reads at a time, and reads tens of thousands that are wrong', async () => {
    const heading = 'indicator,authority,period,value';
    const rows = (n: number) => `${heading}\n${'SP2,D99,2014-15,15\n'.repeat(n)}`;
    const tooMany = await run('indicators-import', [
      '--file',
      await written('many.csv', rows(200_001)),
      '--region',
      'demo',
    ]);
    assert.match(tooMany.stderr, /has 200,001 rows; 200,000 are read at a time, so nothing was read/);
    assert.equal(tooMany.code, 2);
    const wrong = await run('indicators-import', [
      '--file',
      await written('wrong.csv', rows(20_000)),
      '--region',
      'demo',
    ]);
    assert.equal(wrong.code, 1);
    assert.match(wrong.stdout, /20000 rows refused/);
    assert.match(wrong.stdout, /line 20001, SP2/);
  });
});
