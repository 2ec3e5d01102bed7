/**
 * Never two runs at once: calls made during a run share exactly one more, which starts when that one has ended. Each
 * call's promise is that of a run which began after the call.
 */
export function coalesced(run: () => Promise<void>): () => Promise<void> {
  let current: Promise<void> | undefined;
  let next: Promise<void> | undefined;

  function start(): Promise<void> {
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
