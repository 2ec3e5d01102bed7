import type { ReportScope } from './section.ts';

/** Reads once for each report that is drawn up, however many of its sections ask. */
export function oncePerScope<T>(
  read: (scope: ReportScope) => Promise<T>,
): (scope: ReportScope) => Promise<T> {
  const known = new WeakMap<ReportScope, Promise<T>>();
  return scope => {
    const found = known.get(scope) ?? read(scope);
    known.set(scope, found);
    return found;
  };
}
