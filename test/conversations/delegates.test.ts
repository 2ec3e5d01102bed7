import assert from 'node:assert/strict';
import { recount } from '../../programme/vote/recount.ts';
import type { Stage } from '../../scripts/scenario/stage.ts';
import { declared, exported, opened, stageForVotes, textOf, voted } from './vote-stage.ts';

describe('A vote of delegates in conversation', function () {
  this.timeout(60_000);
  let stage: Stage & { keys: string[] };
  beforeEach(async () => {
    stage = await stageForVotes();
  });
  afterEach(async () => {
    await stage.close();
  });

  it('gives both tallies where delegates vote, from one set of ballots', async () => {
    await opened(stage, {
      unit: 'perDelegate',
      delegateRoles: 'voter,deputyVoter',
      adoptKind: 'topN',
      adoptNumber: '1',
    });
    for (const code of ['D01', 'D02', 'D03']) {
      await voted(stage, `voter-${code}`, ['NEG']);
      await voted(stage, `deputy-${code}`, ['NEG', 'WRK']);
    }
    const result = textOf(await declared(stage));
    assert.match(result, /NEG: Topic NEG 6 of 6 Yes WRK: Topic WRK 3 of 6 No/);
    assert.match(result, /Per authority +Topic Support NEG: Topic NEG 3 of 3 WRK: Topic WRK 1\.5 of 3/);
    const { count, differences } = recount(await exported(stage));
    assert.deepEqual(differences, []);
    const { perAuthority } = count;
    assert.deepEqual(perAuthority !== 'withheld' && perAuthority?.options[1], {
      code: 'WRK',
      title: 'Topic WRK',
      support: 1.5,
    });
  });

  it('withholds the tally per authority where it would tell how one delegate voted', async () => {
    await opened(stage, { unit: 'perDelegate', delegateRoles: 'voter,boardChair' });
    for (const key of ['voter-D01', 'voter-D02', 'voter-D03']) await voted(stage, key, ['NEG']);
    await voted(stage, 'boardChair', ['WRK']);
    assert.match(textOf(await declared(stage)), /The tally per authority is not shown/);
    assert.doesNotMatch(await exported(stage), /share|Authority/);
  });
});
