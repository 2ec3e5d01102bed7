import assert from 'node:assert/strict';
import type { ReportAudience } from '../../programme/report/report.ts';
import { sampleIndicator, sampleValue } from '../indicators/sample-indicator.ts';
import { type ReportRegion, ReportRig } from './report-rig.ts';

const at = (day: string) => new Date(`${day}T10:00:00Z`);
const ALL = ['D01', 'D02', 'D03', 'D04', 'D05'];

describe('What a report says of the curve that an adopted topic is to turn', () => {
  const rig = new ReportRig();
  let region: ReportRegion;
  before(() => rig.open());
  after(() => rig.close());
  beforeEach(async () => {
    region = await rig.region({ West: ALL });
    await seeded();
  });

  const drafted = (audience?: ReportAudience, asAt?: string) => region.draftedFor(audience, asAt);

  async function seeded(): Promise<void> {
    const { votes, indicators } = region.stores;
    const mine = { region: region.code };
    await votes.insertResult({
      ...{ ...mine, vote: 'vote', title: 'Priorities for 2016', unit: 'perAuthority' },
      ...{ method: { kind: 'approval', choices: 3 }, quorum: { kind: 'none' }, tieRule: 'includeAllTied' },
      ...{ adoptRule: { kind: 'moreThanHalfOfBallots', max: 4 }, noneOfThese: false, recordedVote: false },
      ...{ closedAt: at('2015-11-27'), declaredAt: at('2015-11-27'), declaredBy: 'chair' },
      ...{ electorate: 5, ballots: 5, turnoutPercent: 100, quorumMet: true, noneChosen: 0 },
      options: [{ code: 'NEG', title: 'Neglect', support: 5, rank: 1, adopted: true }],
      ...{ adopted: ['NEG'], tiedAtCut: [], ballotPapers: [] },
    });
    await indicators.insertIndicator(sampleIndicator(mine));
    for (const [n, period] of ['2011-12', '2012-13', '2013-14', '2014-15'].entries())
      await indicators.putValues(
        ALL.map(authority =>
          sampleValue({ ...mine, authority, period, state: 'approved', numerator: 12 + n, rate: 15 + n }),
        ),
      );
    await indicators.saveSheet({
      ...{ ...mine, vote: 'vote', topic: 'NEG', indicator: 'SP2', story: '', partners: [], works: '' },
      ...{ actions: [], changedBy: 'manager', changedAt: at('2015-11-21'), revision: 1 },
    });
  }

  it('is the latest figure, where it goes if nothing changes, and a chart of both', async () => {
    const { report, values, text } = await drafted('public');
    assert.equal(values['indicator.latest NEG'], 18.8);
    assert.equal(values['indicator.latestPeriod NEG'], '2014-15');
    assert.equal(values['indicator.forecastPeriod NEG'], '2017-18');
    assert.match(
      text,
      /“Neglect” is to be seen in “Second or subsequent .*”: 18\.8% in 2014-15\. It is rising/,
    );
    const chart = report.parts.flatMap(({ blocks }) => blocks).find(block => block.kind === 'chart');
    assert.deepEqual(chart?.kind === 'chart' && chart.bars.map(({ label }) => label).slice(2, 5), [
      '2013-14',
      '2014-15',
      '2015-16 (if nothing changes)',
    ]);
    assert.doesNotMatch(JSON.stringify((await drafted('ofsted')).report), /Neglect|indicator/);
  });

  it('does not tell what was approved after the day, as far as it is known (R1)', async () => {
    const first = await drafted();
    region.now = at('2016-07-01');
    await region.stores.indicators.putValues(
      ALL.map(authority =>
        sampleValue({
          ...{ region: region.code, authority, period: '2015-16', state: 'approved' },
          enteredAt: at('2016-06-20'),
        }),
      ),
    );
    assert.deepEqual((await drafted()).report.figures, first.report.figures);
    assert.equal((await drafted('members', '2016-06-30')).values['indicator.latestPeriod NEG'], '2015-16');
  });
});
