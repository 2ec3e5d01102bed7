/** What 1 to 5, and a second count that would give it away, are shown as. */
export const CONFIDENTIAL = 'c';

const LARGEST_SMALL = 5;

/** A count of people in a part of something whose sum is known. */
export interface PartCount {
  code: string;
  count: number;
}

const sum = (parts: readonly PartCount[]): number => parts.reduce((all, { count }) => all + count, 0);

export const isSmall = (count: number): boolean => count > 0 && count <= LARGEST_SMALL;

/**
 * Could each of these hidden counts be another, to somebody who knows their sum, that the small ones are 1 to 5, and even
 * which are the others? With others beside them the small ones need room above their least values; without, they must be
 * two or more, and neither all 1 nor all 5: 1 and 1 make 2 in one way only, and 5 and 5 make 10.
 */
export function isUncertain(hidden: readonly PartCount[]): boolean {
  const small = hidden.filter(({ count }) => isSmall(count)).length;
  const [others, total] = [hidden.length - small, sum(hidden)];
  if (others > 0) return total > small + others * (LARGEST_SMALL + 1);
  return small === 0 || (small > 1 && small < total && total < small * LARGEST_SMALL);
}

/** From the smallest up. Nought stays nought: that nobody was there says nothing of anybody. */
export const inReserve = (parts: readonly PartCount[], hidden: readonly PartCount[]): PartCount[] =>
  parts
    .filter(part => part.count > LARGEST_SMALL && !hidden.includes(part))
    .sort((a, b) => a.count - b.count);

/** Parts of a known sum as they may be told: where nothing else helps, none of them. `second`: hidden for another's sake. */
export function toldParts<T extends PartCount>(
  parts: readonly T[],
): { part: T; count: number | typeof CONFIDENTIAL; second: boolean }[] {
  const { hidden, isSafe } = hiddenAmong(parts);
  return parts.map(part => {
    const isHidden = hidden.includes(part) || !isSafe;
    return { part, count: isHidden ? CONFIDENTIAL : part.count, second: isHidden && !isSmall(part.count) };
  });
}

/** The small counts, and the smallest others that it takes until none can be worked out from the sum. */
export function hiddenAmong(parts: readonly PartCount[]): { hidden: readonly PartCount[]; isSafe: boolean } {
  const hidden = parts.filter(({ count }) => isSmall(count));
  for (const next of inReserve(parts, hidden)) {
    if (isUncertain(hidden)) break;
    hidden.push(next);
  }
  return { hidden, isSafe: isUncertain(hidden) };
}
