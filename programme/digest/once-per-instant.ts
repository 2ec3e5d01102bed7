/**
 * Reads once for each instant: whoever is handed the same one, and not merely an equal one, shares what was found. What
 * is drawn together is drawn from one reading, and the next reading is another, be it as early.
 */
export function oncePerInstant<T>(
  read: (region: string, now: Date) => Promise<T>,
): (region: string, now: Date) => Promise<T> {
  let last: { region: string; now: Date; found: Promise<T> } | undefined;
  return (region, now) => {
    if (last?.now !== now || last.region !== region) last = { region, now, found: read(region, now) };
    return last.found;
  };
}

/**
 * Takes an instant for the one before where it comes within `ms` after it, so that what is drawn in that time, in whatever
 * batches, is drawn from one reading.
 */
export function steadyFor(ms: number): (now: Date) => Date {
  let last = new Date(0);
  return now => {
    const passed = now.getTime() - last.getTime();
    if (passed < 0 || passed >= ms) last = now;
    return last;
  };
}
