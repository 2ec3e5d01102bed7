import type { Audience } from './audience.ts';
import {
  CONFIDENTIAL,
  hiddenAmong,
  inReserve,
  isSmall,
  isUncertain,
  type PartCount,
} from './small-counts.ts';

/** How many staff of an authority were there. */
export interface AuthorityCount extends PartCount {
  subRegion: string;
}

export interface HeadCount {
  code: string;
  count: number | typeof CONFIDENTIAL;
}

export interface HeadCounts {
  /** Always as it is, never rounded (X3). */
  region: number;
  subRegions: readonly HeadCount[];
  authorities: readonly HeadCount[];
  /** What is hidden; `second` is what is hidden for the sake of another (X9). */
  log: readonly { level: 'subRegion' | 'authority'; code: string; rule: 'X4'; second: boolean }[];
}

interface Pool {
  code: string;
  parts: readonly AuthorityCount[];
  hidden: readonly PartCount[];
  isSafe: boolean;
}

/** What is hidden: authorities, and sub-regions whose total is. */
interface Cover {
  hidden: readonly PartCount[];
  totals: readonly Pool[];
}

const sumOf = (parts: readonly PartCount[]): number => parts.reduce((sum, { count }) => sum + count, 0);

function poolsOf(lines: readonly AuthorityCount[]): Pool[] {
  const codes = [...new Set(lines.map(({ subRegion }) => subRegion))];
  return codes.map(code => {
    const parts = lines.filter(({ subRegion }) => subRegion === code);
    return { code, parts, ...hiddenAmong(parts) };
  });
}

/**
 * Where a hidden count could be worked out from its sub-region's total, that total is hidden, too, and with it the total
 * of the smallest other sub-region and a count in that one; and so on, until nothing can be worked out from the region's
 * total. Where nothing helps, everything below the region is hidden.
 */
function coverOf(pools: readonly Pool[]): Cover {
  const safe = pools.filter(({ isSafe }) => isSafe);
  const totals = pools.filter(({ isSafe }) => !isSafe);
  if (totals.length === 0) return { hidden: safe.flatMap(({ hidden }) => hidden), totals };
  const neighbours = safe
    .filter(({ parts }) => sumOf(parts) > 0)
    .sort((a, b) => sumOf(a.parts) - sumOf(b.parts));
  const hidden = totals.flatMap(pool => pool.hidden);
  while (!isUncertain(hidden)) {
    const next = neighbours.shift();
    if (next) totals.push(next);
    const [more] = inReserve(
      (next ? [next] : totals).flatMap(({ parts }) => parts),
      hidden,
    );
    if (next && next.hidden.length > 0) hidden.push(...next.hidden);
    else if (more) hidden.push(more);
    else return { hidden: pools.flatMap(({ parts }) => parts), totals: pools.length > 1 ? pools : [] };
  }
  return { hidden: [...hidden, ...neighbours.flatMap(pool => pool.hidden)], totals };
}

const NOTHING: Cover = { hidden: [], totals: [] };

/**
 * Head counts as an audience may read them: of all authorities as they are for the steering group, of the own one for a
 * link officer, of none for trainers and Ofsted. In what goes elsewhere 1 to 5 is `c`, and so is another where one alone
 * could be worked out (X4).
 */
export function headCounts(lines: readonly AuthorityCount[], audience: Audience): HeadCounts {
  const region = sumOf(lines);
  if (audience.kind === 'trainer' || audience.kind === 'ofsted')
    return { region, subRegions: [], authorities: [], log: [] };
  const pools = poolsOf(lines);
  const { hidden, totals } = audience.kind === 'steeringGroup' ? NOTHING : coverOf(pools);
  const own = audience.kind === 'linkOfficer' ? audience.authority : undefined;
  const told = own === undefined ? lines : lines.filter(({ code }) => code === own);
  return {
    region,
    subRegions: pools.map(pool => ({
      code: pool.code,
      count: totals.includes(pool) ? CONFIDENTIAL : sumOf(pool.parts),
    })),
    authorities: told.map(line => ({
      code: line.code,
      count: own === undefined && hidden.includes(line) ? CONFIDENTIAL : line.count,
    })),
    log: [
      ...totals.map(({ code }) => ({ level: 'subRegion', code, rule: 'X4', second: true }) as const),
      ...hidden.map(
        ({ code, count }) => ({ level: 'authority', code, rule: 'X4', second: !isSmall(count) }) as const,
      ),
    ],
  };
}
