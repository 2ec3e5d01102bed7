import assert from 'node:assert/strict';
import type { ReportAudience } from '../../programme/report/report.ts';
import { reportSection } from '../../programme/report/section.ts';
import { askedInSurvey } from '../../programme/report/sections/asked-in-survey.ts';
import { impactSurvey } from '../../programme/report/sections/impact-survey.ts';
import type { CountingDeps } from '../../programme/survey/response-counts.ts';

import { depsOf, proseOf, SURVEY, say, scopeOf, survey, valuesOf } from './opinion-telling.ts';

describe('The survey in a report', () => {
  it('is interim on the way, with the region alone', async () => {
    const told = await survey().tell(scopeOf('2016-02-05'));
    const values = valuesOf(told);
    assert.deepEqual(
      [
        ...['changedALot', 'changedALittle', 'notYetPlanned', 'noChange'].map(
          one => values[`survey.answers ${one}`],
        ),
        values['survey.changedPercent'],
        values['survey.netChangePercent'],
        values['survey.responseRatePercent'],
        values['survey.interim'],
      ],
      [6, 14, 5, 2, 74.1, 66.7, 44.3, true],
    );
    assert.ok(!Object.keys(values).some(key => key.startsWith('survey.answersBySubRegion')));
    assert.match(proseOf(told), /still being rolled out, so the figures are interim/);
    assert.match(proseOf(told), /does not prove better outcomes/);
  });

  it('has its sub-regions at the end, for members and the public, and not for Ofsted', async () => {
    const over = survey({ counts: { invited: 89, replied: 56 }, isOver: true });
    const at = async (audience: ReportAudience) => valuesOf(await over.tell(scopeOf('2016-06-30', audience)));
    for (const audience of ['members', 'public'] as const) {
      const values = await at(audience);
      for (const [place, counts] of Object.entries({
        West: [5, 9, 3, 2],
        Central: [6, 9, 3, 1],
        North: [4, 9, 4, 1],
      }))
        assert.deepEqual(
          ['changedALot', 'changedALittle', 'notYetPlanned', 'noChange'].map(
            answer => values[`survey.answersBySubRegion ${place} ${answer}`],
          ),
          counts,
        );
      assert.deepEqual(
        [values['survey.replied'], values['survey.responseRatePercent'], values['survey.changedPercent']],
        [56, 62.9, 75],
      );
      assert.equal(values['survey.interim'], false);
    }
    const told = await over.tell(scopeOf('2016-06-30', 'ofsted'));
    assert.equal(valuesOf(told)['survey.netChangePercent'], 67.9);
    assert.doesNotMatch(JSON.stringify(told), /West|Central|North/);
  });

  it('needs care below 40% (I5)', async () => {
    const told = await survey({ counts: { invited: 100, replied: 27 } }).tell(scopeOf('2016-02-05'));
    assert.match(proseOf(told), /treat the figures with care/);
  });

  it('of a day that is past tells what was shown then, not who has replied since', async () => {
    const late = scopeOf('2016-02-05', 'members', { isPast: true });
    const told = await survey({ counts: { invited: 89, replied: 56 }, isOver: true }).tell(late);
    const values = valuesOf(told);
    assert.equal(values['survey.replies'], 27);
    assert.equal(values['survey.invited'], undefined);
    assert.equal(values['survey.interim'], true);
    assert.doesNotMatch(proseOf(told), /89|56/);
    const june = await survey().tell(scopeOf('2016-06-30', 'members', { isPast: true }));
    assert.equal(valuesOf(june)['survey.interim'], false);
  });

  it('adds what several programmes were shown, for they are of different sessions', async () => {
    const deps = depsOf(SURVEY);
    const series = async () => [
      { series: 'one', counts: { invited: 61, replied: 27 }, isOver: true },
      { series: 'two', counts: { invited: 10, replied: 3 }, isOver: false },
    ];
    const section = reportSection(impactSurvey({ ...deps, asked: { series } }), say.survey);
    const values = valuesOf(await section.tell(scopeOf('2016-02-05')));
    assert.deepEqual(
      [values['survey.invited'], values['survey.replied'], values['survey.replies']],
      [71, 30, 54],
    );
    assert.equal(values['survey.interim'], true);
  });
});

describe('Who was asked', () => {
  const windows: { open: boolean } = { open: true };
  const counting: CountingDeps = {
    totals: {
      closed: async () => ({
        windows: 1,
        counts: { invited: 20, deliverable: 18, completed: 12 },
        subRegions: {},
      }),
      hasUndecided: async () => false,
    } as unknown as CountingDeps['totals'],
    windows: {
      open: async () => (windows.open ? [{ programme: 'one', subRegion: 'West' }] : []),
    } as unknown as CountingDeps['windows'],
    invitations: {
      counts: async () => ({ invited: 5, deliverable: 4, completed: 1 }),
    } as unknown as CountingDeps['invitations'],
  };
  const training = {
    programmes: async (region: string) => [
      { region, id: 'one', name: 'One', pilot: true, aim: '', surveyDelayMonths: 3 },
    ],
  };

  it('is counted of closed and open windows, for every programme', async () => {
    const asked = askedInSurvey({ counting, training }, 'impact', 'changedPractice');
    windows.open = true;
    const [first, ...others] = await asked.series(scopeOf('2016-02-05'));
    assert.deepEqual(first, {
      series: 'impact/one/changedPractice-1',
      counts: { invited: 22, replied: 13 },
      isOver: false,
    });
    assert.equal(others.length, 0);
    windows.open = false;
    const [over] = await asked.series(scopeOf('2016-02-05'));
    assert.deepEqual([over?.counts, over?.isOver], [{ invited: 18, replied: 12 }, true]);
  });

  it('is not known of a day that is past', async () => {
    const asked = askedInSurvey({ counting, training }, 'evaluation', 'overall');
    const [first] = await asked.series(scopeOf('2016-02-05', 'members', { isPast: true }));
    assert.deepEqual(Object.keys(first ?? {}).sort(), ['isOver', 'series']);
  });
});
