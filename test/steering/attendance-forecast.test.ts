import assert from 'node:assert/strict';
import { answerCounts, forecastOf, silentShare } from '../../programme/steering/attendance-forecast.ts';
import { membersOn, quorumOf } from '../../programme/steering/meeting.ts';
import { otherDays } from '../../programme/steering/other-dates.ts';
import { samplePerson } from '../storage/contract/samples.ts';
import { JANUARY, sampleAnswer, sampleMeeting } from './sample-steering.ts';

const MEMBERS = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];

describe('The forecast of a meeting', () => {
  it('counts what members said about that date, and nobody else', () => {
    const answers = [
      sampleAnswer('a', 'yes'),
      sampleAnswer('b', 'no'),
      sampleAnswer('c', 'yes', { date: 'other' }),
      sampleAnswer('z', 'yes'),
    ];
    assert.deepEqual(answerCounts(JANUARY.id, MEMBERS, answers), { yes: 1, no: 1, noAnswer: 6 });
  });

  it('expects those who said yes and half of the silent, while there is nothing to learn from', () => {
    assert.equal(silentShare([]), 0.5);
    const forecast = forecastOf({}, { yes: 2, no: 1, noAnswer: 5 }, silentShare([]));
    assert.deepEqual([forecast.expected, forecast.quorum, forecast.isEnough], [4, 5, false]);
    assert.equal(forecastOf({}, { yes: 3, no: 1, noAnswer: 4 }, 0.5).isEnough, true);
    assert.equal(forecastOf({ quorum: 6 }, { yes: 3, no: 1, noAnswer: 4 }, 0.5).isEnough, false);
  });

  it('learns from the meetings before how many of the silent come', () => {
    const held = (present: string[], said: string[]) => ({
      meeting: sampleMeeting({ state: 'held', members: ['a', 'b', 'c', 'd'], present }),
      answers: said.map(person => sampleAnswer(person, 'yes')),
    });
    assert.equal(silentShare([held(['a'], ['a'])]), 0, 'three said nothing, and none of them came');
    assert.equal(silentShare([held(['a', 'b', 'c', 'd'], ['a']), held(['a'], ['a'])]), 0.5);
    assert.equal(silentShare([held(['a'], ['a', 'b', 'c', 'd'])]), 0.5, 'nobody was silent');
    const otherDate = { ...held(['a'], []), answers: [sampleAnswer('a', 'yes', { date: 'other' })] };
    assert.equal(silentShare([otherDate]), 0.25, 'an answer about another date is none');
  });

  it('asks for more than half of the members, or for the number that was set', () => {
    assert.deepEqual(
      [quorumOf({}, 8), quorumOf({}, 7), quorumOf({}, 0), quorumOf({ quorum: 3 }, 8)],
      [5, 4, 1, 3],
    );
  });

  it('knows as members those who hold a role on the day and have not left', () => {
    const role = (id: string, more: object) => samplePerson('demo', id, more);
    const people = [
      role('c', { roles: [{ role: 'chair' }] }),
      role('m', { roles: [{ role: 'programmeManager' }] }),
      role('s', { roles: [{ role: 'steeringMember', validFrom: '2016-02-01' }] }),
      role('l', { roles: [{ role: 'steeringMember' }], leftOn: '2016-01-18' }),
      role('x', { roles: [{ role: 'steeringMember' }], mergedInto: 'c' }),
    ];
    const on = (day: string) => membersOn(people, day).map(({ id }) => id);
    assert.deepEqual(on('2016-01-18'), ['c', 'l']);
    assert.deepEqual(on('2016-01-19'), ['c']);
    assert.deepEqual(on('2016-02-01'), ['c', 's']);
  });
});

describe('Other dates', () => {
  it('are the same weekday in the next weeks, but no bank holiday and no busy day', () => {
    assert.deepEqual(otherDays('2016-01-19', [], 3), ['2016-01-26', '2016-02-02', '2016-02-09']);
    assert.deepEqual(
      otherDays('2016-03-18', [], 2),
      ['2016-03-29', '2016-04-01'],
      'Good Friday and Easter Monday',
    );
    assert.deepEqual(otherDays('2016-01-19', ['2016-01-26', '2016-01-27'], 2), ['2016-01-28', '2016-02-02']);
  });
});
