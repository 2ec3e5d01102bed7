import type { Collection, Filter, WithoutId } from 'mongodb';
import type { Change, Revised } from '../programme/change.ts';
import { byKey, fromDocument, type Stored, toDocument } from './document.ts';

/**
 * Changes things by deciding on what stands: one replacement under the revision that was read, and a new decision where
 * another one came between. Undefined when there is no such thing.
 */
export const decidedChanges =
  <T extends Revised>(collection: Collection<Stored<T>>) =>
  async <A>(region: string, id: string, decide: (present: T) => Change<T, A>): Promise<A | undefined> => {
    const key = byKey(region, id);
    for (;;) {
      const found = await collection.findOne(key as Filter<Stored<T>>);
      if (found === null) return undefined;
      const present = fromDocument<T>(found as Stored<T>);
      const { next, answer } = decide(present);
      if (!next) return answer;
      const { _id, ...document } = toDocument({ ...next, revision: present.revision + 1 }, [id]);
      const { matchedCount } = await collection.replaceOne(
        { ...key, revision: present.revision } as Filter<Stored<T>>,
        document as WithoutId<Stored<T>>,
      );
      if (matchedCount === 1) return answer;
    }
  };
