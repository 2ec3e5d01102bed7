import { Double, Long } from 'bson';
import type { Doc } from '../values/bson-type.ts';
import { encode } from '../values/codec.ts';

/** Documents of a cursor go to the client as they are stored, without being decoded. */
export class CursorReply {
  readonly namespace: string;
  readonly batch: readonly Uint8Array[];
  /** 0n when there is no more. */
  readonly id: bigint;
  private readonly field: 'firstBatch' | 'nextBatch';

  constructor(
    namespace: string,
    batch: readonly Uint8Array[],
    id: bigint,
    field: 'firstBatch' | 'nextBatch',
  ) {
    this.namespace = namespace;
    this.batch = batch;
    this.id = id;
    this.field = field;
  }

  /** The answer around the documents, and the documents as an array put into it. */
  parts(): Uint8Array[] {
    const head = encode({ id: Long.fromBigInt(this.id), ns: this.namespace }).subarray(4, -1);
    const array = arrayOf(this.batch);
    const cursor = element(DOCUMENT, 'cursor', [head, ...element(ARRAY, this.field, array)]);
    return [...cursor, OK];
  }
}

const DOCUMENT = 3;
const ARRAY = 4;
const OK = encode({ ok: new Double(1) }).subarray(4, -1);
const END = Buffer.alloc(1);

const sizeOf = (parts: readonly Uint8Array[]): number => parts.reduce((sum, { length }) => sum + length, 0);

/** One element of a document: type, name, and a document around the parts. */
function element(type: number, name: string, parts: readonly Uint8Array[]): Uint8Array[] {
  const head = Buffer.alloc(name.length + 6);
  head[0] = type;
  head.write(name, 1, 'latin1');
  head.writeInt32LE(sizeOf(parts) + 5, name.length + 2);
  return [head, ...parts, END];
}

const elementHead = (position: number): Buffer => Buffer.from(`\u0003${position}\0`, 'latin1');
/** Those of a usual batch, made once. */
const HEADS = Array.from({ length: 101 }, (_, position) => elementHead(position));

function arrayOf(documents: readonly Uint8Array[]): Uint8Array[] {
  return documents.flatMap((document, i) => [HEADS[i] ?? elementHead(i), document]);
}

const OP_REPLY = 1;
const OP_MSG = 2013;
let nextId = 1;

/** The bytes of an answer. */
export function replyBytes(reply: Doc | CursorReply, responseTo: number, legacy: boolean): Buffer {
  const document = reply instanceof CursorReply ? wrapped(reply.parts()) : [encode(reply)];
  const head = Buffer.alloc(legacy ? 36 : 21);
  head.writeInt32LE(head.length + sizeOf(document), 0);
  head.writeInt32LE(nextId, 4);
  head.writeInt32LE(responseTo, 8);
  head.writeInt32LE(legacy ? OP_REPLY : OP_MSG, 12);
  // One document, to a client of the old kind.
  if (legacy) head.writeInt32LE(1, 32);
  nextId = (nextId + 1) & 0x7fffffff;
  return Buffer.concat([head, ...document]);
}

function wrapped(parts: readonly Uint8Array[]): Uint8Array[] {
  const size = Buffer.alloc(4);
  size.writeInt32LE(sizeOf(parts) + 5, 0);
  return [size, ...parts, END];
}
