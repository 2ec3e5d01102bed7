import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readScenario } from '../../scripts/scenario/scenario-file.ts';
import { figuresPrinted, shippedScenario } from './scenario-run.ts';

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
    shipped = await shippedScenario<PlanJson>();
  });
  after(() => rm(directory, { recursive: true }));

  async function written(content: unknown): Promise<string> {
    const file = path.join(directory, 'file.json');
    await writeFile(file, JSON.stringify(content));
    return file;
  }

  it('ends as another file says, with other actions and one priority', async () => {
    const { region, demoAuthorities } = shipped;
    const actions = shipped.plan.actions
      .filter(({ priority }) => priority === 'WRK')
      .map((action, i) => ({ ...action, due: i % 2 ? '2016-06-01' : '2016-12-01' }));
    const endorsement = { ...shipped.vote.endorsement, endorsed: ['WRK'] };
    const other = {
      ...{ region, demoAuthorities },
      vote: { ...shipped.vote, endorsement },
      plan: { ...shipped.plan, priorities: ['WRK'], actions },
    };
    const { figures } = await figuresPrinted('--as-at', AS_AT, '--file', await written(other));
    const { plan, vote } = figures;
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
