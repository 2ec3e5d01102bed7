import { Int32 } from 'bson';
import { MAX_DOCUMENT_BYTES } from '../values/codec.ts';
import { MAX_MESSAGE_BYTES } from '../wire/frame-reader.ts';
import type { Definition } from './command.ts';
import { WIRE_VERSION } from './mongodb-version.ts';

/**
 * A server on its own. It says nothing of sessions, so that drivers send none: nothing here needs them, and every
 * request is shorter. It takes them from those who send them anyway.
 */
export const hello: Definition = {
  fields: [
    ...[
      'helloOk',
      'client',
      'compression',
      'saslSupportedMechs',
      'speculativeAuthenticate',
      'loadBalanced',
      'backpressure',
    ],
    ...['topologyVersion', 'maxAwaitTimeMS', 'hostInfo', 'internalClient', 'forShell', 'hostname'],
  ],
  run(command, { now }) {
    return {
      helloOk: true,
      [command.name === 'hello' ? 'isWritablePrimary' : 'ismaster']: true,
      maxBsonObjectSize: new Int32(MAX_DOCUMENT_BYTES),
      maxMessageSizeBytes: new Int32(MAX_MESSAGE_BYTES),
      maxWriteBatchSize: new Int32(100_000),
      localTime: new Date(now()),
      minWireVersion: new Int32(0),
      maxWireVersion: new Int32(WIRE_VERSION),
      readOnly: false,
      ok: 1,
    };
  },
};
