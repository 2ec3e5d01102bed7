import type { Route } from '../../bot/http/route.ts';
import { type RunningServer, startServer } from '../../bot/http/server.ts';
import { createLog, type Log } from '../../bot/log.ts';

/** A server on a free port that answers these routes, and of the bot's own nothing that matters. */
export const serveRoutes = (
  routes: readonly Route[],
  { log = createLog('silent'), now = () => new Date() }: { log?: Log; now?: () => Date } = {},
): Promise<RunningServer> =>
  startServer({
    host: '127.0.0.1',
    port: 0,
    receive: async () => ({ status: 200 }),
    ready: async () => true,
    downloads: { open: async () => undefined },
    routes,
    log,
    now,
  });
