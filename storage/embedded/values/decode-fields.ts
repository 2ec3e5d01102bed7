import { onDemand } from 'bson';
import type { Doc } from './bson-type.ts';
import { decode, spliced } from './codec.ts';

/**
 * Decodes the top fields of these names and leaves the others alone: most documents are asked for a field or two and go
 * to the client as they are.
 */
export function fieldDecoder(names: Iterable<string>): (bytes: Uint8Array) => Doc {
  const wanted = Array.from(names, name => Buffer.from(name));
  return bytes => {
    const kept: Uint8Array[] = [];
    for (const [, nameAt, nameLength, valueAt, valueLength] of onDemand.parseToElements(bytes)) {
      if (!wanted.some(name => isAt(bytes, name, nameAt, nameLength))) continue;
      // The byte before the name is the type.
      kept.push(bytes.subarray(nameAt - 1, valueAt + valueLength));
    }
    return decode(spliced(kept));
  };
}

function isAt(bytes: Uint8Array, name: Buffer, at: number, length: number): boolean {
  if (name.length !== length) return false;
  for (let i = 0; i < length; i++) if (bytes[at + i] !== name[i]) return false;
  return true;
}
