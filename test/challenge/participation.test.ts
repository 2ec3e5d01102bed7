import assert from 'node:assert/strict';
import { fitsShape } from '../../programme/challenge/challenge-programme.ts';
import {
  PARTICIPATION_STATUSES,
  reasonNot,
  statusesAfter,
  stepOn,
} from '../../programme/challenge/participation.ts';
import { CHALLENGE_STATES, hasReached, stateAfter } from '../../programme/challenge/peer-challenge.ts';
import { heirsOn } from '../../programme/region/authority.ts';
import { sampleAuthority } from '../training/sample-session.ts';
import { sampleRow } from './sample-challenge.ts';

describe('Taking part in peer challenge', () => {
  it('moves along the states of DOMAIN 1.2 and no other way', () => {
    const moves = PARTICIPATION_STATUSES.flatMap(from => statusesAfter(from).map(to => `${from} ${to}`));
    assert.deepEqual(moves.sort(), [
      'committed participating',
      'committed withdrawn',
      'invited committed',
      'invited declined',
      'participating completed',
    ]);
  });

  it('stood on a day where the last step until then had led', () => {
    const row = sampleRow('D01', ['committed', 'participating']);
    assert.equal(stepOn(row, '2015-05-31'), undefined);
    assert.equal(stepOn(row, '2015-06-30')?.status, 'invited');
    assert.equal(stepOn(row, '2015-07-01')?.status, 'committed');
    assert.equal(stepOn(row, '2020-01-01')?.status, 'participating');
  });

  it('has a reason only while it does not take part', () => {
    const row = sampleRow('D01', ['committed', 'withdrawn']);
    row.steps = row.steps.map(step => ({ ...step, reason: step.status }));
    assert.equal(reasonNot(row), 'withdrawn');
    assert.equal(reasonNot(sampleRow('D01', ['committed'])), undefined);
  });
});

describe('A peer challenge', () => {
  it('has the sides that its shape says', () => {
    const fitting = (shape: 'pair' | 'triad' | 'panel') =>
      [1, 2, 3].flatMap(hosts =>
        [0, 1, 2, 3].filter(challengers => fitsShape(shape, hosts, challengers)).map(n => `${hosts}+${n}`),
      );
    assert.deepEqual(fitting('pair'), ['1+1']);
    assert.deepEqual(fitting('triad'), ['1+2', '2+1']);
    assert.deepEqual(fitting('panel'), ['1+3', '2+2', '2+3', '3+1', '3+2', '3+3']);
    assert.equal(fitsShape('pair', 2, 0), false);
  });

  it('goes through its states one after the other', () => {
    assert.equal(stateAfter('planned'), 'scoped');
    assert.equal(stateAfter('learningReleased'), undefined);
    for (const [i, state] of CHALLENGE_STATES.entries())
      assert.deepEqual(
        CHALLENGE_STATES.filter(other => hasReached(state, other)),
        CHALLENGE_STATES.slice(0, i + 1),
      );
  });
});

describe('Whoever speaks for an authority', () => {
  const merged = [
    sampleAuthority('A', 'West', { validTo: '2019-03-31', successors: ['C'] }),
    sampleAuthority('B', 'West', { validTo: '2019-03-31', successors: ['C'] }),
    sampleAuthority('C', 'West', { validFrom: '2019-04-01', validTo: '2023-03-31', successors: ['D', 'E'] }),
    sampleAuthority('D', 'West', { validFrom: '2023-04-01', successors: ['A'] }),
    sampleAuthority('E', 'West', { validFrom: '2023-04-01' }),
  ];

  it('is the authority itself, and after a merger the one that took its place', () => {
    assert.deepEqual(heirsOn(merged, 'A', '2019-03-31'), ['A']);
    assert.deepEqual(heirsOn(merged, 'A', '2019-04-01'), ['C']);
    assert.deepEqual(heirsOn(merged, 'B', '2023-04-01'), ['D', 'E'], 'through two changes');
    assert.deepEqual(heirsOn(merged, 'X', '2019-04-01'), []);
  });

  it('is found although successors name each other', () => {
    const circle = [
      sampleAuthority('A', 'West', { validTo: '2019-03-31', successors: ['B'] }),
      sampleAuthority('B', 'West', { validTo: '2019-03-31', successors: ['A'] }),
    ];
    assert.deepEqual(heirsOn(circle, 'A', '2020-01-01'), []);
  });
});
