import assert from 'node:assert/strict';
import { sampleChallenge } from '../challenge/sample-challenge.ts';
import { sampleAction, samplePlan } from '../improvement/sample-plan.ts';
import {
  JANUARY,
  sampleAnswer,
  sampleCommission,
  sampleGroup,
  sampleMeeting,
} from '../steering/sample-steering.ts';
import { sampleGuest, sampleSummit } from '../summit/sample-summit.ts';
import { RegionRig, type TestRegion } from './region-rig.ts';

const AT = new Date('2015-11-27T10:00:00Z');

describe('Merging two people whom the year names', () => {
  const rig = new RegionRig();
  let region: TestRegion;
  let keep: string;
  let gone: string;
  before(() => rig.open());
  after(() => rig.close());
  beforeEach(async () => {
    region = await rig.region().withAuthorities('D01');
    await region.asker('manager');
    keep = (await region.asker('asha')).person.id;
    gone = (await region.asker('guest')).person.id;
  });

  /** Twice, as after a crash. */
  async function merged(): Promise<void> {
    for (const _ of ['once', 'twice'])
      assert.ok((await region.services.merging.merge(await region.asker('manager'), keep, gone)).ok);
  }

  it('goes on with what they lead and visit, each once', async () => {
    const { challenges } = region.stores;
    const of = { region: region.code };
    await challenges.insertChallenge(sampleChallenge({ ...of, id: 'led', lead: gone, team: ['x', keep] }));
    await challenges.insertChallenge(
      sampleChallenge({ ...of, id: 'visited', lead: 'x', team: [gone, keep] }),
    );
    await merged();
    const [led, visited] = await Promise.all(
      ['led', 'visited'].map(id => challenges.challenge(region.code, id)),
    );
    assert.deepEqual([led?.lead, led?.team], [keep, ['x']]);
    assert.deepEqual(visited?.team, [keep]);
    assert.deepEqual(await challenges.challengesWith(region.code, gone), []);
  });

  it('does not let her confirm as a sponsor what she said herself as an owner', async () => {
    const { plans } = region.stores;
    const of = { region: region.code };
    const awaiting = { what: 'red' as const, by: gone, at: AT };
    await plans.insertPlan(samplePlan(of));
    await plans.insertAction(sampleAction(1, { ...of, owner: gone, sponsor: keep, awaiting }));
    await merged();
    const action = await plans.action(region.code, 'action-1');
    assert.deepEqual([action?.owner, action?.sponsor, action?.awaiting?.by], [keep, keep, keep]);
  });

  it('brings invitations, answers and ticks of a summit, and leaves none behind', async () => {
    const { summits } = region.stores;
    const of = { region: region.code };
    for (const id of ['only', 'both']) await summits.insert(sampleSummit({ ...of, id, name: id }));
    const answer = { answer: 'yes', answeredFor: '2015-11-27', answeredAt: AT } as const;
    const ticked = { attended: true, markedBy: 'manager', markedAt: AT };
    await summits.insertMissingGuests([
      sampleGuest(gone, { ...of, summit: 'only', ...answer }),
      sampleGuest(gone, { ...of, summit: 'both', ...answer, ...ticked }),
      sampleGuest(keep, { ...of, summit: 'both' }),
    ]);
    await merged();
    const kept = await summits.guestsWith(region.code, keep);
    assert.deepEqual(kept.map(one => [one.summit, one.answer, one.attended]).sort(), [
      ['both', 'yes', true],
      ['only', 'yes', undefined],
    ]);
    assert.deepEqual(await summits.guestsWith(region.code, gone), []);
  });

  it('goes on with what she asked about her data, objected to and needs, and leaves none of it behind', async () => {
    const { rights, needs, people } = region.stores;
    const asked = (id: string, person: string, kind: 'correct' | 'erase') =>
      rights.insertOnce({
        ...{ region: region.code, id, person, kind, askedAt: AT, dueOn: '2015-12-27', state: 'asked' },
        ...(kind === 'correct' && { text: 'My title' }),
      });
    await asked('gone-erase', gone, 'erase');
    await asked('gone-correct', gone, 'correct');
    await asked('keep-erase', keep, 'erase');
    await needs.put({ region: region.code, session: 'T7', person: gone, text: 'A hearing loop', at: AT });
    await people.setObjection(region.code, gone, '2015-11-26');
    await merged();
    const kept = await rights.ofPerson(region.code, keep);
    assert.deepEqual(kept.map(({ id, state }) => [id, state]).sort(), [
      ['gone-correct', 'asked'],
      ['gone-erase', 'asked'],
      ['keep-erase', 'asked'],
    ]);
    assert.deepEqual(await rights.ofPerson(region.code, gone), []);
    assert.equal((await needs.of(region.code, 'T7', keep))?.text, 'A hearing loop');
    assert.equal(await needs.of(region.code, 'T7', gone), undefined);
    assert.equal((await people.byId(region.code, keep))?.objectedOn, '2015-11-26');
  });

  it('keeps the objection of the record that stays, and invents none', async () => {
    const { people } = region.stores;
    await people.setObjection(region.code, keep, '2015-11-20');
    await people.setObjection(region.code, gone, '2015-11-26');
    await merged();
    assert.equal((await people.byId(region.code, keep))?.objectedOn, '2015-11-20');
  });

  it('brings answers about meetings, who came, commissions and sponsorships', async () => {
    const { meetings, steering } = region.stores;
    const of = { region: region.code };
    const people = { members: [gone, keep, 'x'], present: [gone] };
    await meetings.insert(sampleMeeting({ ...of, state: 'held', ...people }));
    await meetings.putAnswer(sampleAnswer(gone, 'yes', of));
    await meetings.putAnswer(sampleAnswer(gone, 'no', { ...of, date: 'other' }));
    await meetings.putAnswer(sampleAnswer(keep, 'no', of));
    await steering.insertCommission(sampleCommission({ ...of, owner: gone }));
    await steering.insertCommission(sampleCommission({ ...of, id: 'other', owner: 'x' }));
    const sponsorship = { sponsor: gone, from: '2015-01-01', by: 'manager', at: AT };
    await steering.insertGroup(sampleGroup('Workforce', { ...of, sponsorships: [sponsorship] }));
    await merged();
    const held = await meetings.byId(region.code, 'meeting');
    assert.deepEqual([held?.members, held?.present], [[keep, 'x'], [keep]]);
    const answers = (await meetings.answersOf(region.code, keep)).map(({ date, answer }) => [date, answer]);
    assert.deepEqual(
      answers.sort(),
      [
        [JANUARY.id, 'no'],
        ['other', 'no'],
      ].sort(),
      'the own answer stands',
    );
    assert.deepEqual(await meetings.answersOf(region.code, gone), []);
    const owners = (await steering.commissions(region.code)).map(({ owner }) => owner).sort();
    assert.deepEqual(owners, [keep, 'x'].sort());
    assert.equal((await steering.groups(region.code))[0]?.sponsorships[0]?.sponsor, keep);
  });
});
