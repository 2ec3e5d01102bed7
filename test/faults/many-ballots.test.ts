import assert from 'node:assert/strict';
import type { Stage } from '../../scripts/scenario/stage.ts';
import { peopleAt } from '../../scripts/scenario/staged-bot.ts';
import { type OpenDatabase, openDatabase } from '../../storage/database.ts';
import { mongoPeopleStore } from '../../storage/people-store.ts';
import { mongoVoteStore } from '../../storage/vote-store.ts';
import {
  CLOSES_AT,
  OPTIONS,
  opened,
  press,
  REGION,
  stageForVotes,
  textOf,
} from '../conversations/vote-stage.ts';

const DELEGATES = Array.from({ length: 500 }, (_, n) => ({
  key: `delegate-${n}`,
  name: `Delegate ${n}`,
  account: { tenantId: 'tenant-region', objectId: `delegate-${n}` },
  roles: [],
}));

/** What delegate n sends with the first and with the second press; every fifth sends the same twice. */
const choiceOf = (n: number, press: 0 | 1): string => OPTIONS[(n % 5 === 0 ? n : n + press) % 4] ?? '';

describe('1,000 simultaneous ballots of 500 voters', function () {
  this.timeout(120_000);
  let stage: Stage;
  let database: OpenDatabase;
  before(async () => {
    stage = await stageForVotes();
    database = await openDatabase({ uri: stage.uri, dataDirectory: '' });
    const people = mongoPeopleStore(database.db);
    await Promise.all(
      DELEGATES.map(({ key: id, name, account }) =>
        people.insert({
          ...{ id, region: REGION.code, name, accounts: [account], authorityConfirmed: false },
          roles: [{ role: 'delegate' }],
        }),
      ),
    );
  });
  after(async () => {
    await database.close();
    await stage.close();
  });

  it('end as 500 ballots, and each is the one that was acknowledged', async () => {
    const delegates = { unit: 'perDelegate', delegateRoles: 'delegate', recordedVote: 'yes' };
    const vote = await opened(stage, delegates);
    const user = peopleAt({ ...stage.bot, serviceUrl: stage.connector.serviceUrl }, DELEGATES, stage.time);
    const cast = async (n: number, which: 0 | 1) => {
      const key = `delegate-${n}`;
      const choices = choiceOf(n, which);
      const data = { vote, paper: `${vote}:${key}`, revision: 0, choices };
      const { status, card } = await user(key).press({ verb: 'ballot.cast', data });
      assert.equal(status, 200);
      const text = textOf(card);
      assert.match(text, /ballot has been received|The ballot was changed meanwhile/);
      if (!text.includes('has been received')) return [];
      assert.ok(text.includes(`I chose: • Topic ${choices} `), text);
      return [[key, choices] as const];
    };
    const presses = DELEGATES.flatMap((_, n) => [cast(n, 0), cast(n, 1)]);
    const acknowledged = (await Promise.all(presses)).flat();
    // One of two different ballots from the same card is taken; the same one twice is acknowledged twice.
    assert.equal(acknowledged.length, 400 + 2 * 100);

    await stage.turnTo(CLOSES_AT);
    await press(stage, 'chair', { verb: 'vote.declare', data: { vote } });
    const result = await mongoVoteStore(database.db).result(REGION.code, vote);
    const counted = result?.ballotPapers.map(({ elector, choices }) => [elector, choices.join()] as const);
    assert.equal(counted?.length, 500);
    assert.deepEqual(new Map([...(counted ?? [])].sort()), new Map([...acknowledged].sort()));
  });
});
