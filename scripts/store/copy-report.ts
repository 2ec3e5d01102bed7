import { words } from '../../cards/wording/words.ts';
import type { Comparison, Differing } from './compare-collections.ts';
import { table } from './table.ts';

const say = words.storeTools;
/** Enough of a digest to be compared by eye. */
const SHOWN = 16;

export const isSame = ({ missing, extra, unlike, sameIndexes }: Comparison): boolean =>
  missing.count === 0 && extra.count === 0 && unlike.count === 0 && sameIndexes;

/** A line for each collection, what is not the same, and the sum of it. */
export function copyReport(compared: readonly Comparison[]): string[] {
  const rows = compared.map(each => [
    each.name,
    say.number(each.source),
    say.number(each.target),
    say.number(each.indexes),
    each.digest.slice(0, SHOWN),
    isSame(each) ? say.same : say.different,
  ]);
  const different = compared.filter(each => !isSame(each));
  const documents = compared.reduce((sum, { source }) => sum + source, 0);
  return [
    ...table([say.copyHeading, ...rows]),
    ...different.flatMap(each => ['', `${each.name}:`, ...differences(each)]),
    '',
    different.length > 0 ? say.differs : say.copied(documents, compared.length),
  ];
}

function differences({ missing, extra, unlike, sameIndexes }: Comparison): string[] {
  const ids = ({ count, ids }: Differing): string => ids.join(', ') + (count > ids.length ? say.andMore : '');
  return [
    ...(missing.count > 0 ? [say.missing(missing.count, ids(missing))] : []),
    ...(extra.count > 0 ? [say.extra(extra.count, ids(extra))] : []),
    ...(unlike.count > 0 ? [say.unlike(unlike.count, ids(unlike))] : []),
    ...(sameIndexes ? [] : [say.indexesDiffer]),
  ];
}
