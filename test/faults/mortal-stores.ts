import type { Stores } from './vote-in-store.ts';

export class Died extends Error {}

/**
 * The same stores in a process that dies after so many calls: nothing that it still wanted ever happens. What is `alive`
 * needs nobody outside the process.
 */
export function mortalStores<S extends object>(
  stores: S,
  calls: number,
  alive: readonly (keyof S)[] = [],
): S {
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
  const mortals = Object.entries(stores).map(([name, store]) => [
    name,
    alive.includes(name as keyof S) ? store : within(store),
  ]);
  return Object.fromEntries(mortals) as S;
}

export const mortal = (stores: Stores, calls: number): Stores => mortalStores(stores, calls);
