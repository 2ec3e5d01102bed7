import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { serialize } from 'bson';

export const OP_QUERY = 2004;
export const OP_MSG = 2013;

export const int32 = (value: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeInt32LE(value);
  return bytes;
};

/** A message of MongoDB's protocol with a right header. */
export function message(operation: number, id: number, ...parts: Uint8Array[]): Buffer {
  const length = 16 + parts.reduce((sum, part) => sum + part.length, 0);
  return Buffer.concat([int32(length), int32(id), int32(0), int32(operation), ...parts]);
}

/** The body section of an OP_MSG. */
export const body = (document: object): Buffer => Buffer.concat([Buffer.of(0), serialize(document)]);

/** A command as drivers send it. */
export const command = (id: number, document: object, ...sections: Uint8Array[]): Buffer =>
  message(OP_MSG, id, int32(0), body(document), ...sections);

/** Documents beside the body. */
export function sequence(name: string, documents: readonly object[]): Buffer {
  const bytes = Buffer.concat([Buffer.from(`${name}\0`), ...documents.map(each => serialize(each))]);
  return Buffer.concat([Buffer.of(1), int32(bytes.length + 4), bytes]);
}

/** A command in the old kind of message, with which drivers greet. */
export const query = (id: number, document: object): Buffer =>
  message(OP_QUERY, id, ...[int32(0), Buffer.from('admin.$cmd\0'), int32(0), int32(-1), serialize(document)]);

/** A connection of our own making. Whoever is closed on may hear so by an error: that is no fault of the test. */
export async function opened(port: number): Promise<Socket> {
  const socket = connect(port, '127.0.0.1');
  socket.on('error', () => undefined);
  await once(socket, 'connect');
  return socket;
}
