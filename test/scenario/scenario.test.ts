import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { countedHere, type VoteFile } from './independent-count.ts';

const ROOT = path.join(import.meta.dirname, '..', '..');
const SHIPPED = path.join(ROOT, 'scripts', 'data', 'demo-region.json');

interface Run {
  code: number;
  stdout: string;
  stderr: string;
}

/** `npm run scenario -- ...`, in a process of its own. */
const scenario = (...args: string[]): Promise<Run> =>
  new Promise(resolve => {
    const script = ['--import', 'tsx', 'scripts/scenario.ts', ...args];
    execFile(process.execPath, script, { cwd: ROOT }, (error, stdout, stderr) =>
      resolve({ code: error ? Number(error.code) : 0, stdout, stderr }),
    );
  });

/** Another region, other people, other options, ballots and rules, on the evening of a Saturday in summer. */
function elsewhere(file: VoteFile): VoteFile {
  const names = ['Ash', 'Birch', 'Cedar', 'Dogwood', 'Elm', 'Fir', 'Gorse'];
  const codes = ['AIM', 'BED', 'CAP', 'DEN', 'ELF'];
  const { endorsement: _, ...vote } = file.vote;
  return {
    region: { code: 'north-7', name: 'The northern seven' },
    demoAuthorities: names.map((name, i) => ({
      code: `N-${i + 1}`,
      name,
      type: 'county',
      subRegion: 'North',
    })),
    vote: {
      ...vote,
      ...{ title: 'What comes next: "aims", *hopes* & <more>', choices: 2 },
      ...{ debateOpens: '2017-06-01', opensAt: '2017-06-17T18:30:00Z', closesAt: '2017-06-17T21:00:00Z' },
      ...{ quorum: { kind: 'atLeast', n: 5 }, adoptRule: { kind: 'topN', n: 2 } },
      options: codes.map(code => ({ code, title: `Topic ${code}, "quoted"` })),
      ballots: {
        'N-1': ['AIM', 'BED'],
        'N-2': ['CAP', 'AIM'],
        'N-3': ['BED', 'AIM'],
        'N-4': ['CAP', 'DEN'],
        'N-5': ['AIM'],
        'N-7': ['DEN', 'ELF'],
      },
    },
  };
}

describe('The scenario', function () {
  this.timeout(180_000);
  let directory: string;
  let shipped: VoteFile;
  before(async () => {
    directory = await mkdtemp(path.join(tmpdir(), 'scenario-test-'));
    shipped = JSON.parse(await readFile(SHIPPED, 'utf8'));
  });
  after(() => rm(directory, { recursive: true }));

  async function written(name: string, content: unknown): Promise<string> {
    const file = path.join(directory, name);
    await writeFile(file, typeof content === 'string' ? content : JSON.stringify(content));
    return file;
  }

  it('prints one JSON document, with the figures of the ballots in the file, whatever the file', async () => {
    const { D14: _, ...ballots } = shipped.vote.ballots;
    const without: VoteFile = { ...shipped, vote: { ...shipped.vote, ballots } };
    const other = elsewhere(shipped);
    const runs = await Promise.all([
      scenario('--json'),
      scenario('--json', '--as-at', '2016-02-05', '--file', await written('without-d14.json', without)),
      scenario('--json', '--file', await written('elsewhere.json', other)),
      scenario('--json', '--as-at', '2015-11-26'),
    ]);
    for (const { code, stderr } of runs) assert.equal(code, 0, stderr);
    const [asShipped, withoutD14, there, beforehand] = runs.map(({ stdout }) => JSON.parse(stdout));

    assert.deepEqual(asShipped, { vote: countedHere(shipped) });
    assert.deepEqual(Object.values(asShipped.vote.support), [13, 10, 8, 4, 3, 3, 2, 1, 1, 0]);
    assert.equal(asShipped.vote.turnoutPercent, 93.8);
    assert.deepEqual(asShipped.vote.adopted, ['NEG', 'WRK', 'QOP']);

    assert.deepEqual(withoutD14, { asAt: '2016-02-05', vote: countedHere(without) });
    assert.deepEqual([withoutD14.vote.ballots, withoutD14.vote.support.QOP], [14, 7]);
    assert.deepEqual(withoutD14.vote.adopted, ['NEG', 'WRK']);

    assert.deepEqual(there, { vote: countedHere(other) });
    assert.deepEqual(there.vote.adopted, ['AIM', 'BED', 'CAP', 'DEN']);
    assert.deepEqual(beforehand, { asAt: '2015-11-26' });

    // What goes on is told on the side, and so is what the story does not know yet.
    assert.match(runs[0]?.stderr ?? '', /Skipped, not part of the story yet: sessions\n/);
    assert.match(runs[0]?.stderr ?? '', /Ballot of D16\n.*Voting closes by itself\n/);
  });

  it('refuses what it cannot play in one plain sentence, and prints no figures', async () => {
    const { vote } = shipped;
    const odd = (change: object) => ({ ...shipped, vote: { ...vote, ...change } });
    const refused: [string[], RegExp][] = [
      [['--as-at', '2016-02-31'], /^Write --as-at as a date such as 2016-02-05\.$/],
      [['--as-at'], /^Use only --json, --as-at DATE and --file FILE/],
      [['--until', '2016-02-05'], /^Use only --json, --as-at DATE and --file FILE/],
      [['2016-02-05'], /^Use only --json, --as-at DATE and --file FILE/],
      [['--file', path.join(directory, 'nowhere.json')], /^There is no file .*nowhere\.json\.$/],
      [['--file', directory], /cannot be read: EISDIR\.$/],
      [
        ['--file', await written('cut.json', '{"vote": {\n  "title": "Half')],
        /cannot be read as JSON: .*\.$/,
      ],
      [['--file', await written('empty.json', {})], /is not a scenario: region .*; vote .*\.$/],
      [
        ['--file', await written('ballot.json', odd({ ballots: { D01: ['XYZ'], D99: ['NEG'] } }))],
        /vote\.ballots\.D01 \(chooses XYZ, which is no option\); vote\.ballots\.D99 \(is of no authority of the file\)\.$/,
      ],
      [
        ['--file', await written('dates.json', odd({ debateOpens: '2015-11-31', opensAt: 'at noon' }))],
        /vote\.debateOpens \(is no date.*\); vote\.opensAt \(is no time.*\)\.$/,
      ],
    ];
    const runs = await Promise.all(refused.map(([args]) => scenario('--json', ...args)));
    for (const [i, { code, stdout, stderr }] of runs.entries()) {
      assert.match(stderr.trimEnd(), refused[i]?.[1] ?? /^$/);
      assert.deepEqual([code, stdout, stderr.trimEnd().split('\n').length], [1, '', 1], stderr);
    }
  });
});
