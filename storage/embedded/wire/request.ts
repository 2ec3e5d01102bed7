import { CommandError } from '../errors.ts';
import type { Doc } from '../values/bson-type.ts';
import { assertDepth, decode } from '../values/codec.ts';
import { crc32c } from './crc32c.ts';
import { BrokenFrame } from './frame-reader.ts';

export interface Request {
  id: number;
  /** Which of the two kinds of message asked: the answer is of the same kind. */
  legacy: boolean;
  /** The client wants no answer. */
  silent: boolean;
  body: Doc;
  /** Documents sent beside the body, by the name of the field that they stand for. */
  sequences: ReadonlyMap<string, readonly Uint8Array[]>;
}

const OP_QUERY = 2004;
const OP_MSG = 2013;
const CHECKSUM_PRESENT = 1;
const MORE_TO_COME = 2;
/** Flags in the lower half change the meaning: one that is not known cannot be passed over. */
const REQUIRED_FLAGS = 0xffff;

/** Reads a whole message. Throws a BrokenFrame where nothing can be answered, a CommandError where something can. */
export function readRequest(message: Buffer): Request {
  const id = message.readInt32LE(4);
  const operation = message.readInt32LE(12);
  if (operation === OP_MSG) return readMsg(message, id);
  if (operation === OP_QUERY) return readQuery(message, id);
  throw new BrokenFrame(`Operation ${operation} is not supported`);
}

function readMsg(message: Buffer, id: number): Request {
  if (message.length < 26) throw new BrokenFrame('The message is too short');
  const flags = message.readUInt32LE(16);
  if (flags & REQUIRED_FLAGS & ~(CHECKSUM_PRESENT | MORE_TO_COME)) throw new BrokenFrame('Unknown flags');
  const end = flags & CHECKSUM_PRESENT ? message.length - 4 : message.length;
  if (end < message.length && crc32c(message.subarray(0, end)) !== message.readUInt32LE(end)) {
    throw new BrokenFrame('The checksum is wrong');
  }
  let body: Doc | undefined;
  const sequences = new Map<string, readonly Uint8Array[]>();
  for (let at = 20; at < end; ) {
    const kind = message[at++];
    const section = sectionAt(message, at, end);
    at += section.length;
    if (kind === 0 && body === undefined) body = decode(section);
    else if (kind === 1) readSequence(section, sequences);
    else throw new BrokenFrame(`A section of kind ${kind}`);
  }
  if (body === undefined) throw new BrokenFrame('The message has no body');
  assertDepth(body);
  return { id, legacy: false, silent: (flags & MORE_TO_COME) !== 0, body, sequences };
}

/** Documents and sequences both begin with their length. */
function sectionAt(message: Buffer, at: number, end: number): Buffer {
  const length = at + 4 <= end ? message.readInt32LE(at) : -1;
  if (length < 5 || at + length > end) throw new BrokenFrame('A section does not fit into its message');
  return message.subarray(at, at + length);
}

function readSequence(section: Buffer, sequences: Map<string, readonly Uint8Array[]>): void {
  const nameEnd = section.indexOf(0, 4);
  if (nameEnd < 0) throw new BrokenFrame('A sequence without a name');
  const documents: Uint8Array[] = [];
  for (let at = nameEnd + 1; at < section.length; ) {
    const document = sectionAt(section, at, section.length);
    documents.push(document);
    at += document.length;
  }
  sequences.set(section.toString('utf8', 4, nameEnd), documents);
}

/** The kind of message that drivers greet a server with whose version they do not know yet. */
function readQuery(message: Buffer, id: number): Request {
  const nameEnd = message.indexOf(0, 20);
  if (nameEnd < 0) throw new BrokenFrame('A query without a collection');
  const collection = message.toString('utf8', 20, nameEnd);
  const body = decode(sectionAt(message, nameEnd + 9, message.length));
  assertDepth(body);
  if (!collection.endsWith('.$cmd')) {
    throw new CommandError('IllegalOperation', 'Unsupported OP_QUERY command: only commands are');
  }
  return {
    id,
    legacy: true,
    silent: false,
    body: { ...body, $db: collection.slice(0, -'.$cmd'.length) },
    sequences: new Map(),
  };
}
