/** One read serves everyone who asks in the same `lifeMs`; a read that fails is not remembered. */
export function remembered<T>(read: () => Promise<T>, lifeMs: number): (now: Date) => Promise<T> {
  let last: { value: Promise<T>; at: number } | undefined;
  return now => {
    const age = now.getTime() - (last?.at ?? 0);
    if (last && age >= 0 && age < lifeMs) return last.value;
    const value = read();
    last = { value, at: now.getTime() };
    value.catch(() => {
      if (last?.value === value) last = undefined;
    });
    return value;
  };
}

/** The same for each region by itself; a process serves few of them. */
export function rememberedByRegion<T>(
  read: (region: string) => Promise<T>,
  lifeMs: number,
): (region: string, now: Date) => Promise<T> {
  const known = new Map<string, (now: Date) => Promise<T>>();
  return (region, now) => {
    const there = known.get(region) ?? remembered(() => read(region), lifeMs);
    known.set(region, there);
    return there(now);
  };
}
