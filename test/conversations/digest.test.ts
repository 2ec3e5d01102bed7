import assert from 'node:assert/strict';
import { plusMinutes } from '../../programme/calendar.ts';
import { buttonOf, buttonsOf } from '../../scripts/support/teams-user.ts';
import { anotherBot } from '../faults/another-bot.ts';
import {
  type DigestStage,
  digestsTo,
  MONDAY,
  NEXT_MONDAY,
  raiseDigestStage,
  readers,
} from './digest-stage.ts';
import { CAST, CLOSES_AT, opened, press, textOf, typed, voted } from './vote-stage.ts';

const STEERING = ['chair', 'moss', 'nora'];

describe('The weekly digest', function () {
  this.timeout(60_000);
  let stage: DigestStage;
  beforeEach(async () => {
    stage = await raiseDigestStage();
  });
  afterEach(() => stage.close());

  it('comes to the steering group on Monday at 08:00, once, with what waits for the reader first', async () => {
    await opened(stage);
    await voted(stage, 'voter-D01', ['NEG']);
    await stage.turnTo(CLOSES_AT);
    await stage.turnTo(plusMinutes(MONDAY, -1));
    assert.deepEqual(readers(stage), []);
    await stage.turnTo(MONDAY);
    assert.deepEqual(readers(stage), STEERING);

    const [chairs] = digestsTo(stage, 'chair');
    assert.equal(
      chairs?.text,
      'Weekly digest of 30 November 2015: 1 decision waits for you, and there is news.',
    );
    assert.match(
      textOf(chairs?.card),
      /Waiting for you Voting on "Regional priorities" is over\. Declare the result\. Since 27 November 2015\. .*Votes • Voting on "Regional priorities" is over: 1 of 4 have voted\. The result is yet to be declared\./,
    );
    const [members] = digestsTo(stage, 'moss');
    assert.equal(members?.text, 'Weekly digest of 30 November 2015: what is new.');
    assert.doesNotMatch(textOf(members?.card), /Waiting for you/);

    const lead = await press(stage, 'chair', buttonOf(chairs?.card, 'vote.show'));
    assert.ok(buttonsOf(lead.card).some(({ verb }) => verb === 'vote.declare'));
    for (const minutes of [1, 60, 24 * 60]) await stage.turnTo(plusMinutes(MONDAY, minutes));
    assert.deepEqual(readers(stage), STEERING);
  });

  it('names nobody, and says what was counted', async () => {
    await opened(stage);
    await voted(stage, 'voter-D01', ['NEG']);
    await stage.turnTo(MONDAY);
    const cards = JSON.stringify(STEERING.map(key => digestsTo(stage, key)[0]?.card));
    for (const { name } of CAST) assert.ok(!cards.includes(name), name);
    assert.doesNotMatch(cards, /Authority D0|Topic NEG/);
  });

  it('tells each what is new since the last one that this person was sent; where nothing is, in one line', async () => {
    await opened(stage);
    // Nora's chat does not take it, so the week is new to her the next time, too.
    const { conversationId } = stage.user('nora');
    stage.connector.always(to =>
      to === conversationId
        ? { kind: 'refuse', status: 403, code: 'MessageWritesBlocked' }
        : { kind: 'take' },
    );
    await stage.turnTo(MONDAY);
    assert.deepEqual(readers(stage), ['chair', 'moss']);
    stage.connector.always(() => ({ kind: 'take' }));
    await stage.turnTo(plusMinutes(NEXT_MONDAY, -1));
    await stage.user('nora').install();
    await stage.turnTo(NEXT_MONDAY);

    const [, quiet] = digestsTo(stage, 'moss');
    assert.equal(quiet?.text, 'Weekly digest of 7 December 2015: nothing is new.');
    assert.match(
      textOf(quiet?.card),
      /^Weekly digest of 7 December 2015 Nothing is new since 30 November 2015\./,
    );
    const chairs = textOf(digestsTo(stage, 'chair')[1]?.card);
    assert.match(chairs, /Declare the result.*Nothing else is new since 30 November 2015\./);
    const news = digestsTo(stage, 'nora').map(({ card }) => textOf(card));
    assert.match(news.at(-1) ?? '', /is over: 0 of 4 have voted/);
  });

  it('is one a week with two bots and after restarts, and goes on where the one before stopped', async () => {
    const other = await anotherBot(stage);
    stage.time.turnTo(MONDAY);
    await Promise.all([stage.bot.reconcile(), other.reconcile(), stage.bot.reconcile()]);
    await other.close();
    const restarted = await anotherBot(stage);
    for (const minutes of [0, 1, 2]) {
      stage.time.turnTo(plusMinutes(MONDAY, minutes));
      await restarted.reconcile();
    }
    await restarted.close();
    assert.deepEqual(readers(stage), STEERING);
  });

  it('comes on Tuesday after a bank holiday, at 08:00 by the clock that went forward, and never twice in an hour', async () => {
    await stage.turnTo(new Date('2016-03-21T08:00:00Z'));
    const before = readers(stage).length;
    await stage.turnTo(new Date('2016-03-28T07:00:00Z'));
    await stage.turnTo(new Date('2016-03-29T06:59:59Z'));
    assert.equal(readers(stage).length, before);
    await stage.turnTo(new Date('2016-03-29T07:00:00Z'));
    assert.equal(readers(stage).length, before + 3);
    await stage.turnTo(new Date('2016-03-29T08:00:00Z'));
    assert.equal(readers(stage).length, before + 3);
    assert.match(digestsTo(stage, 'moss').at(-1)?.text ?? '', /^Weekly digest of 29 March 2016/);
  });

  it('comes late when the bot was down on Monday, and not at all once the next one is due', async () => {
    await stage.turnTo(new Date('2015-12-02T14:00:00Z'));
    assert.deepEqual(readers(stage), STEERING);
    await stage.turnTo(NEXT_MONDAY);
    assert.equal(readers(stage).length, 6);
  });

  it('is acknowledged by a button, once and by the recipient only', async () => {
    await stage.turnTo(MONDAY);
    const [copy] = digestsTo(stage, 'moss');
    const seen = buttonOf(copy?.card, 'digest.seen');
    assert.equal(
      (await press(stage, 'moss', seen)).text,
      'Noted: you have seen the digest of 30 November 2015.',
    );
    assert.match((await press(stage, 'moss', seen)).text ?? '', /noted before/);
    assert.match((await press(stage, 'nora', seen)).text ?? '', /was not sent to you/);
    const unknown = { ...seen, data: { ...seen.data, week: '2016-W99' } };
    assert.match((await press(stage, 'moss', unknown)).text ?? '', /was not sent to you/);
    await stage.turnTo(NEXT_MONDAY);
    assert.equal(digestsTo(stage, 'moss').length, 2);
  });

  it('can be asked for at any time by those who get it, and by nobody else', async () => {
    await opened(stage);
    const asked = textOf(await typed(stage, 'moss', 'digest'));
    assert.match(asked, /Voting on "Regional priorities" is open until .*: 0 of 4 have voted\./);
    assert.match(
      String(await typed(stage, 'voter-D01', 'digest')),
      /^The weekly digest goes to whoever is chair/,
    );
    assert.match(String(await typed(stage, 'trainer', 'digest')), /^The weekly digest goes to/);
    // It counts for nothing: on Monday it is news all the same.
    await stage.turnTo(MONDAY);
    assert.match(textOf(digestsTo(stage, 'moss')[0]?.card), /Regional priorities/);
  });
});
