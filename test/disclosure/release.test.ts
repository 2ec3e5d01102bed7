import assert from 'node:assert/strict';
import { nextRelease } from '../../programme/disclosure/release.ts';
import { cellOf, shownIn } from './demo.ts';
import { atOnce, atTheEnd, count, rulesIn } from './made-up.ts';

describe('A release', () => {
  const mixed: readonly number[] = [5, 5, 2];

  it('shows ten replies and not nine (X2)', () => {
    assert.deepEqual(shownIn(atOnce(['a', 'West', [5, 4, 1]]))['session a'], [5, 4, 1]);
    const nine = atOnce(['a', 'West', [5, 3, 1]]);
    assert.deepEqual(shownIn(nine), {});
    assert.deepEqual(new Set(Object.values(rulesIn(nine))), new Set(['X2']));
  });

  it('counts few replies with the smallest session of their sub-region, which is hidden with them (X5)', () => {
    const release = atOnce(
      ['few', 'West', [1, 2, 1]],
      ['small', 'West', mixed],
      ['large', 'West', [9, 9, 9]],
      ['other', 'North', [4, 4, 2]],
    );
    assert.deepEqual(shownIn(release), {
      'region R': [19, 20, 14],
      'subRegion West': [15, 16, 12],
      'subRegion North': [4, 4, 2],
      'version 1.0': [19, 20, 14],
      'session large': [9, 9, 9],
      'session other': [4, 4, 2],
    });
    assert.deepEqual(rulesIn(release), { 'session few': 'X2', 'session small': 'X5' });
  });

  it('counts a small sub-region in the region, with the smallest other one hidden', () => {
    const release = atTheEnd(['a', 'West', [2, 2, 1]], ['b', 'North', mixed], ['c', 'South', [6, 6, 6]]);
    assert.deepEqual(shownIn(release), {
      'region R': [13, 13, 9],
      'subRegion South': [6, 6, 6],
      'version 1.0': [13, 13, 9],
      'session c': [6, 6, 6],
    });
    assert.equal(rulesIn(release)['subRegion North'], 'X5');
  });

  it('lets few replies wait for the next session, and counts them then', () => {
    const first = atOnce(['few', 'West', [1, 2, 1]]);
    assert.deepEqual([first.decided, first.waiting.length], [[], 1]);
    const second = nextRelease(
      first,
      count('asEachCloses', [
        ['few', 'West', [1, 2, 1]],
        ['next', 'West', mixed],
      ]),
    );
    assert.deepEqual(shownIn(second)['subRegion West'], [6, 7, 3]);
    assert.deepEqual(second.decided.map(({ subject }) => subject.code).sort(), ['few', 'next']);
  });

  it('shows of a version of the material what can be counted apart from other versions', () => {
    const release = atOnce(
      ['few', 'West', [1, 2, 1], '1.0'],
      ['small', 'West', mixed, '2.0'],
      ['old', 'North', [4, 4, 2], '1.0'],
    );
    assert.deepEqual(shownIn(release)['version 1.0'], [4, 4, 2]);
    assert.equal(shownIn(release)['version 2.0'], undefined);
  });

  it('says "all or nearly all" from 95% of twenty on, and hides others rather than count it alone (X7)', () => {
    const release = atOnce(['one', 'West', [19, 1, 0]], ['two', 'West', mixed], ['three', 'West', [9, 9, 9]]);
    assert.deepEqual(cellOf(release, 'session', 'one'), { kind: 'allOrNearlyAll', replies: 20, answer: 0 });
    assert.equal(cellOf(release, 'session', 'two')?.kind, 'hidden');
    assert.deepEqual(shownIn(release)['subRegion West'], [33, 15, 11]);
    assert.equal(rulesIn(release)['session one'], 'X7');
  });

  it('hides a session of under twenty that agrees, and does not tell it from the one that hides it', () => {
    const release = atOnce(
      ['one', 'West', [0, 12, 0]],
      ['two', 'West', [8, 3, 2]],
      ['three', 'West', [9, 9, 9]],
    );
    const [one, two] = [cellOf(release, 'session', 'one'), cellOf(release, 'session', 'two')];
    assert.deepEqual(
      [one, two],
      [
        { kind: 'hidden', rule: 'X5' },
        { kind: 'hidden', rule: 'X5' },
      ],
    );
    assert.deepEqual([rulesIn(release)['session one'], rulesIn(release)['session two']], ['X7', 'X5']);
    assert.deepEqual(shownIn(release)['subRegion West'], [17, 24, 11]);
  });

  it('lets two groups that agree not hide each other', () => {
    const release = atOnce(['one', 'West', [12, 0, 0]], ['two', 'West', [0, 15, 0]]);
    assert.deepEqual(shownIn(release), {});
  });

  it('says it of a sub-region, and of a region in which everybody agrees', () => {
    const apart = atTheEnd(
      ['a', 'West', [10, 0]],
      ['b', 'West', [11, 0]],
      ['c', 'North', [6, 6]],
      ['d', 'South', [6, 7]],
    );
    assert.deepEqual(cellOf(apart, 'subRegion', 'West'), { kind: 'allOrNearlyAll', replies: 21, answer: 0 });
    assert.deepEqual(shownIn(apart)['region R'], [33, 13]);
    assert.equal(cellOf(apart, 'subRegion', 'North')?.kind, 'hidden');
    const agreed = atOnce(['a', 'West', [0, 10]], ['b', 'West', [0, 15]]);
    assert.deepEqual(cellOf(agreed, 'region', 'R'), { kind: 'allOrNearlyAll', replies: 25, answer: 1 });
  });

  it('takes an answer that nobody chose for no secret', () => {
    assert.deepEqual(shownIn(atOnce(['a', 'West', [5, 5, 0, 0]]))['session a'], [5, 5, 0, 0]);
  });

  it('refuses to add up answers to different questions', () => {
    assert.throws(() => atOnce(['a', 'West', [6, 6]], ['b', 'West', mixed]), RangeError);
  });
});
