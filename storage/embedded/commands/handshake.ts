import { Int32 } from 'bson';
import { MAX_DOCUMENT_BYTES } from '../values/codec.ts';
import { MAX_MESSAGE_BYTES } from '../wire/frame-reader.ts';
import type { Definition } from './command.ts';

/** The MongoDB whose commands these are: its version, and the number of its protocol. */
const VERSION = [7, 0, 0, 0] as const;
const WIRE_VERSION = 21;

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

const succeeds = (...fields: string[]): Definition => ({ fields, run: () => ({ ok: 1 }) });

export const ping = succeeds();
/** There is nothing to end: a session means nothing to this server. */
export const endSessions = succeeds();

export const buildInfo: Definition = {
  fields: [],
  run: () => ({
    version: VERSION.slice(0, 3).join('.'),
    versionArray: VERSION,
    modules: ['embedded'],
    bits: 64,
    debug: false,
    maxBsonObjectSize: new Int32(MAX_DOCUMENT_BYTES),
    ok: 1,
  }),
};

export const serverStatus: Definition = {
  fields: [],
  run: (_command, { now, connections }) => ({
    process: 'embedded store',
    version: VERSION.slice(0, 3).join('.'),
    pid: process.pid,
    uptime: process.uptime(),
    localTime: new Date(now()),
    connections: { current: new Int32(connections()) },
    // In MiB, of the whole process.
    mem: { bits: 64, resident: new Int32(process.memoryUsage.rss() / 2 ** 20) },
    ok: 1,
  }),
};
