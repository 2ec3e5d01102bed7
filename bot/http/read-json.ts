import type { IncomingMessage, ServerResponse } from 'node:http';
import { words } from '../../cards/wording/words.ts';
import type { Log } from '../log.ts';
import { turnedAway } from './answer.ts';
import { readBody } from './read-body.ts';
import { write } from './write.ts';

/** Twice what Teams lets anybody send as a message, and far more than any card of ours sends back. */
const MAX_BODY_BYTES = 128 * 1_024;

/** What a request brings as JSON; undefined when it was turned away, which has been said then. */
export async function readJson(
  request: IncomingMessage,
  response: ServerResponse,
  log: Pick<Log, 'turnedAway'>,
): Promise<{ value: unknown } | undefined> {
  const body = await readBody(request, MAX_BODY_BYTES);
  if (!body.ok && body.problem === 'aborted') {
    log.turnedAway(400, body.problem);
    return undefined;
  }
  if (!body.ok) {
    log.turnedAway(413, body.problem);
    // What is still coming is read and dropped, or the sender would see a broken connection and no answer.
    request.resume();
    response.setHeader('connection', 'close');
    write(response, turnedAway(413, body.problem, words.edge.tooLarge(MAX_BODY_BYTES / 1_024)));
    return undefined;
  }
  try {
    return { value: JSON.parse(body.text) as unknown };
  } catch {
    log.turnedAway(400, 'notJson');
    write(response, turnedAway(400, 'notJson', words.edge.notJson));
    return undefined;
  }
}
