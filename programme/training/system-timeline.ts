import { type Day, plusDays, validOn } from '../calendar.ts';
import type { SystemInUse } from './record-system.ts';

/** The system that an authority works with on a day; undefined when nobody has said. */
export const systemOn = (
  uses: readonly SystemInUse[],
  authority: string,
  day: Day,
): SystemInUse | undefined => uses.find(use => use.authority === authority && validOn(use, day));

/**
 * What has to be written so that the authority works with a system from a day on, or, without a day, ever since: the
 * new entry, and the one before it with its end. It lasts until the next change that is known already, so an authority
 * never has two systems at a time. Nothing when it is so already.
 */
export function switchedTo(
  uses: readonly SystemInUse[],
  { region, authority, system, from }: { region: string; authority: string; system: string; from?: Day },
): SystemInUse[] {
  const own = uses.filter(use => use.authority === authority);
  const begins = ({ validFrom = '' }: SystemInUse): Day => validFrom;
  const before = own.filter(use => from !== undefined && begins(use) < from && isOpenOn(use, from));
  const same = own.find(use => use.validFrom === from);
  if (same?.system === system || before.some(use => use.system === system)) return [];
  const [next] = own
    .map(begins)
    .filter(day => day > (from ?? ''))
    .sort();
  const last = [same?.validTo, next === undefined ? undefined : plusDays(next, -1)]
    .filter(day => day !== undefined)
    .sort()[0];
  return [
    ...before.map(use => ({ ...use, validTo: plusDays(from ?? begins(use), -1) })),
    {
      region,
      authority,
      system,
      ...(from !== undefined && { validFrom: from }),
      ...(last !== undefined && { validTo: last }),
    },
  ];
}

const isOpenOn = ({ validTo }: SystemInUse, day: Day): boolean => validTo === undefined || day <= validTo;
