import type { Collection, WithoutId } from 'mongodb';
import type { Session } from '../programme/training/session.ts';
import type { SessionChange, SessionStore } from '../programme/training/training-store.ts';
import { coalesced } from './coalesced-writes.ts';
import { byKey } from './document.ts';
import { fromSessionDocument, type SessionDocument, toSessionDocument } from './session-document.ts';

interface Asked {
  region: string;
  id: string;
  decide(session: Session): SessionChange<unknown>;
}

type Answer = { found: true; answer: unknown } | { found: false };

interface Known {
  session: Session;
  revision: number;
}

/** Decisions on one session that are written together at most. */
const TOGETHER = 500;
/** Sessions whose last state is remembered, so that the next change need not read them. */
const REMEMBERED = 50;

/**
 * Changes of sessions. Those of one session that come while its last write is under way are decided one after the other
 * on what the one before made of it, and written as one, under the revision that was read. When another process came
 * between, all of them are decided again on what stands then.
 */
export function sessionChanges(sessions: Collection<SessionDocument>): SessionStore['change'] {
  const remembered = new Map<string, Known>();
  const queues = new Map<string, (asked: Asked) => Promise<Answer>>();

  async function read(region: string, id: string): Promise<Known | undefined> {
    const found = await sessions.findOne(byKey(region, id));
    return found === null
      ? undefined
      : { session: fromSessionDocument(found), revision: found.store?.revision ?? 0 };
  }

  function remember(key: string, known: Known): void {
    remembered.delete(key);
    if (remembered.size >= REMEMBERED) remembered.delete([...remembered.keys()][0] ?? '');
    remembered.set(key, known);
  }

  /** False when the session is another one by now. Throws when the code is taken. */
  async function write(session: Session, revision: number): Promise<boolean> {
    const key = byKey(session.region, session.id);
    const { _id, ...document } = toSessionDocument(session, revision + 1);
    const { matchedCount } = await sessions.replaceOne(
      { ...key, 'store.revision': revision },
      document as WithoutId<SessionDocument>,
    );
    return matchedCount === 1;
  }

  async function decideAll(batch: readonly Asked[]): Promise<Answer[]> {
    const [first] = batch;
    if (!first) return [];
    const key = byKey(first.region, first.id)._id;
    for (let known = remembered.get(key); ; known = undefined) {
      const fresh = known === undefined;
      const present = known ?? (await read(first.region, first.id));
      if (!present) return batch.map(() => ({ found: false }));
      const { session, answers } = decided(batch, present.session);
      // What changes nothing is told from what stands now, never from memory: another process may have changed it.
      if (session === present.session) {
        if (!fresh) continue;
        remember(key, present);
        return answers;
      }
      remembered.delete(key);
      if (await write(session, present.revision)) {
        remember(key, { session, revision: present.revision + 1 });
        return answers;
      }
    }
  }

  /** One queue for each session: a busy one doesn't hold up the others. */
  function queueOf(key: string): (asked: Asked) => Promise<Answer> {
    const there = queues.get(key);
    if (there) return there;
    let number = 0;
    const queue = coalesced<Asked, Answer>({
      keyOf: () => String(number++),
      write: decideAll,
      limit: TOGETHER,
    });
    queues.set(key, queue);
    return queue;
  }

  return async <T>(region: string, id: string, decide: (session: Session) => SessionChange<T>) => {
    const answer = await queueOf(byKey(region, id)._id)({ region, id, decide });
    return answer.found ? (answer.answer as T) : undefined;
  };
}

function decided(batch: readonly Asked[], from: Session): { session: Session; answers: Answer[] } {
  let session = from;
  const answers = batch.map(({ decide }): Answer => {
    const { next, answer } = decide(session);
    session = next ?? session;
    return { found: true, answer };
  });
  return { session, answers };
}
