import type { Doc } from '../values/bson-type.ts';
import { encode } from '../values/codec.ts';

/** Documents of a cursor go to the client as they are stored, without being decoded. */
export class CursorReply {
  readonly namespace: string;
  readonly batch: readonly Uint8Array[];
  /** 0n when there is no more. */
  readonly id: bigint;
  readonly field: 'firstBatch' | 'nextBatch';

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
}

const OP_REPLY = 1;
const OP_MSG = 2013;
let nextId = 1;

/** The bytes of an answer. */
export function replyBytes(reply: Doc | CursorReply, responseTo: number, legacy: boolean): Buffer {
  const headLength = legacy ? 36 : 21;
  const message =
    reply instanceof CursorReply ? cursorMessage(reply, headLength) : documentMessage(reply, headLength);
  message.fill(0, 0, headLength);
  message.writeInt32LE(message.length, 0);
  message.writeInt32LE(nextId, 4);
  message.writeInt32LE(responseTo, 8);
  message.writeInt32LE(legacy ? OP_REPLY : OP_MSG, 12);
  // One document, to a client of the old kind.
  if (legacy) message.writeInt32LE(1, 32);
  nextId = (nextId + 1) & 0x7fffffff;
  return message;
}

function documentMessage(reply: Doc, headLength: number): Buffer {
  const document = encode(reply);
  const message = Buffer.allocUnsafe(headLength + document.length);
  message.set(document, headLength);
  return message;
}

const [DOUBLE, STRING, DOCUMENT, ARRAY, INT64] = [1, 2, 3, 4, 18];
/** Of a document or an array: its length before its elements, and the zero behind them. */
const AROUND = 5;

/** Type and name of an element, as they stand before its value. */
const elementHead = (type: number, name: string): Buffer => Buffer.from([type, ...Buffer.from(name), 0]);

const CURSOR = elementHead(DOCUMENT, 'cursor');
const BATCHES = { firstBatch: elementHead(ARRAY, 'firstBatch'), nextBatch: elementHead(ARRAY, 'nextBatch') };
const ID = elementHead(INT64, 'id');
const NAMESPACE = elementHead(STRING, 'ns');
const OK = Buffer.from([...elementHead(DOUBLE, 'ok'), 0, 0, 0, 0, 0, 0, 0xf0, 0x3f]);
/** Those of a usual batch, made once. */
const POSITIONS = Array.from({ length: 101 }, (_, position) => elementHead(DOCUMENT, String(position)));
const positionHead = (position: number): Buffer =>
  POSITIONS[position] ?? elementHead(DOCUMENT, String(position));

/** `{ cursor: { firstBatch: [...], id, ns }, ok: 1 }`, written in one go: an encoder would have to decode every document. */
function cursorMessage({ namespace, batch, id, field }: CursorReply, headLength: number): Buffer {
  const name = Buffer.from(namespace);
  let arrayLength = AROUND;
  for (const [i, document] of batch.entries()) arrayLength += positionHead(i).length + document.length;
  const idLength = ID.length + 8;
  const namespaceLength = NAMESPACE.length + 4 + name.length + 1;
  const cursorLength = AROUND + BATCHES[field].length + arrayLength + idLength + namespaceLength;
  const length = AROUND + CURSOR.length + cursorLength + OK.length;
  const message = Buffer.allocUnsafe(headLength + length);
  let at = message.writeInt32LE(length, headLength);
  const put = (bytes: Uint8Array): void => {
    message.set(bytes, at);
    at += bytes.length;
  };
  put(CURSOR);
  at = message.writeInt32LE(cursorLength, at);
  put(BATCHES[field]);
  at = message.writeInt32LE(arrayLength, at);
  for (const [i, document] of batch.entries()) {
    put(positionHead(i));
    put(document);
  }
  at = message.writeUInt8(0, at);
  put(ID);
  at = message.writeBigInt64LE(id, at);
  put(NAMESPACE);
  at = message.writeInt32LE(name.length + 1, at);
  put(name);
  at = message.writeUInt8(0, at);
  at = message.writeUInt8(0, at);
  put(OK);
  message.writeUInt8(0, at);
  return message;
}
