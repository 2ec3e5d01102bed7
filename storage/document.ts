import { text } from './gate.ts';

/** The shape that documents are written in now. Raise it together with a step in `STEPS`. */
export const SCHEMA = 2;

type AnyDocument = { schema: number } & Record<string, unknown>;

/** The step at index n turns a document of schema n + 1 into one of schema n + 2. */
const STEPS: readonly ((document: AnyDocument) => AnyDocument)[] = [
  // Votes and results say whether "none of these" could be chosen, votes how long a run-off would last, and results how
  // many ballots said "none of these". A vote whose rules were changed since has some of it already.
  document => ({
    ...('tieRule' in document && { noneOfThese: false }),
    ...('remindMinutesBefore' in document && { runOffHours: 24 }),
    ...('tiedAtCut' in document && { noneChosen: 0 }),
    ...document,
    schema: 2,
  }),
];

/**
 * A stored document is the domain object as it is, and beside it `_id`, `region`, `schema` and, under `store`, what a
 * store adds for itself (keys for its indexes, marks of its claims). Nobody outside `storage/` sees those.
 */
export type Stored<T, Own extends object = object> = T & {
  _id: string;
  region: string;
  schema: number;
  store?: Own;
};

const escaped = (part: string): string => part.replaceAll('%', '%25').replaceAll('/', '%2F');

/**
 * The `_id` of a document: `region/id`, or `region/vote/code` for one that is named in several parts. Two regions, or
 * two different lists of parts, never share one. The same `_id` always has the same region, so it stays unique where
 * the data is sharded by region.
 */
export function documentId(region: string, ...parts: [string, ...string[]]): string {
  const path = [region, ...parts].map(text);
  const last = path.pop() ?? '';
  return [...path.map(escaped), last].join('/');
}

/** The filter for one document; `region` is there for a sharded server, which finds the shard by it. */
export const byKey = (region: string, ...parts: [string, ...string[]]): { _id: string; region: string } => ({
  _id: documentId(region, ...parts),
  region,
});

/** Domain object to document; `parts` name it within its region, `store` is what the store adds for itself. */
export function toDocument<T extends { region: string }, Own extends object = object>(
  value: T,
  parts: [string, ...string[]],
  store?: Own,
): Stored<T, Own> {
  const document = { ...value, _id: documentId(value.region, ...parts), schema: SCHEMA };
  return store === undefined ? document : { ...document, store };
}

/** Document to domain object: the one place where what was written in an older shape becomes the present one. */
export function fromDocument<T>(document: Stored<T>): T {
  const { _id, schema, store, ...value } = upgraded(document);
  return value as T;
}

/** Applies the missing steps. Throws on a schema that this version does not know: a newer version wrote it. */
export function upgraded(document: { schema: number }, steps = STEPS): AnyDocument {
  if (document.schema > steps.length + 1) {
    throw new Error(
      `A document of schema ${document.schema} was written by a newer version of this program.`,
    );
  }
  return steps
    .slice(document.schema - 1)
    .reduce((current, step) => step(current), document as unknown as AnyDocument);
}
