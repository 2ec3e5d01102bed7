import assert from 'node:assert/strict';
import { CAPACITY } from '../../bot/delivery/lane.ts';
import { plusMinutes } from '../../programme/calendar.ts';
import { digestMailing } from '../../programme/digest/digest-progress.ts';
import { digestTime } from '../../programme/digest/week.ts';
import { FakeConnector } from '../../scripts/support/fake-connector.ts';
import { StrictTeams } from '../../scripts/support/strict-teams.ts';
import { type OpenDatabase, openDatabase } from '../../storage/database.ts';
import { mongoMailingStore } from '../../storage/mailing-store.ts';
import { freshDatabase } from '../support/fresh-database.ts';
import { faultsOf, outcomeOf } from '../support/mailing-outcome.ts';
import { MortalBots } from '../support/mortal-bots.ts';
import { conversationOf, REGION, seedDigest, tenantOf } from '../support/region-with-digest.ts';

const WEEK = '2016-W06';
const MONDAY = digestTime(WEEK);
const RECIPIENTS = 320;
const KILLS = 2;
/** Every tenth has blocked the bot. */
const blocked = (conversationId: string) =>
  conversationId.endsWith('0') ? 'ConversationBlockedByUser' : undefined;

/** The same numbers in every run, from 0 up to 1. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32;
    return state / 2 ** 32;
  };
}

describe('The digest under fire', function () {
  this.timeout(180_000);
  let connector: FakeConnector;
  let database: OpenDatabase;
  let bots: MortalBots;
  beforeEach(async () => {
    const uri = await freshDatabase();
    database = await openDatabase({ uri, dataDirectory: '' });
    connector = await FakeConnector.start();
    const { serviceUrl } = connector;
    await seedDigest(database.db, { recipients: RECIPIENTS, tenants: 4, serviceUrl, monday: MONDAY });
    bots = new MortalBots(uri, REGION, plusMinutes(MONDAY, -1).getTime() - Date.now());
  });
  afterEach(async () => {
    await bots.close();
    await database.close();
    await connector.close();
  });

  /** `kill -9` in the middle of sending: the answer to some request, and to those on their way, finds nobody. */
  async function killedAfter(requests: number, teams: StrictTeams, at: Date): Promise<void> {
    const last = connector.requests + requests;
    const killed = new Promise<void>(resolve => {
      connector.always(to => {
        if (connector.requests === last) void bots.kill(bots.names[0] ?? '').then(resolve);
        return teams.behave(to);
      });
    });
    void bots.turnTo(at);
    await killed;
  }

  it('reaches whoever can surely be reached, once, and lists the rest with the reason', async () => {
    const teams = new StrictTeams({
      failures: { throttled: 50, parallel: 50, badGateway: 50, dropped: 50 },
      ...{ tenantOf, blocked, random: numbers(7) },
      // Calendars that are turned by hand put hours into a minute; that the limits hold is measured elsewhere.
      arrival: () => ({ earliest: Number.NEGATIVE_INFINITY, latest: 0 }),
    });
    await bots.start();
    await killedAfter(30, teams, MONDAY);
    await bots.start();
    await bots.start();
    await killedAfter(30, teams, plusMinutes(MONDAY, 1));
    connector.always(teams.behave);
    await bots.start();
    // Until the leases of the dead are over, and what they had begun, and the last pause before another try.
    for (const minutes of [2, 3, 4, 6, 10, 20]) await bots.turnTo(plusMinutes(MONDAY, minutes));

    const copies = await mongoMailingStore(database.db).copies(digestMailing(REGION, WEEK));
    const outcome = outcomeOf(connector.outgoing, copies, conversationOf);
    assert.equal(outcome.twice, 0);
    assert.equal(copies.length, RECIPIENTS);
    assert.deepEqual(faultsOf(outcome, { ambiguous: teams.ambiguous, blocked }), [], outcome.says);
    const cutOff = copies.filter(({ reason }) => reason === 'expired').length;
    assert.ok(cutOff <= KILLS * CAPACITY, outcome.says);
    assert.ok(outcome.once >= RECIPIENTS * 0.9 - KILLS * CAPACITY - teams.ambiguous.size, outcome.says);
  });
});
