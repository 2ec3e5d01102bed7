/**
 * Never two runs at once: calls made during a run share exactly one more, which starts when that one has ended. Each
 * call's promise is that of a run which began after the call.
 */
export function coalesced<T = void>(run: () => Promise<T>): () => Promise<T> {
  let current: Promise<T> | undefined;
  let next: Promise<T> | undefined;

  function start(): Promise<T> {
    next = undefined;
    current = run().finally(() => {
      if (next === undefined) current = undefined;
    });
    return current;
  }

  return () => {
    if (current === undefined) return start();
    next ??= current.then(start, start);
    return next;
  };
}
