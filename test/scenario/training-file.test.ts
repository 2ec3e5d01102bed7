import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readScenario } from '../../scripts/scenario/scenario-file.ts';
import type { ScenarioJson } from './independent-count.ts';

const SHIPPED = path.join(import.meta.dirname, '..', '..', 'scripts', 'data', 'demo-region.json');

describe('Training in a scenario file', () => {
  let directory: string;
  let shipped: ScenarioJson;
  before(async () => {
    directory = await mkdtemp(path.join(tmpdir(), 'training-file-'));
    shipped = JSON.parse(await readFile(SHIPPED, 'utf8'));
  });
  after(() => rm(directory, { recursive: true }));

  /** What is wrong with a file, in the words of the refusal. */
  async function problemsOf(content: object): Promise<string> {
    const file = path.join(directory, 'file.json');
    await writeFile(file, JSON.stringify(content));
    return readScenario(file).then(
      () => '',
      (error: Error) => error.message.replace(/^.* is not a scenario: /, ''),
    );
  }
  /** The shipped file with its last session otherwise. */
  const withLast = (change: object) => {
    const sessions = shipped.sessions ?? [];
    return { ...shipped, sessions: [...sessions.slice(0, -1), { ...sessions.at(-1), ...change }] };
  };

  it('is refused where it cannot have been so, in words that say where', async () => {
    const wrong: [object, string][] = [
      [{ materialVersion: '9.9' }, 'sessions.T6.materialVersion (is no version of the material).'],
      [{ subRegion: 'East' }, 'sessions.T6.subRegion (is no sub-region of the file).'],
      [{ end: '09:00' }, 'sessions.T6.end (has to come after start).'],
      [{ end: '9 o\u2019clock' }, 'sessions.5.end (is no time of day such as 09:30).'],
      [{ id: 'T5' }, 'sessions.T5 (is there twice).'],
      [{ capacity: 17 }, 'sessions.T6.capacity (is less than the 18 who had a seat).'],
      [
        { capacity: 19, waitingList: 2 },
        'sessions.T6.waitingList (nobody waits unless all seats are taken, and somebody attends).',
      ],
      [{ cutOffDays: 0 }, 'sessions.T6.lateCancelled (needs cutOffDays of 1 or more).'],
      [
        { returningByAuthority: { D10: 6, D12: 4 } },
        'sessions.T6.returningByAuthority.D10 (is more than attended, here or before).',
      ],
      [{ date: '2015-11-05' }, 'sessions.T6.date (comes too soon after its material to book and prepare).'],
      [{ attendedByAuthority: { D10: -1 } }, 'sessions.5.attendedByAuthority.D10 (is below 0).'],
      [
        { attendedByAuthority: { D99: 1 } },
        'sessions.T6 (has people of D99, which is no authority of the file).',
      ],
      [
        { attendedByAuthority: {}, lateCancelled: 0, didNotAttend: 0 },
        'sessions.T6.attendedByAuthority (nobody had a seat).',
      ],
    ];
    for (const [change, answer] of wrong) assert.equal(await problemsOf(withLast(change)), answer);
  });

  it('is refused where a session that is yet to come cannot be so', async () => {
    const [open, draft] = shipped.plannedSessions ?? [];
    const planned = (...plannedSessions: unknown[]) => problemsOf({ ...shipped, plannedSessions });
    assert.equal(
      await planned({ ...open, capacity: 10 }, draft),
      'sessions.T7.capacity (is less than the 11 who had a seat).',
    );
    assert.equal(await planned(draft), 'readiness.T7 (is of no planned session in preparation).');
    assert.match(await planned({ ...open, state: 'full' }, draft), /^plannedSessions\.0\.state \(/);
  });

  it('may be left out', async () => {
    const { region, demoAuthorities, vote } = shipped;
    assert.equal(await problemsOf({ region, demoAuthorities, vote }), '');
    assert.equal(await problemsOf(shipped), '');
  });
});
