import assert from 'node:assert/strict';
import type { Db } from 'mongodb';
import type { FindingStore } from '../../../programme/challenge/challenge-store.ts';
import type { LearningSummary } from '../../../programme/challenge/learning-summary.ts';
import { mongoFindingStore, mongoLearningStore } from '../../../storage/finding-store.ts';
import { AT, sampleFinding } from '../../challenge/sample-challenge.ts';
import { hour, newRegion, smuggled } from './samples.ts';

export function findingContract(db: () => Db): void {
  describe('FindingStore', () => {
    let region: string;
    let findings: FindingStore;
    beforeEach(() => {
      region = newRegion();
      findings = mongoFindingStore(db());
    });
    const released = { releasedBy: 'director', releasedAt: hour(2) };
    const collated = { collatedBy: 'manager', collatedAt: hour(3) };

    it('inserts a finding once, and lists those of a challenge', async () => {
      const one = sampleFinding('one', { region });
      assert.equal(await findings.insert(one), true);
      assert.equal(await findings.insert({ ...one, text: 'another' }), false);
      await findings.insert(sampleFinding('two', { region, changedAt: hour(1) }));
      await findings.insert(sampleFinding('elsewhere', { region, challenge: 'other' }));
      assert.deepEqual(await findings.byId(region, 'one'), one);
      assert.equal(await findings.byId(newRegion(), 'one'), undefined);
      const ids = (await findings.ofChallenge(region, 'challenge')).map(({ id }) => id);
      assert.deepEqual(ids, ['one', 'two']);
    });

    it('lists what hosts have released, and never what they keep', async () => {
      for (const id of ['kept', 'approved', 'collated', 'elsewhere'])
        await findings.insert(
          sampleFinding(id, { region, programme: id === 'elsewhere' ? 'other' : 'programme' }),
        );
      for (const id of ['approved', 'collated', 'elsewhere'])
        assert.equal(await findings.release(region, id, AT, released), true);
      assert.equal(await findings.collate(region, 'collated', collated), true);
      const found = await findings.released(region, ['programme']);
      assert.deepEqual(
        found.map(({ id, visibility, releasedBy }) => [id, visibility, releasedBy]),
        [
          ['approved', 'approvedForCollation', 'director'],
          ['collated', 'collated', 'director'],
        ],
      );
      assert.deepEqual(await findings.released(region, []), []);
    });

    it('makes each step once, in order, and none back', async () => {
      await findings.insert(sampleFinding('one', { region }));
      assert.equal(await findings.collate(region, 'one', collated), false, 'its host has it still');
      assert.equal(await findings.release(region, 'one', AT, released), true);
      assert.equal(await findings.release(region, 'one', AT, { ...released, releasedBy: 'late' }), false);
      assert.equal(await findings.collate(region, 'one', collated), true);
      assert.equal(await findings.collate(region, 'one', { ...collated, collatedBy: 'late' }), false);
      assert.equal(await findings.release(region, 'one', AT, released), false);
      const stored = await findings.byId(region, 'one');
      assert.deepEqual([stored?.releasedBy, stored?.collatedBy], ['director', 'manager']);
    });

    it('releases to one of many who press at once, and changes nothing released', async () => {
      await findings.insert(sampleFinding('one', { region }));
      const outcomes = await Promise.all(
        ['a', 'b', 'c'].map(releasedBy => findings.release(region, 'one', AT, { ...released, releasedBy })),
      );
      assert.equal(outcomes.filter(Boolean).length, 1);
      const draft = {
        kind: 'strength',
        topic: 'other',
        text: 'late',
        changedBy: 'x',
        changedAt: hour(9),
      } as const;
      assert.equal(await findings.changeDraft(region, 'one', AT, draft), false);
      assert.equal(await findings.removeDraft(region, 'one'), false);
      assert.equal((await findings.byId(region, 'one'))?.topic, 'neglect');
    });

    it('releases nothing that was changed after it was read', async () => {
      await findings.insert(sampleFinding('one', { region }));
      const draft = {
        kind: 'strength',
        topic: 'other',
        text: 'new',
        changedBy: 'lead',
        changedAt: hour(1),
      } as const;
      assert.equal(await findings.changeDraft(region, 'one', AT, draft), true);
      assert.equal(await findings.changeDraft(region, 'one', AT, draft), false, 'it is another one by now');
      assert.equal(await findings.release(region, 'one', AT, released), false);
      assert.equal(await findings.release(region, 'one', hour(1), released), true);
    });

    it('removes a draft, once', async () => {
      await findings.insert(sampleFinding('one', { region }));
      assert.equal(await findings.removeDraft(newRegion(), 'one'), false);
      assert.equal(await findings.removeDraft(region, 'one'), true);
      assert.equal(await findings.removeDraft(region, 'one'), false);
    });

    it('compares strings only', async () => {
      await assert.rejects(findings.ofChallenge(region, smuggled), TypeError);
      await assert.rejects(findings.released(region, [smuggled]), TypeError);
      await assert.rejects(findings.release(region, smuggled, AT, released), TypeError);
    });
  });

  describe('LearningStore', () => {
    const summary = (region: string, more: Partial<LearningSummary> = {}): LearningSummary => ({
      region,
      programme: 'programme',
      topic: 'neglect',
      text: 'Look at the whole family.',
      sourceCount: 5,
      writtenBy: 'manager',
      writtenAt: hour(1),
      ...more,
    });

    it('keeps one for each topic of a programme, and approves only what was read', async () => {
      const [learning, region] = [mongoLearningStore(db()), newRegion()];
      const approved = { approvedBy: 'chair', approvedAt: hour(3) };
      await learning.put(summary(region));
      await learning.put(summary(region, { topic: 'care' }));
      const rewritten = summary(region, { text: 'Better words.', writtenAt: hour(2) });
      await learning.put(rewritten);
      assert.equal(await learning.approve(summary(region), approved), false, 'that text is gone');
      assert.equal(await learning.approve(rewritten, approved), true);
      assert.equal(await learning.approve(rewritten, { ...approved, approvedBy: 'late' }), false);
      const stored = await learning.ofProgrammes(region, ['programme']);
      assert.deepEqual(stored, [summary(region, { topic: 'care' }), { ...rewritten, ...approved }]);
      await learning.put(rewritten);
      const [, anew] = await learning.ofProgrammes(region, ['programme']);
      assert.equal(anew?.approvedAt, undefined, 'a new text is not approved');
      await assert.rejects(learning.ofProgrammes(region, [smuggled]), TypeError);
    });
  });
}
