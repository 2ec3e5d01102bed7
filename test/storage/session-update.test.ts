import assert from 'node:assert/strict';
import type { Session } from '../../programme/training/session.ts';
import { sessionUpdate } from '../../storage/session-document.ts';
import { sampleBooking, sampleSession } from '../training/sample-session.ts';

describe('The update of a session', () => {
  const [ann, ben, cat] = ['ann', 'ben', 'cat'].map(person => sampleBooking('D13', 'confirmed', { person }));
  if (!ann || !ben || !cat) throw new Error('There are three.');
  const before = sampleSession({ bookings: [ann, ben], reservedUntil: '2016-03-01' });
  const update = (after: Session) => sessionUpdate(before, after, 2);

  it('sends the bookings that are new and no other', () => {
    const { $set, $push, $unset } = update({ ...before, bookings: [ann, ben, cat], nextTicket: 2 });
    assert.deepEqual($push, { bookings: { $each: [cat] } });
    assert.deepEqual(Object.keys($set ?? {}).sort(), ['nextTicket', 'store']);
    assert.equal($unset, undefined);
  });

  it('sends them all where one is another, stands elsewhere or is gone', () => {
    const changed = { ...ben, state: 'cancelled' as const };
    for (const bookings of [[ann, changed, cat], [ben, ann], [ann]]) {
      const { $set, $push } = update({ ...before, bookings });
      assert.deepEqual($set?.bookings, bookings);
      assert.equal($push, undefined);
    }
  });

  it('takes away what the next session has no more, and says the counts anew', () => {
    const { reservedUntil: _, ...after } = before;
    const { $set, $unset } = update({ ...after, bookings: [ann] });
    assert.deepEqual($unset, { reservedUntil: '' });
    const { revision, seatsUsed, waiting } = $set?.store ?? assert.fail('It says no counts.');
    assert.deepEqual([revision, seatsUsed, waiting], [2, 1, 0]);
  });
});
