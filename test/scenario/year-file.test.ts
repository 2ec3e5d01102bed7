import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { londonDay } from '../../programme/calendar.ts';
import { isWorkingDay } from '../../programme/working-days.ts';
import { challengeTimeline } from '../../scripts/scenario/challenge/challenge-timeline.ts';
import { topicTitle } from '../../scripts/scenario/challenge/topic-title.ts';
import { readScenario } from '../../scripts/scenario/scenario-file.ts';
import type { ScenarioJson } from './independent-count.ts';

const SHIPPED = path.join(import.meta.dirname, '..', '..', 'scripts', 'data', 'demo-region.json');

describe('The year in a scenario file', () => {
  let directory: string;
  let shipped: ScenarioJson;
  before(async () => {
    directory = await mkdtemp(path.join(tmpdir(), 'year-file-'));
    shipped = JSON.parse(await readFile(SHIPPED, 'utf8'));
  });
  after(() => rm(directory, { recursive: true }));

  async function read(content: object) {
    const file = path.join(directory, 'file.json');
    await writeFile(file, JSON.stringify(content));
    return readScenario(file);
  }
  /** What is wrong with the shipped file after a change, in the words of the refusal. */
  const problemsOf = (change: object): Promise<string> =>
    read({ ...shipped, ...change }).then(
      () => '',
      (error: Error) => error.message.replace(/^.* is not a scenario: /, ''),
    );

  it('is refused where it cannot have been so, in words that say where', async () => {
    const { fund, summit, demoAuthorities } = shipped;
    const [first, ...others] = demoAuthorities;
    const wrong: [object, string][] = [
      [{ peerChallengePairs: [['D01', 'D01']] }, 'peerChallengePairs (D01 cannot challenge itself).'],
      [
        { peerChallengePairs: [['D01', 'D05']] },
        'peerChallengePairs (D05 is no authority of the file that takes part).',
      ],
      [
        {
          peerChallengePairs: [],
          demoAuthorities: [{ ...first, peerChallenge: false, reasonNot: null }, ...others],
        },
        'demoAuthorities.D01.reasonNot (is missing for one that does not take part).',
      ],
      [
        { summit: { ...summit, officersByAuthority: { D99: 1 } } },
        'summit.officersByAuthority.D99 (is of no authority of the file).',
      ],
      [{ summit: { ...summit, date: '27 November' } }, 'summit.date (is no date such as 2015-11-27).'],
      [
        { indicators: { files: [], sheets: [{ topic: 'XYZ', indicator: 'SP2' }] } },
        'indicators.sheets.0.topic (is not on the ballot).',
      ],
      [{ indicators: { files: ['../a.csv'] } }, 'indicators.files.0 (is no name of a CSV file).'],
      [{ summit: { ...summit, lscbChairs: -1 } }, 'summit.lscbChairs (is below 0).'],
      [
        { supportGroups: [{ name: 'A', sponsorAuthority: 'D99', from: '2015-09-01' }] },
        'supportGroups.0.sponsorAuthority (is no authority of the file).',
      ],
      [
        { supportGroups: [{ name: 'A', sponsorAuthority: 'D01' }] },
        'supportGroups.0.from (is missing for a group with a sponsor).',
      ],
      [{ supportGroups: [{ name: 'A' }, { name: 'A' }] }, 'supportGroups.1.name (is there twice).'],
      [
        { meetings: [{ date: '2016-01-19', state: 'cancelled' }] },
        'meetings.0.reason (is missing for one that was cancelled).',
      ],
      [
        { fund: { ...fund, lines: [{ purpose: 'Too much', amount: 48_000.01 }] } },
        'fund.lines (add up to more than comes in).',
      ],
      [
        { fund: { ...fund, contributions: { authorities: 16, each: 3000, total: 47_000 } } },
        'fund.contributions.total (is not what the authorities give).',
      ],
    ];
    for (const [change, answer] of wrong) assert.equal(await problemsOf(change), answer);
  });

  it('may be left out', async () => {
    const { region, demoAuthorities, vote } = shipped;
    const bare = demoAuthorities.map(({ code, name, type }) => ({ code, name, type }));
    const { scenario } = await read({ region, demoAuthorities: bare, vote });
    assert.deepEqual([scenario.summit, scenario.supportGroups, scenario.fund], [undefined, [], undefined]);
  });

  it('has peer challenge within the year of the summit, each part on a working day and in order', async () => {
    const { scenario } = await read(shipped);
    assert.ok(scenario.summit);
    for (const date of ['2015-11-27', '2016-02-29', '2018-06-01', '2019-12-31']) {
      const times = challengeTimeline({ ...scenario, summit: { ...scenario.summit, date } });
      const days = Object.values(times.at).map(londonDay);
      assert.deepEqual(days, [...days].sort(), date);
      assert.ok(days.every(isWorkingDay), date);
      assert.ok((days.at(-1) ?? '') < date, date);
      assert.ok(
        days.every(day => day.startsWith(String(times.year))),
        date,
      );
      assert.equal(times.beginsOn, days[0]);
    }
  });

  it('names topics as people do', () => {
    assert.deepEqual(['neglect', 'childSexualExploitation', 'placementSufficiency', null].map(topicTitle), [
      'Neglect',
      'Child sexual exploitation',
      'Placement sufficiency',
      'Practice',
    ]);
  });
});
