import type { Stores } from './vote-in-store.ts';

export class Died extends Error {}

/** The same stores in a process that dies after so many calls: nothing that it still wanted ever happens. */
export function mortal(stores: Stores, calls: number): Stores {
  let left = calls;
  const within = <T extends object>(store: T): T =>
    new Proxy(store, {
      get: (target, name) => {
        const method: unknown = Reflect.get(target, name);
        if (typeof method !== 'function') return method;
        return async (...values: unknown[]) => {
          if (left === 0) throw new Died();
          left -= 1;
          return method.apply(target, values);
        };
      },
    });
  return {
    votes: within(stores.votes),
    papers: within(stores.papers),
    people: within(stores.people),
    regions: within(stores.regions),
    conversations: within(stores.conversations),
  };
}
