import assert from 'node:assert/strict';
import { coverageCard } from '../../cards/views/coverage-card.ts';
import { coverageOf } from '../../programme/training/coverage.ts';
import { trainingFigures } from '../../programme/training/training-figures.ts';
import { sumOfTotals, totalsOf } from '../../programme/training/training-totals.ts';
import { linesOf } from '../../scripts/support/card-text.ts';
import { sampleBooking, sampleSession } from '../training/sample-session.ts';

describe('The card of where training has been', () => {
  const subRegions = ['North', 'South'].map(code => ({ region: 'demo', code, name: code }));
  const cardOf = (totals = sumOfTotals([])) =>
    coverageCard({
      on: new Date('2016-06-30T12:00:00Z'),
      figures: trainingFigures(totals, { toCome: [], subRegions }),
      subRegions: coverageOf(totals, [], subRegions),
    });
  const chartsOf = (card: unknown): number => JSON.stringify(card).split('"Chart.HorizontalBar"').length - 1;

  it('counts nothing and draws no bars of nothing before the first session', () => {
    const card = cardOf();
    const text = linesOf(card).join('\n');
    assert.match(text, /No session has taken place yet\./);
    assert.doesNotMatch(text, /0 people|0 cancelled/);
    assert.match(text, /Nothing is planned for North and South yet/);
    assert.equal(chartsOf(card), 0);
  });

  it('counts people, places and the days that trainers gave, with bars beside the table', () => {
    const bookings = [
      sampleBooking('D13', 'attended', { person: 'ann' }),
      sampleBooking('D13', 'didNotAttend'),
    ];
    const session = sampleSession({ state: 'completed', trainers: ['jo', 'kim'], bookings });
    const card = cardOf(totalsOf([session], () => true));
    const text = linesOf(card).join('\n');
    assert.match(text, /1 person of 1 authority trained in 1 session\. 1 of 2 sub-regions reached\./);
    assert.match(text, /Trainers gave 2 days\. 0 cancelled late, 1 did not attend\./);
    assert.equal(chartsOf(card), 1);
  });
});
