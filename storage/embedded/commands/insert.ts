import type { StoredCollection } from '../engine/catalog.ts';
import { assertId, assertSize, assertStorable, decode, withIdFirst } from '../values/codec.ts';
import { documentBytes, flag } from './arguments.ts';
import type { Definition } from './command.ts';
import { findOrCreate } from './namespace.ts';
import { applyStatements, readStatements, writeReply } from './write-statements.ts';

function readDocument(bytes: Uint8Array) {
  assertSize(bytes);
  const document = decode(bytes);
  assertStorable(document);
  const whole = withIdFirst(bytes, document);
  assertId(whole.document._id);
  return whole;
}

export const insert: Definition = {
  fields: ['documents', 'ordered', 'bypassDocumentValidation'],
  run(command, services) {
    const statements = readStatements(documentBytes(command, 'documents'), readDocument);
    const ordered = flag(command.body, 'ordered', true);
    const { engine } = services;
    return engine.write(() => {
      let n = 0;
      const stored: StoredCollection = findOrCreate(command, services);
      const errors = applyStatements(statements, ordered, ({ bytes, document }) => {
        engine.collection(stored).insert(bytes, document);
        n++;
      });
      return writeReply({ n }, errors);
    });
  },
};
