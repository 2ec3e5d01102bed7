import assert from 'node:assert/strict';
import { nextRelease } from '../../programme/disclosure/release.ts';
import { cellOf, evaluationCount, releasesOn, shownIn, surveyCount } from './demo.ts';
import { rulesIn } from './made-up.ts';

describe('A release of the demo', () => {
  it('shows the evaluations of all six sessions, and their sum', () => {
    const release = nextRelease(undefined, evaluationCount('2016-02-05'));
    assert.deepEqual(shownIn(release), {
      'region demo': [44, 33, 9, 2, 0],
      'subRegion West': [13, 12, 4, 0, 0],
      'subRegion Central': [16, 12, 2, 1, 0],
      'subRegion North': [15, 9, 3, 1, 0],
      'version 1.0': [13, 12, 4, 0, 0],
      'version 1.1': [16, 12, 2, 1, 0],
      'version 2.0': [15, 9, 3, 1, 0],
      'session T1': [7, 6, 2, 0, 0],
      'session T2': [6, 6, 2, 0, 0],
      'session T3': [8, 6, 1, 1, 0],
      'session T4': [8, 6, 1, 0, 0],
      'session T5': [6, 5, 2, 0, 0],
      'session T6': [9, 4, 1, 1, 0],
    });
    assert.deepEqual(release.log, []);
  });

  it('comes to the same when each session is counted when it closes', () => {
    const days = ['2015-07-03', '2015-07-24', '2015-10-10', '2015-10-30', '2015-12-15', '2016-02-05'];
    const releases = releasesOn(days, evaluationCount);
    assert.deepEqual(
      releases.map(release => cellOf(release, 'region', 'demo')),
      [
        { kind: 'shown', replies: 15, counts: [7, 6, 2, 0, 0] },
        { kind: 'shown', replies: 29, counts: [13, 12, 4, 0, 0] },
        { kind: 'shown', replies: 45, counts: [21, 18, 5, 1, 0] },
        { kind: 'shown', replies: 60, counts: [29, 24, 6, 1, 0] },
        { kind: 'shown', replies: 73, counts: [35, 29, 8, 1, 0] },
        { kind: 'shown', replies: 88, counts: [44, 33, 9, 2, 0] },
      ],
    );
    const atOnce = nextRelease(undefined, evaluationCount('2016-02-05'));
    assert.deepEqual(releases.at(-1)?.groups, atOnce.groups);
    assert.deepEqual(
      releases.map(({ mainly }) => mainly),
      [1, 2, 3, 4, 5, 6].map(sessions => ({ sessions, isTrue: sessions })),
    );
    assert.deepEqual(atOnce.mainly, { sessions: 6, isTrue: 6 });
  });

  it('shows the survey of the region alone on 5 February', () => {
    const release = nextRelease(undefined, surveyCount('2016-02-05'));
    assert.deepEqual(shownIn(release), { 'region demo': [6, 14, 5, 2] });
    assert.equal(rulesIn(release)['subRegion West'], 'I8');
  });

  it('shows the survey of the sub-regions on 30 June, and of no session, whatever was shown on the way', () => {
    const ways = [
      ['2016-06-30'],
      ['2016-02-05', '2016-06-30'],
      ['2016-01-25', '2016-02-05', '2016-02-15', '2016-03-14', '2016-05-09', '2016-06-30'],
    ];
    for (const days of ways) {
      const last = releasesOn(days, surveyCount).at(-1);
      assert.deepEqual(shownIn(last), {
        'region demo': [15, 27, 10, 4],
        'subRegion West': [5, 9, 3, 2],
        'subRegion Central': [6, 9, 3, 1],
        'subRegion North': [4, 9, 4, 1],
        'version 1.0': [5, 9, 3, 2],
        'version 1.1': [6, 9, 3, 1],
        'version 2.0': [4, 9, 4, 1],
      });
      assert.deepEqual(last && rulesIn(last), {
        'session T1': 'X5',
        'session T2': 'X2',
        'session T3': 'X5',
        'session T4': 'X2',
        'session T5': 'X2',
        'session T6': 'X5',
      });
    }
  });

  it('shows the region anew only when ten more have replied', () => {
    const days = [
      '2016-01-19',
      '2016-01-25',
      '2016-02-05',
      '2016-02-08',
      '2016-02-15',
      '2016-03-14',
      '2016-05-09',
    ];
    const bases = releasesOn(days, surveyCount).map(release => {
      const cell = cellOf(release, 'region', 'demo');
      return cell?.kind === 'shown' ? cell.replies : cell;
    });
    assert.deepEqual(bases, [{ kind: 'hidden', rule: 'X2' }, 16, 27, 27, 38, 38, 56]);
  });
});
