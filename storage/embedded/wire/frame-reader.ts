/** MongoDB's limit for one message. */
export const MAX_MESSAGE_BYTES = 48_000_000;
const HEADER_BYTES = 16;

/** The bytes of a connection do not make a message; there is no way to find the next one. */
export class BrokenFrame extends Error {}

/** Cuts the bytes that arrive into whole messages. */
export class FrameReader {
  private chunks: Buffer[] = [];
  private size = 0;

  push(chunk: Buffer): void {
    this.chunks.push(chunk);
    this.size += chunk.length;
  }

  /** The next whole message, or undefined until more has arrived. Throws a BrokenFrame. */
  next(): Buffer | undefined {
    if (this.size < HEADER_BYTES) return undefined;
    const first = this.firstOfAtLeast(4);
    const length = first.readInt32LE(0);
    if (length < HEADER_BYTES || length > MAX_MESSAGE_BYTES)
      throw new BrokenFrame(`A message of ${length} bytes`);
    if (this.size < length) return undefined;
    const whole = this.firstOfAtLeast(length);
    this.chunks[0] = whole.subarray(length);
    if (whole.length === length) this.chunks.shift();
    this.size -= length;
    return whole.subarray(0, length);
  }

  private firstOfAtLeast(length: number): Buffer {
    const [first] = this.chunks;
    if (first && first.length >= length) return first;
    const joined = Buffer.concat(this.chunks, this.size);
    this.chunks = [joined];
    return joined;
  }
}
