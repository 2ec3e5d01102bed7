import assert from 'node:assert/strict';
import {
  type ChallengeRecords,
  challengeFigures,
  challengeNews,
} from '../../programme/challenge/challenge-figures.ts';
import type { ReleasedFinding } from '../../programme/challenge/finding.ts';
import { sampleChallenge, sampleFinding, sampleProgramme, sampleRow } from './sample-challenge.ts';

const day = (text: string): Date => new Date(`${text}T12:00:00Z`);

const released = (
  id: string,
  topic: string,
  challenge: string,
  on: string,
  collatedOn?: string,
): ReleasedFinding => ({
  ...sampleFinding(id, { topic, challenge }),
  visibility: collatedOn === undefined ? 'approvedForCollation' : 'collated',
  releasedAt: day(on),
  ...(collatedOn !== undefined && { collatedAt: day(collatedOn) }),
});

const RECORDS: ChallengeRecords = {
  programmes: [sampleProgramme()],
  rows: [
    sampleRow('D01', ['committed', 'participating', 'completed']),
    sampleRow('D02', ['committed', 'participating']),
    sampleRow('D03', ['committed', 'withdrawn']),
    sampleRow('D04', ['declined']),
    sampleRow('D05'),
  ],
  challenges: [
    sampleChallenge({ states: [{ state: 'visited', at: day('2015-09-10'), by: 'x' }] }),
    sampleChallenge({ id: 'later', createdAt: day('2015-10-10') }),
  ],
  released: [
    released('a', 'neglect', 'challenge', '2015-10-01', '2015-10-20'),
    released('b', 'neglect', 'challenge', '2015-10-01'),
    released('c', 'neglect', 'later', '2015-11-01'),
    released('d', 'care', 'later', '2015-11-01'),
  ],
  learning: [],
  topics: [
    { region: 'demo', code: 'care', title: 'Care leavers' },
    { region: 'demo', code: 'neglect', title: 'Neglect' },
  ],
};

describe('Figures of peer challenge', () => {
  it('are those of the day that is asked for, however much has happened since', () => {
    const at = (asAt: string) => {
      const { participated, of } = challengeFigures(RECORDS, asAt) ?? {};
      return [participated, of];
    };
    assert.deepEqual(at('2015-05-31'), [undefined, undefined], 'before the programme began');
    assert.deepEqual(at('2015-06-01'), [0, 5]);
    assert.deepEqual(at('2015-07-31'), [0, 5], 'a promise is not taking part');
    assert.deepEqual(at('2015-08-01'), [2, 5]);
    assert.deepEqual(at('2016-02-05'), [2, 5], 'whoever has finished took part');
  });

  it('count topics by challenges, and only what was released by then', () => {
    const topicsAt = (asAt: string) =>
      challengeFigures(RECORDS, asAt)?.topics.map(({ title, challenges }) => [title, challenges]);
    assert.deepEqual(topicsAt('2015-09-30'), []);
    assert.deepEqual(topicsAt('2015-10-01'), [['Neglect', 1]]);
    assert.deepEqual(topicsAt('2015-11-30'), [
      ['Neglect', 2],
      ['Care leavers', 1],
    ]);
    const figures = challengeFigures(RECORDS, '2015-11-30');
    assert.deepEqual(
      [figures?.challenges, figures?.visited, figures?.released, figures?.collated],
      [2, 1, 4, 1],
    );
    assert.equal(challengeFigures(RECORDS, '2015-10-19')?.collated, 0);
  });

  it('say of the others where they stand, and why', () => {
    const withReason = sampleRow('D04', ['declined']);
    withReason.steps = withReason.steps.map(step =>
      step.status === 'declined' ? { ...step, reason: 'capacity' } : step,
    );
    const rows = [...RECORDS.rows.filter(({ authority }) => authority !== 'D04'), withReason];
    const others = challengeFigures({ ...RECORDS, rows }, '2015-12-31')?.notTakingPart;
    assert.deepEqual(
      others?.map(({ authority, status, reason }) => [authority, status, reason]),
      [
        ['D03', 'withdrawn', undefined],
        ['D05', 'invited', undefined],
        ['D04', 'declined', 'capacity'],
      ],
    );
  });

  it('are of the latest year that somebody takes part in, and count an authority once', () => {
    const next = sampleProgramme({ id: 'next', year: 2016, beginsOn: '2016-01-11' });
    const second = sampleProgramme({ id: 'second', shape: 'panel' });
    const records = {
      ...RECORDS,
      programmes: [next, second, ...RECORDS.programmes],
      rows: [
        ...RECORDS.rows,
        sampleRow('D01', [], { programme: 'next' }),
        sampleRow('D01', ['committed', 'participating'], { programme: 'second' }),
        sampleRow('D05', ['committed', 'participating'], { programme: 'second' }),
      ],
    };
    const figures = challengeFigures(records, '2016-02-05');
    assert.deepEqual([figures?.year, figures?.participated, figures?.of], [2015, 3, 5]);
    const nobody = challengeFigures({ ...RECORDS, rows: RECORDS.rows.slice(3) }, '2016-02-05');
    assert.deepEqual([nobody?.year, nobody?.participated, nobody?.of], [2015, 0, 2]);
  });

  it('tell in counts what is new since an instant', () => {
    assert.deepEqual(challengeNews(RECORDS, day('2015-10-15')), {
      decided: 0,
      moved: 0,
      released: 2,
      collated: 1,
      learningApproved: 0,
    });
    assert.equal(challengeNews(RECORDS, day('2015-01-01')).decided, 4);
  });
});
