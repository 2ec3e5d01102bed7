import assert from 'node:assert/strict';
import type { Document } from 'bson';
import { plusMinutes } from '../../programme/calendar.ts';
import type { Stage } from '../../scripts/scenario/stage.ts';
import { buttonOf } from '../../scripts/support/teams-user.ts';
import {
  AUTHORITIES,
  CAST,
  CLOSES_AT,
  chosen,
  opened,
  press,
  stageForVotes,
  textOf,
  typed,
  voted,
} from '../conversations/vote-stage.ts';
import { type AnotherBot, anotherBot, told } from './another-bot.ts';
import { type DoomedBot, startDoomedBot } from './doomed-bot.ts';

const OFFICERS = ['chair', 'manager'];
const EVERYBODY = [
  ...OFFICERS,
  ...['deputy', 'voter'].flatMap(role => AUTHORITIES.map(({ code }) => `${role}-${code}`)),
];
const NEWS = EVERYBODY.map(key => `${key}: The result is declared`).sort();

const writes = (command: string, collection: string) => (one: Document) => one[command] === collection;
/** How many deliveries a command notes as sent: what ends together is noted together. */
const notesSent = ({ update, updates }: Document): number =>
  update === 'deliveries' ? updates.filter(({ u }: Document) => u.$set?.state === 'sent').length : 0;

describe('When a process is killed', function () {
  this.timeout(60_000);
  let stage: Stage & { keys: string[] };
  let vote: string;
  let doomed: DoomedBot;
  let fresh: AnotherBot | undefined;
  beforeEach(async () => {
    fresh = undefined;
    stage = await stageForVotes();
    vote = await opened(stage);
    for (const code of ['D01', 'D02', 'D03']) await voted(stage, `voter-${code}`, ['NEG']);
    doomed = await startDoomedBot(stage);
  });
  afterEach(async () => {
    await doomed.kill();
    await fresh?.close();
    await stage.close();
  });

  /** Ticks until leases and sends of the dead are over, and answers who was told what since. */
  async function afterwards(bot: AnotherBot, since: number): Promise<string[]> {
    for (let minutes = 0; minutes < 5; minutes++) {
      stage.time.turnTo(plusMinutes(stage.now(), 1));
      await bot.reconcile();
    }
    return told(stage, since);
  }

  it('in closing, with the papers sealed and the vote still open, the next one closes it with every ballot', async () => {
    const since = stage.connector.outgoing.length;
    const { card } = await chosen(stage, 'voter-D04', ['WRK']);
    const stopped = doomed.tap.stop('before', writes('update', 'votes'));
    doomed.turnTo(CLOSES_AT);
    await stopped;
    await doomed.kill();
    const late = await press(stage, 'voter-D04', buttonOf(card, 'ballot.cast'));
    assert.match(late.text ?? '', /nothing was changed/);

    fresh = await anotherBot(stage);
    stage.time.turnTo(CLOSES_AT);
    assert.deepEqual(
      await afterwards(fresh, since),
      OFFICERS.map(key => `${key}: Voting has closed`),
    );
    const { card: result } = await fresh.user('chair').press({ verb: 'vote.declare', data: { vote } });
    assert.match(textOf(result), /3 of 4.*Topic NEG 3 of 3/);
  });

  it('in declaring, with the result just written, the next one finishes and tells everybody once', async () => {
    await stage.turnTo(CLOSES_AT);
    const since = stage.connector.outgoing.length;
    const stopped = doomed.tap.stop('after', writes('insert', 'results'));
    const cut = assert.rejects(doomed.user('chair').press({ verb: 'vote.declare', data: { vote } }));
    await stopped;
    await doomed.kill();
    await cut;

    fresh = await anotherBot(stage);
    assert.deepEqual(await afterwards(fresh, since), NEWS);
    const again = await fresh.user('chair').press({ verb: 'vote.declare', data: { vote } });
    assert.match(textOf(again.card), /3 of 4.*Topic NEG 3 of 3/);
    assert.match(textOf(await typed(stage, 'manager', 'result')), /3 of 4.*Topic NEG 3 of 3/);
  });

  it('in sending, the message it was sending is uncertain and not repeated, and all others are told once', async () => {
    await stage.turnTo(CLOSES_AT);
    const since = stage.connector.outgoing.length;
    const { conversationId } = stage.user('voter-D03');
    stage.connector.always(to => (to === conversationId ? { kind: 'hang', taken: true } : { kind: 'take' }));
    const others = doomed.tap.answered(NEWS.length - 1, notesSent);
    doomed.turnTo(plusMinutes(CLOSES_AT, 1));
    await doomed.user('chair').press({ verb: 'vote.declare', data: { vote } });
    await stage.connector.arrival(one => one.conversationId === conversationId && /declared/.test(one.text));
    await others;
    await doomed.kill();
    stage.connector.always(() => ({ kind: 'take' }));

    fresh = await anotherBot(stage);
    assert.deepEqual(await afterwards(fresh, since), NEWS);
    const stuck = textOf(await typed(stage, 'manager', 'deliveries'));
    const name = CAST.find(({ key }) => key === 'voter-D03')?.name;
    assert.match(
      stuck,
      new RegExp(`1 message did not arrive.*stopped in the middle of sending. 1 ${name} Choose`),
    );
  });
});
