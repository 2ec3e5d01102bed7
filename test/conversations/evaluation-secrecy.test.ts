import assert from 'node:assert/strict';
import { Writable } from 'node:stream';
import { createLog } from '../../bot/log.ts';
import { plusMinutes } from '../../programme/calendar.ts';
import { buttonOf } from '../../scripts/support/teams-user.ts';
import { openDatabase } from '../../storage/database.ts';
import { inputsOf } from '../cards/card-walk.ts';
import { dump, wordsIn } from '../survey/raw-dump.ts';
import { ENDS_AT, sampleBooking } from '../training/sample-session.ts';
import { raiseSessionStage } from './session-stage.ts';
import { press, typed } from './vote-stage.ts';

const GOOD = {
  overall: 'excellent',
  usefulness: 'veryGood',
  confidenceBefore: 'slightly',
  confidenceAfter: 'very',
  difficulty: 'aboutRight',
};
const RECEIPT = /\b[A-Z0-9]{4}-[A-Z0-9]{4}-[A-Z0-9]{4}\b/;

describe('An evaluation, answered in Teams', function () {
  this.timeout(60_000);

  it('leaves no answer, receipt or person in the log, and no word of it in the whole database but as an answer', async () => {
    let log = '';
    const stream = new Writable({
      write(chunk, _, done) {
        log += chunk;
        done();
      },
    });
    const stage = await raiseSessionStage(plusMinutes(ENDS_AT, -10), { log: createLog('debug', stream) });
    try {
      const people = await Promise.all(['ann', 'ben', 'cat'].map(key => stage.idOf(key)));
      const bookings = people.map(person => sampleBooking('D13', 'attended', { person }));
      await stage.place({ state: 'delivered', bookings });
      await stage.turnTo(plusMinutes(ENDS_AT, -5));
      const receipts: string[] = [];
      for (const key of ['ann', 'ben', 'cat']) {
        const written = { ...GOOD, changeSession: `Fewer slides says ${key}` };
        const review = await press(stage, key, buttonOf(stage.lastCard(key), 'evaluation.review'), written);
        const texts = Object.fromEntries(
          inputsOf(review.card).map(({ id, value = '' }) => [id, String(value)]),
        );
        const sent = await press(stage, key, buttonOf(review.card, 'evaluation.send'), texts);
        receipts.push(RECEIPT.exec(JSON.stringify(sent.card))?.[0] ?? assert.fail('no receipt'));
      }
      await typed(stage, 'ann', `withdraw answer ${receipts[1]}`);
      await typed(stage, 'ann', `correct answer ${receipts[0]}`);
      const database = await openDatabase({ uri: stage.uri, dataDirectory: '' });
      const read = async () => JSON.stringify(await dump(database.db, stage.region));
      const before = await read();
      for (const word of ['Fewer slides', 'excellent', ...receipts]) assert.ok(!before.includes(word), word);
      await stage.turnTo(new Date('2016-03-31T23:10:00Z'));
      const after = await dump(database.db, stage.region);
      await database.close();
      const { surveyResponses = [], surveyComments = [], ...rest } = after;
      assert.equal(surveyComments.length, 3);
      for (const word of ['Fewer slides', 'excellent', ...receipts])
        assert.ok(!JSON.stringify(rest).includes(word), word);

      const lines = log.trim().split('\n');
      assert.ok(lines.some(line => line.includes('"what":"evaluation.send"')));
      const secret = [
        ...receipts.flatMap(receipt => [receipt, receipt.replaceAll('-', '')]),
        ...people,
        ...[...surveyResponses, ...surveyComments].map(({ id }) => String(id)),
        ...wordsIn(GOOD).filter(word => word !== 'overall'),
        'Fewer slides',
      ];
      for (const word of secret) assert.ok(!log.includes(word), word);
    } finally {
      await stage.close();
    }
  });
});
