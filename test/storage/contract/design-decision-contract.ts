import assert from 'node:assert/strict';
import type { Db } from 'mongodb';
import type { DesignDecision } from '../../../programme/survey/design-decision.ts';
import { mongoDesignDecisionStore } from '../../../storage/design-decision-store.ts';
import { newRegion, smuggled } from './samples.ts';

const sample = (region: string, id: string, more: Partial<DesignDecision> = {}): DesignDecision => ({
  ...{ region, id, programme: 'pilot', said: 'The template is unclear', changed: 'A clearer template' },
  ...{ decidedOn: '2015-09-01', materialVersion: '1.1', decidedBy: 'manager' },
  ...more,
});

export function designDecisionContract(db: () => Db): void {
  describe('DesignDecisionStore', () => {
    it('keeps a decision once, and lists those of a programme, the newest first', async () => {
      const [decisions, region] = [mongoDesignDecisionStore(db()), newRegion()];
      const later = sample(region, 'b', { decidedOn: '2015-11-01' });
      assert.equal(await decisions.insertOnce(sample(region, 'a')), true);
      assert.equal(await decisions.insertOnce(sample(region, 'a', { said: 'Other' })), false);
      await decisions.insertOnce(later);
      await decisions.insertOnce(sample(region, 'c', { programme: 'other' }));
      assert.deepEqual(await decisions.ofProgramme(region, 'pilot', 9), [later, sample(region, 'a')]);
      assert.deepEqual(await decisions.ofProgramme(region, 'pilot', 1), [later]);
      assert.deepEqual(await decisions.ofProgramme(region, 'pilot', 9, '2015-10-31'), [sample(region, 'a')]);
      assert.equal((await decisions.ofProgramme(region, 'pilot', 9, '2015-11-01')).length, 2);
      assert.deepEqual(await decisions.ofProgramme(newRegion(), 'pilot', 9), []);
      await assert.rejects(decisions.ofProgramme(region, smuggled, 9), TypeError);
      await assert.rejects(decisions.ofProgramme(region, 'pilot', 9, smuggled), TypeError);
    });
  });
}
