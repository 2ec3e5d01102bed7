import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type ScenarioJson, trainingCountedHere, voteCountedHere } from './independent-count.ts';
import { evaluationCountedHere } from './independent-survey-count.ts';
import { yearCountedHere } from './independent-year-count.ts';
import { madeByChance } from './regions.ts';

const ROOT = path.join(import.meta.dirname, '..', '..');
const SHIPPED = path.join(ROOT, 'scripts', 'data', 'demo-region.json');

/** What the survey of the file as shipped has come to, with what may be shown of it, by hand. */
const _SURVEY = {
  '2016-02-05': {
    ...{ invited: 61, responses: 27, responseRatePercent: 44.3 },
    counts: { changedALot: 6, changedALittle: 14, notYetPlanned: 5, noChange: 2 },
    ...{ changedPercent: 74.1, netChangePercent: 66.7, interim: true },
  },
  '2016-06-30': {
    ...{ invited: 89, responses: 56, responseRatePercent: 62.9 },
    counts: { changedALot: 15, changedALittle: 27, notYetPlanned: 10, noChange: 4 },
    ...{ changedPercent: 75, netChangePercent: 67.9, interim: false },
    bySubRegion: { West: [5, 9, 3, 2], Central: [6, 9, 3, 1], North: [4, 9, 4, 1] },
    bySessionHidden: true,
  },
};

const _PLAN = { actions: 8, rag: { green: 3, amber: 3, red: 1, notStarted: 1 }, overdue: 1 };

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

describe('The scenario as people run it', function () {
  this.timeout(600_000);
  let directory: string;
  let shipped: ScenarioJson;
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

  const _counted = (file: ScenarioJson, asAt: string) => ({
    ...yearCountedHere(file, asAt),
    vote: voteCountedHere(file),
    ...trainingCountedHere(file),
    evaluation: evaluationCountedHere(file),
  });
  /** All of them have ended well; what they printed. */
  async function _printed(runs: readonly Promise<Run>[]) {
    const ended = await Promise.all(runs);
    for (const { code, stderr } of ended) assert.equal(code, 0, stderr);
    return ended.map(({ stdout }) => JSON.parse(stdout));
  }

  it('prints the figures in words where no JSON is asked for', async () => {
    const chance = madeByChance(3);
    const { code, stdout, stderr } = await scenario('--file', await written('in-words.json', chance));
    assert.equal(code, 0, stderr);
    const { training, readiness, recordSystems } = trainingCountedHere(chance);
    const { trained, authoritiesReached: reached, lateCancelled: late, didNotAttend: absent } = training;
    const { done, of, blocked } = readiness.P3 ?? assert.fail('P3 is not being prepared.');
    for (const sentence of [
      `${trained} people of ${reached} authorities trained in 3 sessions.`,
      `${late} cancelled late, ${absent} did not attend.`,
      `P3 | 12 February 2020 | ${done} of ${of} done, ${blocked} blocked`,
      `${recordSystems.families} family of record systems in use`,
      'Result of One topic',
      'At first 5 of 12 (41.7%). After the discussion 10 of 12 (83.3%).',
    ])
      assert.ok(stdout.includes(sentence), `${sentence}\n${stdout}`);
  });

  it('refuses what it cannot play in one plain sentence, and prints no figures', async () => {
    const { vote } = shipped;
    const odd = (change: object) => ({ ...shipped, vote: { ...vote, ...change } });
    const refused: [string[], RegExp][] = [
      [['--as-at', '2016-02-31'], /^Write --as-at as a date such as 2016-02-05\.$/],
      [['--as-at'], /^Use only --json, --as-at DATE, --file FILE and --reports DIR/],
      [['--until', '2016-02-05'], /^Use only --json, --as-at DATE, --file FILE and --reports DIR/],
      [['2016-02-05'], /^Use only --json, --as-at DATE, --file FILE and --reports DIR/],
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
