/** MongoDB's limit for one message. */
export const MAX_MESSAGE_BYTES = 48_000_000;
const HEADER_BYTES = 16;
const EMPTY = Buffer.alloc(0);

/** The bytes of a connection do not make a message; there is no way to find the next one. */
export class BrokenFrame extends Error {}

/** Cuts the bytes that arrive into whole messages. */
export class FrameReader {
  /** What has arrived lies in it between `from` and `to`. What is before may still be in use and is never written to. */
  private space: Buffer = EMPTY;
  private from = 0;
  private to = 0;

  /** How many bytes wait for the rest of their message. */
  get waiting(): number {
    return this.to - this.from;
  }

  push(chunk: Buffer): void {
    if (this.waiting === 0) {
      [this.space, this.from, this.to] = [chunk, 0, chunk.length];
      return;
    }
    if (this.space.length - this.to < chunk.length) this.makeRoom(chunk.length);
    chunk.copy(this.space, this.to);
    this.to += chunk.length;
  }

  /** The next whole message, or undefined until more has arrived. Throws a BrokenFrame. */
  next(): Buffer | undefined {
    if (this.waiting < HEADER_BYTES) return undefined;
    const length = this.space.readInt32LE(this.from);
    if (length < HEADER_BYTES || length > MAX_MESSAGE_BYTES)
      throw new BrokenFrame(`A message of ${length} bytes`);
    if (this.waiting < length) return undefined;
    const message = this.space.subarray(this.from, this.from + length);
    this.from += length;
    return message;
  }

  /** Twice what is there, so that a message which comes byte by byte is not copied with each of them. */
  private makeRoom(more: number): void {
    const size = this.waiting;
    const larger = Buffer.allocUnsafeSlow(Math.max(size + more, 2 * size));
    this.space.copy(larger, 0, this.from, this.to);
    [this.space, this.from, this.to] = [larger, 0, size];
  }
}
