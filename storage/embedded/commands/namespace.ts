import type { StoredCollection } from '../engine/catalog.ts';
import { CommandError } from '../errors.ts';
import type { Command, Services } from './command.ts';

const MOST_NAMESPACE_BYTES = 255;
const MOST_DATABASE_BYTES = 63;
// Characters that MongoDB refuses on any of its platforms; a zero would end the name in a key.
const NOT_IN_DATABASE = ['/', '\\', '.', ' ', '"', '$', '*', '<', '>', ':', '|', '?', '\0'];

const invalid = (message: string): CommandError => new CommandError('InvalidNamespace', message);

export function assertDatabase(name: unknown): asserts name is string {
  const good =
    typeof name === 'string' &&
    name !== '' &&
    Buffer.byteLength(name) <= MOST_DATABASE_BYTES &&
    !NOT_IN_DATABASE.some(character => name.includes(character));
  if (!good) throw invalid(`Invalid database name: '${String(name)}'`);
}

/** The collection that a command is for: the value of its first field. */
export function collectionName({ name, db, body }: Command): string {
  const collection = body[name];
  if (typeof collection !== 'string')
    throw invalid(`The collection name has to be a string in the command ${name}`);
  const bytes = Buffer.byteLength(`${db}.${collection}`);
  const good =
    collection !== '' &&
    bytes <= MOST_NAMESPACE_BYTES &&
    !collection.includes('$') &&
    !collection.includes('\0') &&
    !collection.startsWith('.') &&
    !collection.startsWith('system.');
  if (!good) throw invalid(`Invalid namespace specified '${db}.${collection}'`);
  return collection;
}

export function findCollection(command: Command, { engine }: Services): StoredCollection | undefined {
  return engine.catalog.find(command.db, collectionName(command));
}

/** Only within a write: the first document makes the collection. */
export function findOrCreate(command: Command, { engine }: Services): StoredCollection {
  const name = collectionName(command);
  return engine.catalog.find(command.db, name) ?? engine.catalog.create(command.db, name);
}

export function assertFound(collection: StoredCollection | undefined, command: Command): asserts collection {
  if (collection) return;
  throw new CommandError('NamespaceNotFound', `ns does not exist: ${command.db}.${collectionName(command)}`);
}
