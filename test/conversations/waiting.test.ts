import assert from 'node:assert/strict';
import { cardOf } from '../../scripts/scenario/acting.ts';
import { buttonOf, buttonsOf } from '../../scripts/support/teams-user.ts';
import type { SessionStage } from './session-stage.ts';
import { book, giveUp, openSession, raiseTrainingStage } from './training-stage.ts';
import { opened, press, stageForVotes, textOf, typed, voted } from './vote-stage.ts';

describe('What waits for somebody', function () {
  this.timeout(60_000);

  describe('while a vote is open', () => {
    let stage: Awaited<ReturnType<typeof stageForVotes>>;
    before(async () => {
      stage = await stageForVotes();
      await opened(stage);
    });
    after(() => stage.close());

    it('is a ballot for a voter, with the way to it, until it is sent', async () => {
      const card = await typed(stage, 'voter-D01', 'waiting');
      assert.match(textOf(card), /To decide Your ballot on "Regional priorities" has not been sent/);
      const ballot = cardOf(await press(stage, 'voter-D01', buttonOf(card, 'ballot.show')));
      assert.ok(buttonsOf(ballot).some(({ verb }) => verb === 'ballot.review'));
      await voted(stage, 'voter-D01', ['NEG']);
      assert.match(textOf(await typed(stage, 'voter-D01', 'what waits for me')), /Nothing waits for you now/);
    });

    it('is nothing for a colleague without a role, and says so in the tab as well', async () => {
      const card = await typed(stage, 'colleague', 'waiting');
      assert.match(textOf(card), /Nothing waits for you now/);
      const { tenantId, objectId } = stage.user('colleague').account;
      const page = await fetch(`${stage.bot.url}/api/tab/pages/overview`, {
        headers: { authorization: `Demo ${tenantId}/${objectId}` },
      });
      const { parts } = (await page.json()) as { parts: { key: string; card?: object }[] };
      assert.deepEqual(parts.find(({ key }) => key === 'waiting')?.card, JSON.parse(JSON.stringify(card)));
    });
  });

  describe('around a session', () => {
    let stage: SessionStage;
    before(async () => {
      stage = await raiseTrainingStage();
      await openSession(stage);
      await stage.bot.reconcile();
      for (const key of ['ann', 'ben', 'cat']) await book(stage, key);
    });
    after(() => stage.close());

    it('is a seat, or a place in line, each with the way to it', async () => {
      const seat = await typed(stage, 'ann', 'waiting');
      assert.match(textOf(seat), /Yours You have a seat on session T7: 17 March 2016/);
      const shown = cardOf(await press(stage, 'ann', buttonOf(seat, 'booking.show')));
      assert.match(textOf(shown), /You have a seat on session T7/);
      assert.match(textOf(await typed(stage, 'cat', 'waiting')), /You wait for a seat on session T7/);
      await giveUp(stage, 'ann');
      const offer = await typed(stage, 'cat', 'waiting');
      assert.match(textOf(offer), /A seat on session T7 .* is offered to you until/);
      assert.ok(buttonOf(offer, 'booking.show'));
    });

    it('is what a link officer has to prepare', async () => {
      const card = await typed(stage, 'officer', 'waiting');
      assert.match(textOf(card), /tasks? of yours (is|are) open for session T7/);
      assert.match(
        textOf(cardOf(await press(stage, 'officer', buttonOf(card, 'readiness.show')))),
        /Readiness of session T7/,
      );
    });
  });
});
