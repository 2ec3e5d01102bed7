import assert from 'node:assert/strict';
import { evaluationTimes } from '../../programme/evaluation/evaluation-times.ts';
import { booked, facts, MARKED_IN_TIME, Played } from './played-evaluation.ts';
import { CLOSES_AT, DURING, OPENS_AT, SurveyRig, servicesOn } from './survey-rig.ts';

describe('When an evaluation is asked', () => {
  it('opens five minutes before the end and closes with day 14, whatever the clocks do', () => {
    assert.deepEqual(evaluationTimes({ endsAt: new Date('2016-03-17T16:00:00Z') }), {
      opensAt: OPENS_AT,
      closesAt: CLOSES_AT,
    });
    assert.deepEqual(evaluationTimes({ endsAt: new Date('2015-06-18T22:30:00Z') }), {
      opensAt: new Date('2015-06-18T22:25:00Z'),
      closesAt: new Date('2015-07-02T23:00:00Z'),
    });
    // In London it is the next day by then.
    assert.deepEqual(
      evaluationTimes({ endsAt: new Date('2015-06-18T23:30:00Z') }).closesAt,
      new Date('2015-07-03T23:00:00Z'),
    );
  });
});

describe('Evaluations', () => {
  const rig = new SurveyRig();
  before(() => rig.open());
  after(() => rig.close());

  it('ask those who are marked as attended, in the last five minutes and not before', async () => {
    const played = new Played(rig.stores);
    await played.held([
      booked('anna', 'attended', MARKED_IN_TIME),
      booked('ben', 'didNotAttend', MARKED_IN_TIME),
      booked('carl', 'confirmed'),
      booked('dora', 'cancelled'),
    ]);
    await played.reconcile(new Date(OPENS_AT.getTime() - 1));
    assert.deepEqual(await played.invitations(), []);
    await played.reconcile(OPENS_AT);
    assert.deepEqual(await played.asked(), ['anna']);
    assert.deepEqual(facts(await played.due('asked', OPENS_AT)), [['anna', 'session', OPENS_AT, true]]);
    const [window] = await played.stores.windows.open(played.region, 'evaluation');
    assert.deepEqual(
      [window?.opensAt, window?.closesAt, window?.materialVersion, window?.subRegion, window?.questions],
      [OPENS_AT, CLOSES_AT, '2.0', 'South', 1],
    );
  });

  it('go to whoever is marked later when that is, and not in quiet hours', async () => {
    const played = new Played(rig.stores);
    await played.held([booked('anna', 'confirmed'), booked('ben', 'attended', MARKED_IN_TIME)]);
    await played.reconcile(OPENS_AT);
    const late = new Date('2016-03-17T19:30:00Z');
    await played.mark('anna', 'attended', late);
    await played.reconcile(late);
    const asked = facts(await played.due('asked', late)).filter(([who]) => who === 'anna');
    assert.deepEqual(asked, [['anna', 'session', late, false]]);
  });

  it('ask nobody any more whose attendance was corrected, and again whoever was there after all', async () => {
    const played = new Played(rig.stores);
    await played.held(['anna', 'ben'].map(one => booked(one, 'attended', MARKED_IN_TIME)));
    await played.reconcile(DURING);
    assert.ok((await played.answer('ben')).ok);
    for (const one of ['anna', 'ben']) await played.mark(one, 'didNotAttend', DURING);
    await played.reconcile(DURING);
    assert.deepEqual(await played.asked(), ['ben'], 'an answer that was given stays');
    assert.equal((await played.answer('anna')).ok, false);
    await played.mark('anna', 'attended', DURING);
    await played.reconcile(DURING);
    assert.deepEqual(await played.asked(), ['anna', 'ben']);
    assert.equal((await played.invitations()).length, 2);
    assert.ok((await played.answer('anna')).ok);
  });

  it('are not asked when day 14 is over, and are made once by several processes', async () => {
    const late = new Played(rig.stores);
    await late.held([booked('anna', 'attended', MARKED_IN_TIME)]);
    await late.reconcile(CLOSES_AT);
    assert.deepEqual(await late.invitations(), []);
    const played = new Played(rig.stores);
    await played.held(['anna', 'ben'].map(one => booked(one, 'attended', MARKED_IN_TIME)));
    const processes = Array.from({ length: 4 }, () => servicesOn(rig.stores));
    await Promise.all(processes.map(({ evaluation }) => evaluation.reconcile(played.region, DURING)));
    assert.deepEqual(await played.asked(), ['anna', 'ben']);
    assert.equal((await played.invitations()).length, 2);
    assert.ok((await played.answer('anna')).ok, 'there is one key, and it is the right one');
  });
});
