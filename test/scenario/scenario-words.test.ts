import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type ScenarioJson, trainingCountedHere } from './independent-count.ts';
import { madeByChance } from './regions.ts';
import { runScenario, shippedScenario } from './scenario-run.ts';

describe('The scenario as people run it', function () {
  this.timeout(600_000);
  let directory: string;
  let shipped: ScenarioJson;
  before(async () => {
    directory = await mkdtemp(path.join(tmpdir(), 'scenario-test-'));
    shipped = await shippedScenario();
  });
  after(() => rm(directory, { recursive: true }));

  async function written(name: string, content: unknown): Promise<string> {
    const file = path.join(directory, name);
    await writeFile(file, typeof content === 'string' ? content : JSON.stringify(content));
    return file;
  }

  it('prints the figures in words where no JSON is asked for', async () => {
    const chance = madeByChance(3);
    const { code, stdout, stderr } = await runScenario('--file', await written('in-words.json', chance));
    assert.equal(code, 0, stderr);
    const { training, readiness, recordSystems } = trainingCountedHere(chance);
    const { trained, authoritiesReached: reached, lateCancelled: late, didNotAttend: absent } = training;
    const { done, of, blocked } = readiness.P3 ?? assert.fail('P3 is not being prepared.');
    for (const sentence of [
      `${trained} people of ${reached} authorities trained in 3 sessions.`,
      `${late} cancelled late, ${absent} did not attend.`,
      `P3 | 12 February 2021 | ${done} of ${of} done, ${blocked} blocked`,
      `${recordSystems.families} family of record systems in use`,
      'Result of One topic',
      'At first 5 of 12 (41.7%). After the discussion 10 of 12 (83.3%).',
    ])
      assert.ok(stdout.includes(sentence), `${sentence}\n${stdout}`);
  });

  it('refuses what it cannot play in one plain sentence, and prints no figures', async () => {
    const { vote } = shipped;
    const odd = (change: object) => ({ ...shipped, vote: { ...vote, ...change } });
    const usage =
      /^Use only --json, --as-at DATE, --file FILE, --reports DIR, --tab DIR, --traces DIR and --data DIR/;
    const refused: [string[], RegExp][] = [
      [['--as-at', '2016-02-31'], /^Write --as-at as a date such as 2016-02-05\.$/],
      [['--as-at'], usage],
      [['--until', '2016-02-05'], usage],
      [['2016-02-05'], usage],
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
    const runs = await Promise.all(refused.map(([args]) => runScenario('--json', ...args)));
    for (const [i, { code, stdout, stderr }] of runs.entries()) {
      assert.match(stderr.trimEnd(), refused[i]?.[1] ?? /^$/);
      assert.deepEqual([code, stdout, stderr.trimEnd().split('\n').length], [1, '', 1], stderr);
    }
  });
});
