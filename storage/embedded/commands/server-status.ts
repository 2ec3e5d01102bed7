import { Int32 } from 'bson';
import type { Definition } from './command.ts';
import { versionText } from './mongodb-version.ts';

export const serverStatus: Definition = {
  fields: [],
  run: (_command, { now, connections }) => ({
    process: 'embedded store',
    version: versionText,
    pid: process.pid,
    uptime: process.uptime(),
    localTime: new Date(now()),
    connections: { current: new Int32(connections()) },
    // In MiB, of the whole process.
    mem: { bits: 64, resident: new Int32(process.memoryUsage.rss() / 2 ** 20) },
    ok: 1,
  }),
};
