import { parseArgs } from 'node:util';
import { startEmbeddedStore } from '../storage/embedded/start.ts';

const USAGE = 'Usage: npm run store -- --port N --data DIR   (--port 0 picks a free one)';

function refuse(reason: string): never {
  console.error(`${reason}\n${USAGE}`);
  process.exit(2);
}

function readArguments(): { port: number; directory: string } {
  let values: { port?: string; data?: string };
  try {
    values = parseArgs({ options: { port: { type: 'string' }, data: { type: 'string' } } }).values;
  } catch (error) {
    return refuse(error instanceof Error ? error.message : String(error));
  }
  const { port, data } = values;
  if (!data) return refuse('Say with --data in which folder the data lies.');
  if (port === undefined) return refuse('Say with --port where the store should listen.');
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535) {
    return refuse(`--port has to be a number from 0 to 65535, not "${port}".`);
  }
  return { port: Number(port), directory: data };
}

try {
  const store = await startEmbeddedStore(readArguments());
  console.log(store.uri);
  // Whoever started it as a child and is gone needs it no more, and must not find the folder locked by it.
  for (const end of ['SIGINT', 'SIGTERM', 'disconnect'] as const) process.on(end, () => void store.close());
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
