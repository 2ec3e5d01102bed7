import assert from 'node:assert/strict';
import { REPORT_AUDIENCES } from '../../programme/report/report.ts';
import { type ReportRegion, ReportRig } from './report-rig.ts';

describe('What a report says was changed because of what people said', () => {
  const rig = new ReportRig();
  let region: ReportRegion;
  before(() => rig.open());
  after(() => rig.close());
  beforeEach(async () => {
    region = await rig.region({ West: ['D01'] });
    await region.session();
    await region.stores.training.insertProgramme({
      ...{ id: 'programme', region: region.code, name: 'Case tracking', pilot: true },
      ...{ aim: 'Better audits', surveyDelayMonths: 3 },
    });
  });

  const decided = (id: string, decidedOn: string, materialVersion?: string) =>
    region.stores.decisions.insertOnce({
      ...{ region: region.code, id, programme: 'programme', decidedOn, decidedBy: 'manager' },
      ...{ said: `said ${id}`, changed: `changed ${id}` },
      ...(materialVersion !== undefined && { materialVersion }),
    });

  it('is both side by side with the version, to every audience, as far as it was decided by then', async () => {
    await decided('b', '2015-11-02', '2.0');
    await decided('a', '2015-09-02');
    await decided('later', '2016-02-06', '2.1');
    for (const audience of REPORT_AUDIENCES) {
      const { text, values } = await region.draftedFor(audience);
      assert.match(text, /informs the design of the training: 2 changes because of it so far\./);
      assert.match(
        text,
        /You said: said a\. We changed: changed a\.","You said: said b\. We changed in version 2\.0 of the material: changed b\./,
      );
      assert.doesNotMatch(text, /later/);
      assert.deepEqual(
        [values['changes.decided'], values['changes.decidedOn a'], values['changes.decidedOn b']],
        [2, '2015-09-02', '2015-11-02'],
      );
    }
  });

  it('is the last four where there are more, and how many there were', async () => {
    for (const n of [1, 2, 3, 4, 5, 6]) await decided(`${n}`, `2015-10-0${n}`);
    const { text, values } = await region.draftedFor();
    assert.match(text, /6 changes because of it so far\. The last 4 are these\./);
    assert.equal(values['changes.decided'], 6);
    assert.deepEqual([...text.matchAll(/You said: said (\d)/g)].map(([, n]) => n).join(''), '3456');
  });

  it('is nothing where nothing was decided', async () => {
    const { text, values } = await region.draftedFor();
    assert.doesNotMatch(text, /You said|informs the design/);
    assert.equal(values['changes.decided'], undefined);
  });
});
