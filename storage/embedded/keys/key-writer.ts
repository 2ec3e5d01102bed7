import { CommandError } from '../errors.ts';

/** LMDB takes keys of 1,978 bytes; the rest is room for the prefix of an index. */
const MAX_KEY_BYTES = 1900;
/** Most keys fit into it; larger ones make room for themselves. */
const USUAL_BYTES = 96;

const number = new DataView(new ArrayBuffer(8));

/** Writes bytes that compare, one by one, as the values compare that they stand for. */
export class KeyWriter {
  length = 0;
  private bytes = Buffer.allocUnsafe(USUAL_BYTES);
  private readonly limit: number;

  /** Without a limit it is no key for LMDB, but still one for a map. */
  constructor(limit = MAX_KEY_BYTES) {
    this.limit = limit;
  }

  byte(value: number): void {
    this.reserve(1);
    this.bytes[this.length++] = value;
  }

  raw(bytes: Uint8Array): void {
    this.reserve(bytes.length);
    this.bytes.set(bytes, this.length);
    this.length += bytes.length;
  }

  uint32(value: number): void {
    this.reserve(4);
    this.length = this.bytes.writeUInt32BE(value >>> 0, this.length);
  }

  uint64(value: bigint): void {
    this.reserve(8);
    this.length = this.bytes.writeBigUInt64BE(value, this.length);
  }

  /**
   * A zero ends the text. Within it a zero becomes 1 and 1, and a one becomes 1 and 2: so no text's bytes begin with all
   * of another's, and the order can be turned round, too.
   */
  text(value: string): void {
    if (value.includes('\0') || value.includes('\u0001')) {
      for (const byte of Buffer.from(value)) {
        if (byte < 2) this.byte(1);
        this.byte(byte < 2 ? byte + 1 : byte);
      }
    } else {
      this.reserve(Buffer.byteLength(value));
      this.length += this.bytes.write(value, this.length);
    }
    this.byte(0);
  }

  /** Doubles compare by their bits once the sign is flipped, and all bits of the negative ones. */
  double(value: number): void {
    this.reserve(8);
    number.setFloat64(0, value === 0 ? 0 : value);
    const high = number.getUint32(0);
    const negative = high >>> 31 === 1;
    this.uint32(negative ? ~high : high ^ 0x80000000);
    this.uint32(negative ? ~number.getUint32(4) : number.getUint32(4));
  }

  /** Turns the order round for all that was written since `from`: a descending field of an index. */
  invert(from: number): void {
    for (let i = from; i < this.length; i++) this.bytes[i] = ~(this.bytes[i] as number) & 255;
  }

  /** A copy of what was written so far. */
  copy(): Buffer {
    const bytes = Buffer.allocUnsafe(this.length);
    this.bytes.copy(bytes, 0, 0, this.length);
    return bytes;
  }

  private reserve(size: number): void {
    const needed = this.length + size;
    if (needed > this.limit)
      throw new CommandError('KeyTooLong', `An index key may have ${this.limit} bytes at most`);
    if (needed <= this.bytes.length) return;
    const larger = Buffer.allocUnsafe(Math.max(needed, this.bytes.length * 2));
    this.bytes.copy(larger, 0, 0, this.length);
    this.bytes = larger;
  }
}
