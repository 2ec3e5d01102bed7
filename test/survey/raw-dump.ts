import type { Db, Document } from 'mongodb';

/** Everything that one region has in the database, as whoever reads it sees it, at one moment. */
export interface Dump {
  [collection: string]: Document[];
}

export async function dump(db: Db, region: string): Promise<Dump> {
  const names = (await db.listCollections({}, { nameOnly: true }).toArray()).map(({ name }) => name);
  const all = names.map(async name => [name, await db.collection(name).find({ region }).toArray()] as const);
  return Object.fromEntries(await Promise.all(all));
}

/** Every value in a document that is not a document itself. */
export function leavesOf(value: unknown): unknown[] {
  if (Array.isArray(value)) return value.flatMap(leavesOf);
  const isPlain = typeof value === 'object' && value !== null && value.constructor === Object;
  return isPlain ? Object.values(value).flatMap(leavesOf) : [value];
}

/** Which fields a document has, in which order, with the types of their values and the sizes of bytes. */
export const shapeOf = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(shapeOf);
  if (typeof value !== 'object' || value === null) return typeof value;
  if (value.constructor === Object)
    return Object.entries(value).map(([key, inside]) => [key, shapeOf(inside)]);
  const { length } = value as { length?: unknown };
  return `${value.constructor.name} ${typeof length === 'function' ? length.call(value) : ''}`;
};

/** A document without what names it and whom it is about. */
export const nameless = ({ _id, id, person, ...rest }: Document): Document => rest;

/** What two texts have in common that is long enough to be a name of something: each word of 8 signs or more. */
export const wordsIn = (value: unknown): string[] => JSON.stringify(value).match(/[\w-]{8,}/g) ?? [];
