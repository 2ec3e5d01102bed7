import { percent } from '../percent.ts';
import { CONFIDENTIAL, hiddenAmong, isSmall, type PartCount } from './small-counts.ts';

/** `z`: the question does not arise. `x`: not known. */
export type Absent = 'z' | 'x';

/** A local figure about children, not published and so not treated yet: 12 of 80 in one authority. */
export interface LocalCount {
  code: string;
  numerator: number | Absent;
  denominator: number;
}

/** A count, or why there is none; with its rate, which has one decimal. */
export interface TreatedCount {
  count: number | Absent | typeof CONFIDENTIAL;
  rate: number | Absent | typeof CONFIDENTIAL;
}

export interface ChildrenCounts {
  /** The count to the nearest ten. */
  region: TreatedCount;
  authorities: readonly (TreatedCount & { code: string })[];
  /** What is hidden; `second` is what is hidden for the sake of another (X9). */
  log: readonly { code: string; rule: 'X1'; second: boolean }[];
}

const toTen = (count: number): number => Math.round(count / 10) * 10;

/**
 * Counts of children as they may be shown (X1): 1 to 5 is `c`, nought stays, and another is `c` where one alone could be
 * worked out from the region's count, which its rate gives away however it is rounded. `per` is 100 for percentages,
 * 10,000 for rates of the population. Where no second count is left to hide, the region's is hidden.
 */
export function childrenCounts(lines: readonly LocalCount[], per: 1 | 100 | 10_000): ChildrenCounts {
  const known = lines.flatMap(({ code, numerator, denominator }) =>
    typeof numerator === 'number' ? [{ code, count: numerator, denominator }] : [],
  );
  const { hidden, isSafe } = hiddenAmong(known);
  const rate = (part: number, whole: number) => percent(part * (per / 100), whole);
  const treated = (line: LocalCount): TreatedCount => {
    if (typeof line.numerator !== 'number') return { count: line.numerator, rate: line.numerator };
    return hidden.some(({ code }) => code === line.code)
      ? { count: CONFIDENTIAL, rate: CONFIDENTIAL }
      : { count: line.numerator, rate: rate(line.numerator, line.denominator) };
  };
  const sum = (of: (one: PartCount & { denominator: number }) => number) =>
    known.reduce((all, one) => all + of(one), 0);
  const count = sum(one => one.count);
  const whole = rate(
    count,
    sum(({ denominator }) => denominator),
  );
  return {
    region:
      isSafe && !isSmall(count)
        ? { count: toTen(count), rate: whole }
        : { count: CONFIDENTIAL, rate: CONFIDENTIAL },
    authorities: lines.map(line => ({ code: line.code, ...treated(line) })),
    log: hidden.map(one => ({ code: one.code, rule: 'X1', second: !isSmall(one.count) })),
  };
}
