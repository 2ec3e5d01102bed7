import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readScenario } from '../../scripts/scenario/scenario-file.ts';
import type { ScenarioJson } from './independent-count.ts';

const SHIPPED = path.join(import.meta.dirname, '..', '..', 'scripts', 'data', 'demo-region.json');

describe('Evaluations and the survey in a scenario file', () => {
  let directory: string;
  let shipped: ScenarioJson;
  before(async () => {
    directory = await mkdtemp(path.join(tmpdir(), 'survey-file-'));
    shipped = JSON.parse(await readFile(SHIPPED, 'utf8'));
  });
  after(() => rm(directory, { recursive: true }));

  /** What is wrong with the shipped file after a change, in the words of the refusal. */
  async function problemsAfter(change: object): Promise<string> {
    const file = path.join(directory, 'file.json');
    await writeFile(file, JSON.stringify({ ...shipped, ...change }));
    return readScenario(file).then(
      () => '',
      (error: Error) => error.message.replace(/^.* is not a scenario: /, ''),
    );
  }
  const evaluated = (evaluation: object) => {
    const sessions = shipped.sessions ?? [];
    return problemsAfter({ sessions: [...sessions.slice(0, -1), { ...sessions.at(-1), evaluation }] });
  };
  const replied = (on: string, session: string, counts: number[]) => {
    const { answers = [], replies = [] } = shipped.impact ?? {};
    return problemsAfter({ impact: { answers, replies: [...replies, { on, session, counts }] } });
  };
  const planned = (change: object) => problemsAfter({ programme: { ...shipped.programme, ...change } });

  it('are told as shipped, and may be left out', async () => {
    assert.equal(await problemsAfter({}), '');
    assert.equal(await problemsAfter({ impact: undefined }), '');
    assert.equal(await evaluated({}), '');
  });

  it('may say what was changed, with a version that was there by then', async () => {
    const changed = (more: object) =>
      problemsAfter({ youSaid: [{ on: '2015-11-02', said: 'Too easy', changed: 'A harder case', ...more }] });
    assert.equal(await changed({ materialVersion: '2.0' }), '');
    assert.equal(await changed({}), '');
    const unknown = 'youSaid.0.materialVersion (is no version of the material).';
    assert.equal(await changed({ materialVersion: '9.9' }), unknown);
    const early = 'youSaid.0.on (is before its material).';
    assert.equal(await changed({ on: '2015-10-31', materialVersion: '2.0' }), early);
    assert.equal(await changed({ on: '2015-05-01' }), early);
  });

  it('are refused where they cannot have been so, in words that say where', async () => {
    assert.equal(await evaluated({ excellent: 17 }), 'sessions.T6.evaluation (is of more than attended).');
    assert.match(await evaluated({ superb: 1 }), /^sessions\.5\.evaluation\.superb \(/);
    const answers = { answers: ['changedALot', 'maybe'], replies: [] };
    assert.equal(
      await problemsAfter({ impact: answers }),
      'impact.answers.1 (is none of changedALot, changedALittle, notYetPlanned, noChange).',
    );
    assert.equal(
      await replied('2016-05-05', 'T7', [1, 0, 0, 0]),
      'impact.replies.14.session (is no session that has taken place).',
    );
    assert.equal(
      await replied('2016-05-05', 'T6', [1]),
      'impact.replies.14.counts (needs one number for each answer).',
    );
  });

  it('are refused where the time does not fit, or the people', async () => {
    const never = await planned({ surveyLaunchedOn: undefined });
    assert.match(never, /^impact\.replies\.0\.on \(is no day on which T1 is being asked\); /);
    for (const day of ['2016-04-20', '2016-05-20'])
      assert.equal(
        await replied(day, 'T6', [1, 0, 0, 0]),
        'impact.replies.14.on (is no day on which T6 is being asked).',
      );
    for (const day of ['2016-04-21', '2016-05-19'])
      assert.equal(await replied(day, 'T6', [5, 0, 0, 0]), '', day);
    assert.equal(
      await replied('2016-05-05', 'T6', [6, 0, 0, 0]),
      'impact.replies (has more of T6 than attended and have not left).',
    );
    assert.equal(
      await planned({ leaversBeforeSurvey: { T6: 17, T8: 1 } }),
      'programme.leaversBeforeSurvey.T6 (is more than attended this session and no other); programme.leaversBeforeSurvey.T8 (is more than attended this session and no other); impact.replies (has more of T6 than attended and have not left).',
    );
  });
});
