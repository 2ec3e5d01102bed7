import assert from 'node:assert/strict';
import { sealing } from '../../storage/sealing.ts';

const KEY = new Uint8Array(32).fill(7);
const OTHER = new Uint8Array(32).fill(8);
const PLAIN = new TextEncoder().encode('An answer.');

describe('Sealing', () => {
  it('opens what it has sealed, under its key and in its place alone', () => {
    const sealed = sealing.seal(KEY, 'here', PLAIN);
    assert.deepEqual(sealing.open(KEY, 'here', sealed), PLAIN);
    assert.throws(() => sealing.open(OTHER, 'here', sealed));
    assert.throws(() => sealing.open(KEY, 'there', sealed));
    assert.throws(() => sealing.open(KEY, 'here', sealed.subarray(0, 20)), RangeError);
  });

  it('opens nothing in which a byte was changed', () => {
    const sealed = sealing.seal(KEY, 'here', PLAIN);
    for (const place of sealed.keys()) {
      const changed = new Uint8Array(sealed);
      changed[place] = (changed[place] ?? 0) ^ 1;
      assert.throws(() => sealing.open(KEY, 'here', changed), `byte ${place}`);
    }
  });

  it('never gives the same bytes twice, and as many for as much', () => {
    const all = Array.from({ length: 50 }, () =>
      Buffer.from(sealing.seal(KEY, 'here', PLAIN)).toString('hex'),
    );
    assert.equal(new Set(all).size, all.length);
    assert.equal(new Set(all.map(text => text.length)).size, 1);
    assert.ok(all.every(text => !text.includes(Buffer.from(PLAIN).toString('hex'))));
  });

  it('digests the parts apart, under the key', () => {
    const digests = [
      sealing.digest(KEY, ['ab', 'c']),
      sealing.digest(KEY, ['a', 'bc']),
      sealing.digest(KEY, ['abc']),
      sealing.digest(KEY, ['2:ab', 'c']),
      sealing.digest(OTHER, ['ab', 'c']),
    ];
    assert.equal(new Set(digests).size, digests.length);
    assert.equal(sealing.digest(KEY, ['ab', 'c']), digests[0]);
    assert.match(digests[0] ?? '', /^[0-9a-f]{32}$/);
  });
});
