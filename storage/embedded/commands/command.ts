import type { Engine } from '../engine/engine.ts';
import type { Cursors } from '../query/cursors.ts';
import type { Doc } from '../values/bson-type.ts';
import type { CursorReply } from '../wire/reply.ts';

/** One request, with its name and its database taken out. */
export interface Command {
  name: string;
  db: string;
  body: Doc;
  sequences: ReadonlyMap<string, readonly Uint8Array[]>;
}

/** What commands work with. */
export interface Services {
  engine: Engine;
  cursors: Cursors;
  /** How many clients are connected. */
  connections(): number;
  now(): number;
}

export type Answer = Doc | CursorReply;

/** A command: the fields that it understands (any other is refused) and what it does. */
export interface Definition {
  fields: readonly string[];
  run(command: Command, services: Services): Answer | Promise<Answer>;
}
