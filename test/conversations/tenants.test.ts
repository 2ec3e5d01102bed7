import assert from 'node:assert/strict';
import type { CastMember } from '../../scripts/scenario/cast.ts';
import type { Stage } from '../../scripts/scenario/stage.ts';
import { declared, opened, stageForVotes, textOf, voted } from './vote-stage.ts';

/** A guest of the host tenant, who votes for an authority whose own tenant is not served. */
const GUEST: CastMember = {
  key: 'deputy-D03',
  name: 'Gus Guest',
  account: { tenantId: 'tenant-region', objectId: 'deputy-D03' },
  authority: 'D03',
  roles: [{ role: 'deputyVoter', authority: 'D03' }],
};
const VOTERS = ['voter-D01', 'voter-D02', 'deputy-D03'];

describe('A vote over several tenants', function () {
  this.timeout(20_000);
  let stage: Stage & { keys: string[] };
  before(async () => {
    stage = await stageForVotes({ settings: { TENANTS: 'tenant-D01,tenant-D02,tenant-region' } }, [GUEST]);
  });
  after(() => stage.close());

  it('goes to the declared result with voters of two tenants and a guest of the third', async () => {
    await opened(stage);
    for (const key of VOTERS) {
      assert.match(textOf(stage.lastCard(key)), /Our ballot/, key);
      await voted(stage, key, ['NEG']);
    }
    const result = textOf(await declared(stage));
    assert.match(result, /3 of 4/);
    assert.match(result, /Topic NEG 3 of 3 Yes/);
    assert.equal(new Set(VOTERS.map(key => stage.user(key).account.tenantId)).size, 3);
    for (const key of VOTERS) assert.match(textOf(stage.lastCard(key)), /Result: Regional priorities/, key);
  });

  it('answers and writes to nobody of a tenant that is not served', async () => {
    assert.equal(await stage.user('voter-D04').install(), 403);
    assert.equal(await stage.user('voter-D04').say('vote'), 403);
    assert.equal((await stage.user('voter-D04').press({ verb: 'ballot.cast', data: {} })).status, 403);
    assert.deepEqual(stage.connector.to(stage.user('voter-D04').conversationId), []);
  });
});
