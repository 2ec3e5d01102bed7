import assert from 'node:assert/strict';
import { retentionService } from '../../programme/retention/retention-service.ts';
import type { Priority } from '../../programme/vote/result.ts';
import type { Vote } from '../../programme/vote/vote.ts';
import { type OpenDatabase, openDatabase } from '../../storage/database.ts';
import { newRegion, sampleConversation, samplePerson, sampleVote } from '../storage/contract/samples.ts';
import { freshDatabase } from '../support/fresh-database.ts';
import { NOTHING, retentionDeps } from '../support/retention-rig.ts';

const day = (text: string): Date => new Date(`${text}T12:00:00Z`);

describe('What has been kept for as long as was promised', () => {
  let database: OpenDatabase;
  before(async () => {
    database = await openDatabase({ uri: await freshDatabase(), dataDirectory: '' });
  });
  after(() => database.close());

  /** A region with one vote, on which Anna spoke. */
  async function spoken(vote: Partial<Vote>, decisions: Partial<Priority>[] = []) {
    const region = newRegion();
    const deps = retentionDeps(database.db, region);
    const { votes, conversations, people } = deps;
    await votes.insert(sampleVote(region, 'vote', { closesAt: day('2015-11-27'), ...vote }));
    for (const [i, decision] of decisions.entries())
      await votes.putPriority({
        ...{ region, vote: 'vote', code: `T${i}`, title: 'Topic', endorsement: 'declared' },
        ...decision,
      });
    await votes.insertDebateEntry({
      ...{ id: 'entry', region, vote: 'vote', proposal: 'neg', author: 'anna', stance: 'for', text: 'Yes' },
      at: day('2015-11-20'),
    });
    const authors = async () => (await votes.debate(region, 'vote')).flatMap(entry => entry.author ?? []);
    return { deps, conversations, people, region, authors };
  }

  const declared = { state: 'declared', closedAt: day('2015-11-27'), declaredAt: day('2015-12-01') } as const;
  const endorsed = (at: string) => ({ endorsement: 'endorsed', decidedAt: day(at) }) as const;
  const ENDS: [string, Partial<Vote>, Partial<Priority>[], string][] = [
    ['its last endorsement', declared, [endorsed('2016-04-22'), endorsed('2016-04-20'), {}], '2017-04-22'],
    ['the declaration where nothing is endorsed', declared, [{}], '2016-12-01'],
    [
      'the declaration where the branch endorsed nothing',
      declared,
      [{ endorsement: 'notEndorsed', decidedAt: day('2016-04-22') }],
      '2016-12-01',
    ],
    ['the moment it became void', { state: 'void', voidedAt: day('2015-11-25') }, [], '2016-11-25'],
    [
      'its close, where nobody declares it',
      { state: 'closed', closedAt: day('2015-11-26') },
      [],
      '2016-11-26',
    ],
    ['the time set for its close, where it never opened', { state: 'debate' }, [], '2016-11-27'],
  ];
  for (const [end, vote, decisions, goesOn] of ENDS)
    it(`is the name beside a debate entry 12 months after ${end}`, async () => {
      const { deps, authors } = await spoken(vote, decisions);
      const { removeOutdated } = retentionService(deps);
      await removeOutdated(new Date(day(goesOn).getTime() - 1));
      assert.deepEqual(await authors(), ['anna']);
      assert.deepEqual(await removeOutdated(day(goesOn)), { ...NOTHING, debateAuthors: 1 });
      assert.deepEqual(await authors(), []);
      assert.deepEqual(await removeOutdated(day(goesOn)), NOTHING);
    });

  it('is a conversation without a sign of life for more than 12 months', async () => {
    const { deps, conversations, region } = await spoken({});
    await conversations.put(sampleConversation(region, 'anna', { updatedAt: day('2015-02-28') }));
    await conversations.put(sampleConversation(region, 'ben', { updatedAt: day('2015-03-01') }));
    const removed = await retentionService(deps).removeOutdated(day('2016-02-29'));
    assert.deepEqual(removed, NOTHING);
    await retentionService(deps).removeOutdated(day('2016-03-01'));
    assert.equal(await conversations.byId(region, 'anna'), undefined);
    assert.notEqual(await conversations.byId(region, 'ben'), undefined);
  });

  it('is the conversation of somebody whose last working day is over', async () => {
    const { deps, conversations, people, region } = await spoken({});
    await people.insert(samplePerson(region, 'anna', { leftOn: '2015-11-26' }));
    for (const id of ['anna', 'ben'])
      await conversations.put(sampleConversation(region, id, { updatedAt: day('2015-11-26') }));
    const { removeOutdated } = retentionService(deps);
    assert.equal((await removeOutdated(day('2015-11-26'))).conversations, 0);
    assert.equal((await removeOutdated(day('2015-11-27'))).conversations, 1);
    assert.equal(await conversations.byId(region, 'anna'), undefined);
    assert.notEqual(await conversations.byId(region, 'ben'), undefined);
  });
});
