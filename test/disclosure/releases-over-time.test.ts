import assert from 'node:assert/strict';
import { nextRelease, type ReleaseRecord } from '../../programme/disclosure/release.ts';
import { cellOf, evaluationCount, releasesOn, shownIn, surveyCount } from './demo.ts';
import { count } from './made-up.ts';

describe('Releases over time', () => {
  const mixed: readonly number[] = [5, 5, 2];

  it('waits with the region while those who are new agree', () => {
    const first = nextRelease(undefined, count('whenAllHaveClosed', [['a', 'West', mixed]], false));
    const second = nextRelease(first, count('whenAllHaveClosed', [['a', 'West', [25, 5, 2]]], false));
    assert.deepEqual(shownIn(second)['region R'], mixed);
    const third = nextRelease(first, count('whenAllHaveClosed', [['a', 'West', [25, 8, 2]]], false));
    assert.deepEqual(shownIn(third)['region R'], [25, 8, 2]);
  });

  it('never counts fewer than ten late replies, but shows the rest', () => {
    const first = nextRelease(
      undefined,
      count(
        'whenAllHaveClosed',
        [
          ['a', 'West', [10, 9]],
          ['b', 'North', [9, 9]],
        ],
        false,
      ),
    );
    const last = nextRelease(
      first,
      count('whenAllHaveClosed', [
        ['a', 'West', [14, 14]],
        ['b', 'North', [9, 9]],
      ]),
    );
    assert.deepEqual(shownIn(last)['region R'], [19, 18]);
    assert.deepEqual(shownIn(last)['subRegion West'], [10, 9]);
  });

  it('shows no sub-regions that would tell, beside the region on the way, of a few late ones', () => {
    const first = nextRelease(
      undefined,
      count(
        'whenAllHaveClosed',
        [
          ['a', 'West', [10, 9]],
          ['b', 'North', [9, 9]],
          ['c', 'South', [0, 0]],
        ],
        false,
      ),
    );
    // Eleven are new, ten of them South's: beside South the one in West would stand alone.
    const last = nextRelease(
      first,
      count('whenAllHaveClosed', [
        ['a', 'West', [11, 9]],
        ['b', 'North', [9, 9]],
        ['c', 'South', [5, 5]],
      ]),
    );
    assert.deepEqual(shownIn(last)['region R'], [25, 23]);
    assert.equal(shownIn(last)['subRegion South'], undefined);
  });

  it('counts a reply that was taken back, or corrected, as long as ten others came with it', () => {
    const first = nextRelease(undefined, count('whenAllHaveClosed', [['a', 'West', [6, 6]]], false));
    const corrected = nextRelease(first, count('whenAllHaveClosed', [['a', 'West', [5, 7]]], false));
    assert.deepEqual(shownIn(corrected)['region R'], [6, 6]);
    const ended = nextRelease(first, count('whenAllHaveClosed', [['a', 'West', [5, 7]]]));
    assert.deepEqual(shownIn(ended)['session a'], [6, 6]);
    const more = nextRelease(first, count('whenAllHaveClosed', [['a', 'West', [10, 12]]]));
    assert.deepEqual(shownIn(more)['session a'], [10, 12]);
  });

  it('hides beside the region on the way a session whose replies were all taken back', () => {
    const first = nextRelease(
      undefined,
      count(
        'whenAllHaveClosed',
        [
          ['gone', 'West', [0, 5]],
          ['a', 'West', [5, 5]],
        ],
        false,
      ),
    );
    const last = nextRelease(
      first,
      count('whenAllHaveClosed', [
        ['gone', 'West', [0, 0]],
        ['a', 'West', [5, 5]],
        ['b', 'West', [7, 8]],
      ]),
    );
    assert.deepEqual(shownIn(last)['region R'], [12, 13]);
    assert.equal(cellOf(last, 'session', 'a')?.kind, 'hidden');
  });

  it('leaves the region as it is, and counts nothing beside it, when what was shown on the way is lost', () => {
    const counted = (many: readonly number[], closed: boolean) =>
      count(
        'whenAllHaveClosed',
        [
          ['a', 'West', many],
          ['b', 'North', [12, 9, 3]],
        ],
        closed,
      );
    const first = nextRelease(undefined, counted([5, 5, 2], false));
    const lost: ReleaseRecord = { ...first, waves: 'lost' };
    const onTheWay = nextRelease(lost, counted([25, 15, 12], false));
    assert.deepEqual([shownIn(onTheWay), onTheWay.waves], [shownIn(first), 'lost']);
    const last = nextRelease(lost, counted([25, 15, 12], true));
    assert.deepEqual([shownIn(last), last.waves], [shownIn(first), []]);
    assert.deepEqual(
      last.decided.map(({ cell }) => cell.kind),
      ['hidden', 'hidden'],
    );
    const next = nextRelease(last, count('whenAllHaveClosed', [['c', 'West', [9, 9, 2]]]));
    assert.deepEqual(shownIn(next)['region R'], [26, 23, 7]);
  });

  it('is the one before when there is nothing new', () => {
    const days = ['2016-02-05', '2016-02-06'];
    const [first, second] = releasesOn(days, evaluationCount);
    assert.equal(second, first);
    const survey = nextRelease(undefined, surveyCount('2016-02-05'));
    assert.equal(nextRelease(survey, { ...surveyCount('2016-02-05'), day: '2016-02-06' }), survey);
  });
});
