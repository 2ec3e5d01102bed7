import assert from 'node:assert/strict';
import { endedBy, mergedRoles, roleKey, withLastDay, withRole } from '../../programme/region/role-list.ts';
import { holds, type RoleAssignment } from '../../programme/region/roles.ts';
import { lastDayInSeat, seatOf, seatsFrom } from '../../programme/region/seats.ts';

const voter = (dates: Partial<RoleAssignment> = {}): RoleAssignment => ({
  role: 'voter',
  authority: 'D01',
  ...dates,
});
const chair: RoleAssignment = { role: 'chair', validFrom: '2015-04-01' };

describe('Seats', () => {
  it('are the voter and the deputy of an authority, and nothing else', () => {
    assert.equal(seatOf(voter()), 'voter D01');
    assert.equal(seatOf({ role: 'deputyVoter', authority: 'D02' }), 'deputyVoter D02');
    assert.equal(seatOf({ role: 'linkOfficer', authority: 'D01' }), undefined);
    assert.equal(seatOf({ role: 'voter' }), undefined);
    assert.equal(seatOf(chair), undefined);
  });

  it('are taken by what is held today or later, each once, and freed by what is over', () => {
    const today = '2015-11-27';
    assert.deepEqual(seatsFrom([voter(), chair], today), ['voter D01']);
    assert.deepEqual(seatsFrom([voter({ validTo: today })], today), ['voter D01']);
    assert.deepEqual(seatsFrom([voter({ validTo: '2015-11-26' })], today), []);
    assert.deepEqual(seatsFrom([voter({ validFrom: '2016-01-01' })], today), ['voter D01']);
    assert.deepEqual(seatsFrom([voter({ validTo: today }), voter({ validFrom: '2016-01-01' })], today), [
      'voter D01',
    ]);
  });

  it('have a last holder until a day, for ever, or never', () => {
    assert.equal(lastDayInSeat([voter({ validTo: '2015-12-31' })], 'voter D01'), '2015-12-31');
    assert.equal(
      lastDayInSeat(
        [voter({ validTo: '2015-12-31' }), voter({ validFrom: '2016-01-01', validTo: '2016-03-31' })],
        'voter D01',
      ),
      '2016-03-31',
    );
    assert.equal(lastDayInSeat([voter(), voter({ validTo: '2015-12-31' })], 'voter D01'), 'forever');
    assert.equal(lastDayInSeat([chair], 'voter D01'), undefined);
  });
});

describe('Lists of roles', () => {
  it('take the same role once and let a second giving change only its last day', () => {
    const once = withRole([chair], voter({ validFrom: '2015-01-01' }));
    const again = withRole(once, voter({ validFrom: '2015-01-01', validTo: '2016-01-01' }));
    assert.equal(once.length, 2);
    assert.deepEqual(again, [chair, voter({ validFrom: '2015-01-01', validTo: '2016-01-01' })]);
    assert.equal(withRole(again, voter({ validFrom: '2016-02-01' })).length, 3);
  });

  it('end a role on its last day, and drop one that would end before it began', () => {
    const roles = [chair, voter({ validFrom: '2015-11-27' })];
    const key = roleKey(roles[1] ?? chair);
    assert.deepEqual(withLastDay(roles, key, '2015-11-30')[1], {
      ...voter({ validFrom: '2015-11-27' }),
      validTo: '2015-11-30',
    });
    assert.deepEqual(withLastDay(roles, key, '2015-11-26'), [chair]);
    assert.deepEqual(withLastDay(roles, 'trainer~~', '2015-11-26'), roles);
  });

  it('of a leaver end with the last working day and not later than they would have', () => {
    const roles = [chair, voter({ validTo: '2015-06-30' }), voter({ validFrom: '2016-01-01' })];
    const left = endedBy(roles, '2015-12-18');
    assert.deepEqual(left, [{ ...chair, validTo: '2015-12-18' }, voter({ validTo: '2015-06-30' })]);
    assert.equal(holds({ roles: left }, ['chair'], '2015-12-18'), true);
    assert.equal(holds({ roles: left }, ['chair'], '2015-12-19'), false);
  });

  it('of two records of one person have each role once, dated as in the kept record', () => {
    const kept = [{ ...chair, validTo: '2016-01-31' }];
    assert.deepEqual(mergedRoles(kept, [chair, voter()]), [{ ...chair, validTo: '2016-01-31' }, voter()]);
  });
});
