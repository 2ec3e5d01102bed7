import assert from 'node:assert/strict';
import { Binary, Double, Long, ObjectId } from 'bson';
import fc from 'fast-check';
import { fieldsSeen, parseProjection } from '../../storage/embedded/query/projection.ts';
import { decode, encode } from '../../storage/embedded/values/codec.ts';
import { fieldDecoder } from '../../storage/embedded/values/decode-fields.ts';

const value = fc.oneof(
  fc.string(),
  fc.boolean(),
  fc.constantFrom(null, Long.fromNumber(7), new Double(0.5), new Date(0), new ObjectId('0'.repeat(24))),
  fc.uint8Array({ maxLength: 4 }).map(bytes => new Binary(bytes)),
  fc.array(fc.integer(), { maxLength: 3 }),
  fc.dictionary(fc.constantFrom('a', 'b'), fc.string()),
);
const name: fc.Arbitrary<string> = fc.constantFrom('a', 'b', 'ab', 'ba', '', 'é', '__proto__', '_id');

describe('A document that is asked for some fields', () => {
  it('gives those as if it was decoded whole, and no others', () => {
    const entries = fc.uniqueArray(fc.tuple(name, value), { selector: ([each]) => each });
    fc.assert(
      fc.property(entries, fc.uniqueArray(name), (fields, names) => {
        const bytes = encode(Object.fromEntries(fields));
        const whole = Object.entries(decode(bytes));
        assert.deepEqual(
          Object.entries(fieldDecoder(names)(bytes)),
          whole.filter(([each]) => names.includes(each)),
        );
      }),
      { numRuns: 2_000 },
    );
  });

  it('comes to the same by a projection as if it was decoded whole', () => {
    const entries = fc.uniqueArray(fc.tuple(name, value), { selector: ([each]) => each });
    const path = fc.constantFrom('a', 'b', 'ab', 'a.a', 'b.b', 'b.c.d');
    const flags = fc.record({ paths: fc.uniqueArray(path), keep: fc.boolean(), id: fc.option(fc.boolean()) });
    fc.assert(
      fc.property(entries, flags, (fields, { paths, keep, id }) => {
        const apart = paths.filter(
          one => !paths.some(other => one !== other && `${one}.`.startsWith(`${other}.`)),
        );
        const wanted = {
          ...Object.fromEntries(apart.map(one => [one, keep])),
          ...(id !== null && { _id: id }),
        };
        const project = parseProjection(wanted);
        if (!project) return;
        const bytes = encode(Object.fromEntries(fields));
        const seen = fieldsSeen(wanted);
        const part = seen ? fieldDecoder(seen)(bytes) : decode(bytes);
        assert.deepEqual(project(part), project(decode(bytes)));
      }),
      { numRuns: 2_000 },
    );
  });
});
