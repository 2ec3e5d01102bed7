import type { IncomingMessage, ServerResponse } from 'node:http';

/** A request with the named parts of its path, and what came after the question mark. */
export interface RoutedRequest extends IncomingMessage {
  params?: Record<string, string>;
  getQuery(): string;
}

/** One address of the server, and what answers there. */
export interface Route {
  method: 'get' | 'post';
  /** With `:name` for a part that varies. */
  path: string;
  answer(request: RoutedRequest, response: ServerResponse): Promise<void>;
}
