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
