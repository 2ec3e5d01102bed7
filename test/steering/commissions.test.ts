import assert from 'node:assert/strict';
import { commissionOn, stalePeriods } from '../../programme/steering/commission.ts';
import { commissionReports } from '../../programme/steering/steering-figures.ts';
import { sampleCommission } from './sample-steering.ts';

describe('Commissions', () => {
  const note = (at: string, state: 'inProgress' | 'done') => ({
    text: 'x',
    state,
    at: new Date(at),
    by: 'manager',
  });

  it('are stale after 14 days without a word, and again after 14 more', () => {
    const commission = sampleCommission({ createdAt: new Date('2015-12-01T09:00:00Z') });
    const at = (time: string) => stalePeriods(commission, new Date(time));
    assert.deepEqual(
      [at('2015-12-15T08:59:00Z'), at('2015-12-15T09:00:00Z'), at('2015-12-29T09:00:00Z')],
      [0, 1, 2],
    );
    const told = { ...commission, notes: [note('2015-12-14T09:00:00Z', 'inProgress')] };
    assert.equal(stalePeriods(told, new Date('2015-12-20T09:00:00Z')), 0);
    assert.equal(stalePeriods({ ...told, state: 'done' }, new Date('2016-12-20T09:00:00Z')), 0);
  });

  it('are told of in one line each, as they stood on the day', () => {
    const commission = sampleCommission({
      state: 'done',
      notes: [note('2016-01-10T09:00:00Z', 'inProgress'), note('2016-03-01T09:00:00Z', 'done')],
    });
    assert.equal(commissionOn(commission, '2015-11-30'), undefined);
    assert.deepEqual(commissionOn(commission, '2015-12-31'), { state: 'given', lastWordOn: '2015-12-01' });
    assert.deepEqual(commissionReports([commission], '2016-02-05'), [
      {
        text: 'Improve sponsorship of regional support groups',
        givenBy: 'ADCS branch',
        givenOn: '2015-12-01',
        state: 'inProgress',
        lastWordOn: '2016-01-10',
      },
    ]);
    assert.equal(commissionOn(commission, '2016-03-01')?.state, 'done');
  });

  it('come in the order in which they were asked, on one day as well', () => {
    const asked = (text: string, givenOn: string, minute: number) =>
      sampleCommission({ text, givenOn, createdAt: new Date(`2015-12-11T10:0${minute}:00Z`) });
    const all = [
      asked('third', '2015-12-11', 2),
      asked('first', '2015-12-01', 3),
      asked('second', '2015-12-11', 1),
    ];
    assert.deepEqual(
      commissionReports(all, '2016-02-05').map(({ text }) => text),
      ['first', 'second', 'third'],
    );
  });
});
