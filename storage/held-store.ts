import type { Db, Document, Filter } from 'mongodb';
import type { HeldPlace, HeldSource } from '../programme/rights/held-source.ts';
import type { PlaceKey } from '../programme/rights/held-sources.ts';
import type { HeldStore, Sought, Trace } from '../programme/rights/held-store.ts';
import { accountKey } from './account-key.ts';
import { documentId } from './document.ts';
import { text, texts } from './gate.ts';

/** Looks for a person where the sources say that one may stand; every document is its domain object. */
export function mongoHeldStore(db: Db): HeldStore {
  /** The names of things in another collection, by id. */
  async function namesOf(region: string, { name }: HeldSource, found: readonly Document[]) {
    if (typeof name !== 'object' || found.length === 0) return new Map<string, string>();
    const things = db.collection<Keyed>(name.collection);
    const keys = [...new Set(found.map(document => documentId(region, idIn(document[name.by]))))];
    const shown = { projection: { _id: 0, id: 1, [name.field]: 1 } };
    const there = await things.find({ region: text(region), _id: { $in: keys } }, shown).toArray();
    return new Map(there.map(one => [String(one.id), String(one[name.field])]));
  }

  return {
    async traces(region, source, sought) {
      const things = db.collection<Keyed>(source.collection);
      const projection = projectionOf(source);
      const found = new Map<string, Document>();
      for (const filter of filtersFor(region, source, sought))
        for (const document of await things.find(filter, { projection }).toArray())
          found.set(String(document._id), document);
      const documents = [...found.values()];
      const names = await namesOf(region, source, documents);
      const wanted = new Set(valuesOf(source, sought));
      return documents
        .flatMap(document => tracesIn(document, source, wanted, nameIn(document, source, names)))
        .sort((a, b) => instantOf(a) - instantOf(b));
    },
    async remove(region, source, sought) {
      const things = db.collection<Keyed>(source.collection);
      let removed = 0;
      for (const filter of filtersFor(region, source, sought))
        removed += (await things.deleteMany(filter)).deletedCount;
      return removed;
    },
  };
}

interface Keyed extends Document {
  _id: string;
  region: string;
}

const nameIn = (
  document: Document,
  { name }: HeldSource,
  names: ReadonlyMap<string, string>,
): string | undefined =>
  typeof name === 'object'
    ? names.get(idIn(document[name.by]))
    : name && (document[name] as string | undefined);

/** A paper names the round of its vote, whose id the vote's comes before. */
const idIn = (value: unknown): string => String(value).split('~')[0] ?? '';

const instantOf = ({ at }: Trace): number => (at === undefined ? 0 : new Date(at).getTime());

const valuesOf = ({ by }: HeldSource, { ids, accounts }: Sought): string[] =>
  by === 'account' ? accounts.map(accountKey) : texts(ids);

/** One filter, or one for each place that has an index; none where nobody is looked for. */
function filtersFor(region: string, source: HeldSource, sought: Sought): Filter<Keyed>[] {
  const wanted = valuesOf(source, sought);
  if (wanted.length === 0) return [];
  const stands = source.places.map(({ path }) => ({ [path]: { $in: wanted } }));
  const whole = { region: text(region) };
  return source.indexed || stands.length === 1
    ? stands.map(stand => ({ ...whole, ...stand }))
    : [{ ...whole, $or: stands }];
}

/** Nothing else is read: an envelope, or the text of a report, has no business here. */
function projectionOf({ places, name, when }: HeldSource): Document {
  const outermost = places.flatMap(({ path, tells = [] }) => [
    ...(path.startsWith('store.') ? [path] : [path.split('.')[0] ?? path]),
    ...(path.includes('.') && !path.startsWith('store.') ? [] : tells),
  ]);
  const naming = typeof name === 'object' ? name.by : name;
  const fields = [...outermost, ...(naming ? [naming] : []), ...(when ? [when] : [])];
  return Object.fromEntries([...new Set(fields)].map(field => [field, 1]));
}

function tracesIn(
  document: Document,
  source: HeldSource,
  wanted: ReadonlySet<string>,
  name: string | undefined,
): Trace[] {
  const told = new Set<Document>();
  const { collection, when } = source;
  return source.places.flatMap(place =>
    standsIn(document, place, wanted).flatMap(stand => {
      if (told.has(stand)) return [];
      if (stand !== document) told.add(stand);
      const at: unknown = stand.at ?? (when && document[when]);
      const facts = (place.tells ?? []).filter(field => stand[field] !== undefined);
      return [
        {
          key: `${collection}.${place.path}` as PlaceKey,
          ...(name !== undefined && { name: String(name) }),
          ...((at instanceof Date || typeof at === 'string') && { at }),
          facts: Object.fromEntries(facts.map(field => [field, stand[field]])),
        },
      ];
    }),
  );
}

/** The innermost things in which the place names the person; what a store adds for itself is about the whole. */
function standsIn(document: Document, { path }: HeldPlace, wanted: ReadonlySet<string>): Document[] {
  const [field = '', ...rest] = path.split('.').reverse();
  const outer = rest
    .reverse()
    .reduce<unknown[]>((inside, step) => inside.flatMap(stepInto(step)), [document]);
  const found = (outer as Document[]).filter(one => [one[field]].flat().some(value => wanted.has(value)));
  return path.startsWith('store.') && found.length > 0 ? [document] : found;
}

const stepInto =
  (step: string) =>
  (value: unknown): unknown[] =>
    typeof value === 'object' && value !== null
      ? [(value as Document)[step]].flat().filter(one => one !== undefined)
      : [];
