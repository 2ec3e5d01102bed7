import assert from 'node:assert/strict';
import type { Db } from 'mongodb';
import type { ChallengeStore } from '../../../programme/challenge/challenge-store.ts';
import { mongoChallengeStore } from '../../../storage/challenge-store.ts';
import { sampleChallenge, sampleProgramme, sampleRow } from '../../challenge/sample-challenge.ts';
import { hour, newRegion, smuggled } from './samples.ts';

export function challengeContract(db: () => Db): void {
  describe('ChallengeStore', () => {
    let region: string;
    let challenges: ChallengeStore;
    beforeEach(() => {
      region = newRegion();
      challenges = mongoChallengeStore(db());
    });

    it('keeps one programme of a shape and theme in a year, the newest year first', async () => {
      const first = sampleProgramme({ region });
      const next = sampleProgramme({ region, id: 'next', year: 2016, beginsOn: '2016-06-01' });
      assert.equal(await challenges.insertProgramme(first), 'inserted');
      assert.equal(await challenges.insertProgramme({ ...first, theme: 'Another' }), 'alreadyThere');
      assert.equal(await challenges.insertProgramme({ ...first, id: 'other' }), 'taken');
      assert.equal(await challenges.insertProgramme(next), 'inserted');
      assert.deepEqual(await challenges.programmes(region), [next, first]);
      assert.deepEqual(await challenges.programmes(newRegion()), []);
    });

    it('lays each row out once, and moves it only from where it was seen', async () => {
      const rows = ['D02', 'D01'].map(code => sampleRow(code, [], { region }));
      assert.equal(await challenges.insertMissingParticipations(rows), 2);
      const more = [...rows, sampleRow('D03', [], { region, programme: 'other' })];
      assert.equal(await challenges.insertMissingParticipations(more), 1);
      const step = { status: 'committed', on: '2015-07-01', at: hour(1), by: 'director' } as const;
      const move = () => challenges.moveParticipation(region, 'programme', 'D01', 'invited', step);
      assert.deepEqual([await move(), await move()], [true, false]);
      const stored = await challenges.participations(region, ['programme']);
      assert.deepEqual(
        stored.map(({ authority, status }) => [authority, status]),
        [
          ['D01', 'committed'],
          ['D02', 'invited'],
        ],
      );
      assert.deepEqual(stored[0]?.steps.at(-1), step);
      assert.deepEqual(await challenges.participations(region, []), []);
    });

    it('notes who was asked to decide, and only those who have not', async () => {
      const rows = [sampleRow('D01', [], { region }), sampleRow('D02', ['declined'], { region })];
      await challenges.insertMissingParticipations(rows);
      assert.equal(await challenges.chase(region, 'programme', '2015-07-01'), 1);
      const stored = await challenges.participations(region, ['programme']);
      assert.deepEqual(
        stored.map(({ chasedOn }) => chasedOn),
        ['2015-07-01', undefined],
      );
    });

    it('keeps topics by title, each under its code', async () => {
      const neglect = { region, code: 'neglect', title: 'Neglect' };
      await challenges.putTopic(neglect);
      await challenges.putTopic({ region, code: 'care', title: 'Care leavers' });
      await challenges.putTopic({ ...neglect, regionalReason: 'It crosses borders' });
      assert.deepEqual(
        (await challenges.topics(region)).map(({ title, regionalReason }) => [title, regionalReason]),
        [
          ['Care leavers', undefined],
          ['Neglect', 'It crosses borders'],
        ],
      );
    });

    it('finds a challenge by its id, its programme and those who visit', async () => {
      const one = sampleChallenge({ region, lead: 'lee', team: ['tom'] });
      const later = sampleChallenge({ region, id: 'later', createdAt: hour(9) });
      assert.equal(await challenges.insertChallenge(later), true);
      assert.equal(await challenges.insertChallenge(one), true);
      assert.equal(await challenges.insertChallenge({ ...one, hosts: ['D16'] }), false);
      assert.deepEqual(await challenges.challenge(region, 'challenge'), one);
      assert.equal(await challenges.challenge(newRegion(), 'challenge'), undefined);
      assert.deepEqual(await challenges.challenges(region, ['programme']), [one, later]);
      for (const person of ['lee', 'tom'])
        assert.deepEqual(await challenges.challengesWith(region, person), [one]);
      assert.deepEqual(await challenges.challengesWith(region, 'ann'), []);
    });

    it('loses no change of a challenge, however many come at once, and counts them', async () => {
      await challenges.insertChallenge(sampleChallenge({ region }));
      const names = ['a', 'b', 'c', 'd', 'e'];
      await Promise.all(
        names.map(name =>
          challenges.changeChallenge(region, 'challenge', stands => ({
            next: { ...stands, team: [...stands.team, name] },
            answer: name,
          })),
        ),
      );
      const stored = await challenges.challenge(region, 'challenge');
      assert.deepEqual([...(stored?.team ?? [])].sort(), names);
      assert.equal(stored?.revision, 6);
      const asked = await challenges.changeChallenge(region, 'challenge', ({ state }) => ({ answer: state }));
      assert.equal(asked, 'planned');
      assert.equal((await challenges.challenge(region, 'challenge'))?.revision, 6, 'nothing was written');
      const nothing = await challenges.changeChallenge(region, 'nowhere', () => ({ answer: 1 }));
      assert.equal(nothing, undefined);
    });

    it('takes a field away that the next state of a challenge does not have', async () => {
      await challenges.insertChallenge(sampleChallenge({ region, lead: 'lee' }));
      await challenges.changeChallenge(region, 'challenge', ({ lead: _, ...rest }) => ({
        next: rest,
        answer: 0,
      }));
      assert.equal((await challenges.challenge(region, 'challenge'))?.lead, undefined);
      assert.deepEqual(await challenges.challengesWith(region, 'lee'), []);
    });

    it('compares strings only', async () => {
      await assert.rejects(challenges.participations(region, [smuggled]), TypeError);
      await assert.rejects(challenges.challenge(region, smuggled), TypeError);
      await assert.rejects(challenges.challengesWith(region, smuggled), TypeError);
      await assert.rejects(challenges.chase(region, smuggled, '2015-07-01'), TypeError);
    });
  });
}
