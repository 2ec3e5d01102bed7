import { HELD_SOURCES } from '../../programme/rights/held-sources.ts';
import { openDatabase } from '../../storage/database.ts';
import { dump } from '../survey/raw-dump.ts';

const DECLARED = new Set(
  HELD_SOURCES.flatMap(({ collection, places }) => places.map(({ path }) => `${collection}.${path}`)),
);

/** The list of delegates has names beside ids, and erasing knows of it; a record has its own. */
const NAMED = ['votes.electorate.name', 'people.name'];
const OWN = ['people.id', 'people.mergedInto'];

/** Every text in a document with the names of its fields from the outside in, lists left out. */
function textsIn(value: unknown, path: string): { path: string; text: string }[] {
  if (typeof value === 'string') return [{ path, text: value }];
  if (Array.isArray(value)) return value.flatMap(one => textsIn(one, path));
  if (typeof value !== 'object' || value === null || value instanceof Date) return [];
  return Object.entries(value).flatMap(([field, inside]) => textsIn(inside, `${path}.${field}`));
}

/**
 * Where an id, or the whole name, of a person stands in a stored region without being declared. What a store adds for
 * itself may repeat what the same document declares.
 */
export async function undeclaredIn(dataDirectory: string, region: string): Promise<string[]> {
  const { db, close } = await openDatabase({ uri: undefined, dataDirectory });
  const all = await dump(db, region);
  const { people = [] } = all;
  await close();
  const ids = new Set(people.map(({ id }) => String(id)));
  const names = new Set(people.map(({ name }) => String(name)));
  if (ids.size < 10 || Object.keys(all).length < 20) throw new Error('There is hardly anything to look at.');
  const found = Object.entries(all).flatMap(([collection, documents]) =>
    documents.flatMap(({ _id, ...document }) => {
      const texts = textsIn(document, collection);
      const declared = new Set(texts.filter(({ path }) => DECLARED.has(path)).map(({ text }) => text));
      return texts
        .filter(({ path, text }) =>
          names.has(text)
            ? !NAMED.includes(path)
            : ids.has(text) &&
              !DECLARED.has(path) &&
              !OWN.includes(path) &&
              !(path.startsWith(`${collection}.store.`) && declared.has(text)),
        )
        .map(({ path }) => path);
    }),
  );
  return [...new Set(found)].sort();
}
