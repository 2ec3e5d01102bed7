import assert from 'node:assert/strict';
import { Writable } from 'node:stream';
import { createLog, type Log } from '../../bot/log.ts';
import { plusMinutes } from '../../programme/calendar.ts';
import { buttonOf } from '../../scripts/support/teams-user.ts';
import { openDatabase } from '../../storage/database.ts';
import { inputsOf } from '../cards/card-walk.ts';
import { dump, wordsIn } from '../survey/raw-dump.ts';
import { ENDS_AT, sampleBooking } from '../training/sample-session.ts';
import { PILOT } from './answered-stage.ts';
import { member, raiseSessionStage, type SessionStage } from './session-stage.ts';
import { press, typed } from './vote-stage.ts';

const EVALUATION = {
  overall: 'excellent',
  usefulness: 'veryGood',
  confidenceBefore: 'slightly',
  confidenceAfter: 'very',
  difficulty: 'aboutRight',
};
const IMPACT = {
  ...{ changedPractice: 'changedALittle', whatChanged: 'secondReader,auditTool', casesLookedAt: 'oneToTwo' },
  ...{ passedOn: 'informally', agreement: 'same', obstacles: '', difference: '', changeProgramme: '' },
};
const RETURNED = { changedPractice: 'noChange', whatChanged: '', agreement: 'notKnown', obstacles: '' };
const RECEIPT = /\b[A-Z0-9]{4}-[A-Z0-9]{4}-[A-Z0-9]{4}\b/;
const PEOPLE = ['ann', 'ben', 'cat'];

/** A log that can be read. */
function openLog(): { log: Log; read(): string } {
  let written = '';
  const stream = new Writable({
    write(chunk, _, done) {
      written += chunk;
      done();
    },
  });
  return { log: createLog('debug', stream), read: () => written };
}

/** All three answer, and write something; their receipts. */
async function answered(
  stage: SessionStage,
  kind: 'evaluation' | 'impact',
  given: Record<string, string>,
): Promise<string[]> {
  const text = kind === 'evaluation' ? 'changeSession' : 'changeProgramme';
  const receipts: string[] = [];
  for (const key of PEOPLE) {
    const written = { ...given, [text]: `Fewer slides says ${key}` };
    const review = await press(stage, key, buttonOf(stage.lastCard(key), `${kind}.review`), written);
    const texts = Object.fromEntries(inputsOf(review.card).map(({ id, value = '' }) => [id, String(value)]));
    const sent = await press(stage, key, buttonOf(review.card, `${kind}.send`), texts);
    receipts.push(RECEIPT.exec(JSON.stringify(sent.card))?.[0] ?? assert.fail('no receipt'));
  }
  await typed(stage, 'ann', `withdraw answer ${receipts[1]}`);
  await typed(stage, 'ann', `correct answer ${receipts[0]}`);
  return receipts;
}

/** Everything in the database. */
async function stored(stage: SessionStage) {
  const database = await openDatabase({ uri: stage.uri, dataDirectory: '' });
  try {
    return await dump(database.db, stage.region);
  } finally {
    await database.close();
  }
}

/** Until the close no answer is in the database, then answers alone; the ids of these. */
async function keptApart(
  stage: SessionStage,
  secrets: readonly string[],
  close: () => Promise<void>,
): Promise<string[]> {
  const before = JSON.stringify(await stored(stage));
  for (const word of secrets) assert.ok(!before.includes(word), word);
  await close();
  const { surveyResponses = [], surveyComments = [], ...rest } = await stored(stage);
  assert.equal(surveyComments.length, PEOPLE.length);
  for (const word of secrets) assert.ok(!JSON.stringify(rest).includes(word), word);
  return [...surveyResponses, ...surveyComments].map(({ id }) => String(id));
}

const withoutDashes = (receipts: readonly string[]) =>
  receipts.flatMap(receipt => [receipt, receipt.replaceAll('-', '')]);

describe('What is answered in Teams', function () {
  this.timeout(60_000);
  let stage: SessionStage;
  let heard: ReturnType<typeof openLog>;
  beforeEach(() => {
    heard = openLog();
  });
  afterEach(() => stage.close());

  const places = (ids: readonly string[]) => ids.map(person => sampleBooking('D13', 'attended', { person }));
  const idsOf = (keys: readonly string[]) => Promise.all(keys.map(key => stage.idOf(key)));
  const says = (what: string) => heard.read().includes(`"what":"${what}"`);

  it('in an evaluation leaves no answer, receipt or person in the log, and no word in the database but as an answer', async () => {
    stage = await raiseSessionStage(plusMinutes(ENDS_AT, -10), { log: heard.log });
    const people = await idsOf(PEOPLE);
    await stage.place({ state: 'delivered', bookings: places(people) });
    await stage.turnTo(plusMinutes(ENDS_AT, -5));
    const receipts = await answered(stage, 'evaluation', EVALUATION);
    const secrets = ['Fewer slides', 'excellent', ...receipts];
    const ids = await keptApart(stage, secrets, () => stage.turnTo(new Date('2016-03-31T23:10:00Z')));
    assert.ok(says('evaluation.send'));
    const answers = wordsIn(EVALUATION).filter(word => word !== 'overall');
    for (const word of [...withoutDashes(receipts), ...people, ...ids, ...answers, 'Fewer slides'])
      assert.ok(!heard.read().includes(word), word);
  });

  it('in the survey, and in the return of an authority, leaves no more', async () => {
    const lead = member('lead', 'D13', [{ role: 'qualityLead', authority: 'D13' }]);
    stage = await raiseSessionStage(new Date('2016-01-08T10:00:00Z'), { log: heard.log, cast: [lead] });
    await stage.training.insertProgramme({ ...PILOT, region: stage.region });
    const people = await idsOf([...PEOPLE, 'lead']);
    await stage.place({
      ...{ id: 't1', code: 'T1', programme: 'pilot', state: 'completed', bookings: places(people) },
      ...{ startsAt: new Date('2015-06-18T09:30:00Z'), endsAt: new Date('2015-06-18T16:00:00Z') },
    });
    await stage.turnTo(new Date('2016-01-11T08:00:00Z'));
    const receipts = await answered(stage, 'impact', IMPACT);
    const secrets = ['Fewer slides', 'changedALittle', 'secondReader', ...receipts];
    const ids = await keptApart(stage, secrets, async () => {
      const asked = await typed(stage, 'lead', 'impact return');
      await press(stage, 'lead', buttonOf(asked, 'return.send'), RETURNED);
      await stage.turnTo(new Date('2016-02-09T00:10:00Z'));
    });
    assert.ok(says('impact.send') && says('return.send'));
    // The return is the authority's own, under its name, and no answer about a session.
    const { impactReturns = [], surveyResponses = [] } = await stored(stage);
    assert.deepEqual(
      impactReturns.map(({ authority, ratings }) => [authority, ratings.changedPractice]),
      [['D13', 'noChange']],
    );
    assert.ok(!JSON.stringify(surveyResponses).includes('noChange'));
    const answers = [...wordsIn(IMPACT), ...wordsIn(RETURNED)];
    for (const word of [...withoutDashes(receipts), ...people, ...ids, ...answers, 'Fewer slides', 'D13'])
      assert.ok(!heard.read().includes(word), word);
  });
});
