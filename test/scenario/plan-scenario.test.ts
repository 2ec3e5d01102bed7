import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readScenario } from '../../scripts/scenario/scenario-file.ts';

const ROOT = path.join(import.meta.dirname, '..', '..');
const SHIPPED = path.join(ROOT, 'scripts', 'data', 'demo-region.json');
const AS_AT = '2016-06-30';

interface PlanJson {
  plan: { priorities: string[]; actions: { due: string; rag: string; [field: string]: unknown }[] };
  vote: { endorsement: { endorsed: string[] }; [field: string]: unknown };
  [field: string]: unknown;
}

/** The figures of a plan by counting the file's actions here. */
function countedHere({ plan: { actions } }: PlanJson) {
  const of = (rag: string) => actions.filter(one => one.rag === rag).length;
  const rag = { green: of('green'), amber: of('amber'), red: of('red'), notStarted: of('notStarted') };
  return { actions: actions.length, rag, overdue: actions.filter(({ due }) => due < AS_AT).length };
}

describe('The plan in the scenario', function () {
  this.timeout(600_000);
  let directory: string;
  let shipped: PlanJson;
  before(async () => {
    directory = await mkdtemp(path.join(tmpdir(), 'plan-scenario-'));
    shipped = JSON.parse(await readFile(SHIPPED, 'utf8'));
  });
  after(() => rm(directory, { recursive: true }));

  async function written(content: unknown): Promise<string> {
    const file = path.join(directory, 'file.json');
    await writeFile(file, JSON.stringify(content));
    return file;
  }

  const figuresOf = (file: string) =>
    new Promise<{ plan: unknown; vote: { endorsed: string[] } }>((resolve, reject) => {
      const args = ['--import', 'tsx', 'scripts/scenario.ts', '--json', '--as-at', AS_AT, '--file', file];
      execFile(process.execPath, args, { cwd: ROOT }, (error, stdout, stderr) =>
        error ? reject(new Error(stderr)) : resolve(JSON.parse(stdout)),
      );
    });

  it('ends as the file says at 30 June 2016: 3 green, 3 amber, 1 red, 1 not started, 1 overdue', async () => {
    const { plan, vote } = await figuresOf(SHIPPED);
    assert.deepEqual(plan, {
      actions: 8,
      rag: { green: 3, amber: 3, red: 1, notStarted: 1 },
      overdue: 1,
    });
    assert.deepEqual(plan, countedHere(shipped));
    assert.deepEqual(vote.endorsed, ['NEG', 'WRK']);
  });

  it('ends as another file says, with other actions and one priority', async () => {
    const { sessions: _, plannedSessions: __, readiness: ___, materials: ____, ...rest } = shipped;
    const actions = shipped.plan.actions
      .filter(({ priority }) => priority === 'WRK')
      .map((action, i) => ({ ...action, due: i % 2 ? '2016-06-01' : '2016-12-01' }));
    const endorsement = { ...shipped.vote.endorsement, endorsed: ['WRK'] };
    const other = {
      ...rest,
      vote: { ...shipped.vote, endorsement },
      plan: { ...shipped.plan, priorities: ['WRK'], actions },
    };
    const { plan, vote } = await figuresOf(await written(other));
    assert.deepEqual(plan, countedHere(other));
    assert.deepEqual(vote.endorsed, ['WRK']);
  });

  it('is refused in one sentence where it cannot have been so', async () => {
    const [first] = shipped.plan.actions;
    const odd = (change: object) => ({
      ...shipped,
      plan: { ...shipped.plan, actions: [{ ...first, ...change }] },
    });
    const refused: [unknown, RegExp][] = [
      [odd({ priority: 'QOP' }), /plan\.actions\.A1\.priority \(is not in plan\.priorities\)/],
      [odd({ ownerAuthority: 'D99' }), /ownerAuthority \(is of no authority of the file\)/],
      [odd({ due: '2016-01-01' }), /due \(is before the endorsement\)/],
      [odd({ rag: 'red' }), /reason \(is needed for red\)/],
      [odd({ rag: 'notStarted' }), /rag \(is notStarted exactly while the state is\)/],
      [odd({ state: 'done' }), /state \(is neither notStarted nor inProgress\)/],
      [
        { ...shipped, plan: { ...shipped.plan, priorities: ['QOP'] } },
        /plan\.priorities \(has QOP, which is not endorsed\)/,
      ],
    ];
    for (const [content, expected] of refused)
      await assert.rejects(readScenario(await written(content)), expected);
  });
});
