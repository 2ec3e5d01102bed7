import assert from 'node:assert/strict';
import type { HeadCount } from '../../programme/summit/summit.ts';
import { guestAnswers, summitFigures, withCount } from '../../programme/summit/summit-figures.ts';
import { usualCapacity } from '../../programme/summit/summit-guest.ts';
import { samplePerson } from '../storage/contract/samples.ts';
import { sampleAuthority } from '../training/sample-session.ts';
import { sampleGuest, sampleSummit } from './sample-summit.ts';

const AUTHORITIES = ['D01', 'D02', 'D03'].map(code => sampleAuthority(code, 'West'));
const officers = (authority: string, count: number): HeadCount => ({
  capacity: 'seniorOfficer',
  authority,
  count,
});

describe('Figures of a summit', () => {
  it('count whoever is ticked, by capacity, and authorities by their officers alone', () => {
    const guests = [
      sampleGuest('a', { attended: true }),
      sampleGuest('b', { attended: true }),
      sampleGuest('c', { authority: 'D02', attended: false }),
      sampleGuest('d', { authority: 'D03' }),
      sampleGuest('e', { authority: 'D03', capacity: 'staff', attended: true }),
      sampleGuest('f', { capacity: 'lscbChair', attended: true }),
      sampleGuest('g', { capacity: 'facilitator', attended: true }),
    ];
    assert.deepEqual(summitFigures(sampleSummit(), guests, AUTHORITIES), {
      date: '2015-11-27',
      authorities: 1,
      of: 3,
      officers: 2,
      lscbChairs: 1,
      chiefExecutiveGroupChairs: 0,
      attendees: 3,
      facilitators: 1,
      staff: 1,
      absent: ['D02', 'D03'],
    });
  });

  it('let a count stand for all of its authority, whoever is ticked as well', () => {
    const guests = [
      sampleGuest('a', { attended: true }),
      sampleGuest('b', { authority: 'D02', attended: true }),
      sampleGuest('c', { capacity: 'lscbChair', authority: 'D02', attended: true }),
    ];
    const counts = [officers('D01', 3), officers('D03', 0), { capacity: 'lscbChair', count: 2 } as const];
    const figures = summitFigures(sampleSummit({ counts }), guests, AUTHORITIES);
    assert.deepEqual(
      [figures.officers, figures.authorities, figures.lscbChairs, figures.attendees, figures.absent],
      [4, 2, 2, 6, ['D03']],
    );
  });

  it('replace an earlier count of the same group, and leave the others', () => {
    const counts = withCount([officers('D01', 3), officers('D02', 1)], officers('D01', 2));
    assert.deepEqual(counts, [officers('D02', 1), officers('D01', 2)]);
    const chairs = { capacity: 'lscbChair', count: 2 } as const;
    assert.deepEqual(withCount([{ ...chairs, authority: 'D01', count: 9 }], chairs), [chairs]);
  });

  it('are of the authorities that existed on the day', () => {
    const merged = [
      sampleAuthority('D01', 'West', { validTo: '2019-03-31', successors: ['E01'] }),
      sampleAuthority('D02', 'West', { validTo: '2019-03-31', successors: ['E01'] }),
      sampleAuthority('E01', 'West', { validFrom: '2019-04-01' }),
    ];
    const counts = [officers('D01', 1), officers('D02', 1)];
    const before = summitFigures(sampleSummit({ counts }), [], merged);
    assert.deepEqual([before.authorities, before.of], [2, 2], 'the 2015 summit stays as it was');
    const after = summitFigures(
      sampleSummit({ date: '2019-11-29', counts: [officers('E01', 2)] }),
      [],
      merged,
    );
    assert.deepEqual([after.authorities, after.of], [1, 1]);
  });

  it('count answers for the day on which it is now: a summit that was moved has none', () => {
    const guests = [
      sampleGuest('a', { answer: 'yes', answeredFor: '2015-11-27' }),
      sampleGuest('b', { answer: 'no', answeredFor: '2015-11-27' }),
      sampleGuest('c'),
    ];
    assert.deepEqual(guestAnswers(sampleSummit(), guests), { yes: 1, no: 1, noAnswer: 1 });
    assert.deepEqual(guestAnswers(sampleSummit({ date: '2015-12-04' }), guests), {
      yes: 0,
      no: 0,
      noAnswer: 3,
    });
  });

  it('take people for what they are where nobody says otherwise', () => {
    const organisations = [
      { code: 'board', kind: 'lscb' },
      { code: 'chiefs', kind: 'chiefExecutivesGroup' },
      { code: 'ofsted', kind: 'ofsted' },
    ] as const;
    const of = (more: object) => usualCapacity(samplePerson('demo', 'p', more), organisations, '2015-11-27');
    assert.equal(of({ organisation: 'board' }), 'lscbChair');
    assert.equal(of({ organisation: 'chiefs' }), 'ceGroupChair');
    assert.equal(of({ organisation: 'ofsted', roles: [{ role: 'trainer' }] }), 'facilitator');
    assert.equal(of({ authority: 'D01', authorityConfirmed: true }), 'seniorOfficer');
    assert.equal(of({ authority: 'D01' }), 'staff', 'nobody has confirmed it');
    assert.equal(of({}), 'staff');
  });
});
