import type { Collection } from 'mongodb';
import type { Session } from '../programme/training/session.ts';
import type { SessionChange, SessionStore } from '../programme/training/training-store.ts';
import { coalesced } from './coalesced-writes.ts';
import { byKey } from './document.ts';
import { refusedAsDuplicates } from './idempotent-writes.ts';
import { fromSessionDocument, type SessionDocument, sessionUpdate } from './session-document.ts';
import { WHOLE_LIST } from './whole-list.ts';

interface Asked extends Partial<SentBack> {
  /** The `_id` of the session. */
  key: string;
  decide(session: Session): SessionChange<unknown>;
}

/** Nothing was written. Memory will not do now: the session is read before it is decided on once more. */
interface SentBack {
  anew: true;
  /** The revision for which it was refused. */
  refusedAt?: number;
}

type Outcome = { answer: unknown } | { fault: unknown } | 'notFound' | SentBack;

interface Known {
  session: Session;
  revision: number;
}

/** What all that was asked about one session comes to. */
interface Decided extends Known {
  key: string;
  /** As it stands under the revision. */
  before: Session;
  asked: readonly Asked[];
  answers: readonly unknown[];
  fault?: unknown;
}

/** Decisions that are written together at most. */
const TOGETHER = 500;
/**
 * Sessions whose last state is remembered, so that the next change need not read them: more than a region has open, or
 * those that the clock looks at would push out those that people are booking. Most take some kilobytes.
 */
const REMEMBERED = 500;

/**
 * Reading and changing single sessions, however many at once. What is read at the same moment is one command. Changes
 * that come while a write is under way are decided together, each on what the ones before made of its session, and written
 * together, each session under the revision that was read. What another process came before is decided again on what
 * stands then.
 */
export function sessionChanges(sessions: Collection<SessionDocument>): Pick<SessionStore, 'byId' | 'change'> {
  const remembered = new Map<string, Known>();

  async function read(keys: readonly string[]): Promise<ReadonlyMap<string, Known>> {
    if (keys.length === 0) return new Map();
    const found = await sessions.find({ _id: { $in: [...keys] } }, WHOLE_LIST).toArray();
    return new Map(
      found.map(document => [
        document._id,
        { session: fromSessionDocument(document), revision: document.store?.revision ?? 0 },
      ]),
    );
  }

  function remember(key: string, { session, revision }: Known): void {
    remembered.delete(key);
    if (remembered.size >= REMEMBERED) remembered.delete([...remembered.keys()][0] ?? '');
    remembered.set(key, { session, revision });
  }

  /**
   * The places in the list of those that were refused: by the revision, for an upsert that finds none to update tries to
   * insert a second one and is refused by the `_id`; or because another session has the code. No session is ever deleted.
   */
  async function write(decisions: readonly Decided[]): Promise<ReadonlySet<number>> {
    if (decisions.length === 0) return new Set();
    const updates = decisions.map(({ before, session, revision }) => {
      const filter = { ...byKey(session.region, session.id), 'store.revision': revision };
      return { updateOne: { filter, update: sessionUpdate(before, session, revision + 1), upsert: true } };
    });
    return refusedAsDuplicates(sessions, updates);
  }

  async function decideAll(batch: readonly Asked[]): Promise<Outcome[]> {
    const outcomes = new Map<Asked, Outcome>();
    const answer = ({ asked }: Decided, outcomeOf: (n: number) => Outcome): void => {
      for (const [n, one] of asked.entries()) outcomes.set(one, outcomeOf(n));
    };
    const askedOf = new Map<string, Asked[]>();
    for (const one of batch) {
      const others = askedOf.get(one.key);
      if (others) others.push(one);
      else askedOf.set(one.key, [one]);
    }
    // Kept apart, for what is read meanwhile may take its place in memory.
    const known = new Map(
      [...askedOf].flatMap(([key, asked]) => {
        const there = asked.some(({ anew }) => anew) ? undefined : remembered.get(key);
        return there ? [[key, there] as const] : [];
      }),
    );
    const fresh = await read([...askedOf.keys()].filter(key => !known.has(key)));
    const changed: Decided[] = [];
    for (const [key, asked] of askedOf) {
      const present = fresh.get(key) ?? known.get(key);
      if (!present) continue;
      // Given up until it is sure again: a write that fails may have been done all the same.
      remembered.delete(key);
      const decided = decidedOn(present, key, asked);
      if (decided.fault) answer(decided, () => ({ fault: decided.fault }));
      else if (decided.session !== present.session) changed.push(decided);
      // What changes nothing is told from what stands now, never from memory: another process may have changed it.
      else if (!fresh.has(key)) answer(decided, () => ({ anew: true }));
      else {
        remember(key, present);
        answer(decided, n => ({ answer: decided.answers[n] }));
      }
    }
    const refused = await write(changed);
    for (const [n, decided] of changed.entries()) {
      const { key, session, revision, answers } = decided;
      if (refused.has(n)) answer(decided, () => ({ anew: true, refusedAt: revision }));
      else {
        remember(key, { session, revision: revision + 1 });
        answer(decided, k => ({ answer: answers[k] }));
      }
    }
    return batch.map(one => outcomes.get(one) ?? 'notFound');
  }

  const enqueue = coalesced<Asked, Outcome>({ write: decideAll, limit: TOGETHER });

  const readTogether = coalesced<string, Session | undefined>({
    limit: TOGETHER,
    async write(keys) {
      const found = await read([...new Set(keys)]);
      // Whoever reads a session is likely to change it; what is older than it should be is refused by its revision.
      for (const [key, known] of found) if (!remembered.has(key)) remember(key, known);
      return keys.map(key => found.get(key)?.session);
    },
  });

  async function change<T>(region: string, id: string, decide: (session: Session) => SessionChange<T>) {
    const asked: Asked = { key: byKey(region, id)._id, decide };
    for (;;) {
      const outcome = await enqueue(asked);
      if (outcome === 'notFound') return undefined;
      if ('fault' in outcome) throw outcome.fault;
      if ('answer' in outcome) return outcome.answer as T;
      Object.assign(asked, outcome);
    }
  }

  return {
    byId: async (region, id) => readTogether(byKey(region, id)._id),
    change,
  };
}

/** One decision after the other, each on what the one before made of the session. What goes wrong ends with this session. */
function decidedOn(present: Known, key: string, asked: readonly Asked[]): Decided {
  const { session: before, revision } = present;
  let session = before;
  // Refused, and no other process has changed it: so it was for the code.
  if (asked.some(({ refusedAt }) => refusedAt === revision))
    return {
      ...{ ...present, key, before, asked, answers: [] },
      fault: new Error(`The code of ${key} would be another's.`),
    };
  try {
    const answers = asked.map(({ decide }) => {
      const { next, answer } = decide(session);
      session = next ?? session;
      return answer;
    });
    return { key, before, session, revision, asked, answers };
  } catch (fault) {
    return { ...present, key, before, asked, answers: [], fault };
  }
}
