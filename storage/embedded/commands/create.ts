import { CommandError } from '../errors.ts';
import type { Definition } from './command.ts';
import { collectionName } from './namespace.ts';

export const create: Definition = {
  fields: [],
  run(command, { engine }) {
    const name = collectionName(command);
    return engine.write(() => {
      if (engine.catalog.find(command.db, name)) {
        throw new CommandError('NamespaceExists', `Collection ${command.db}.${name} already exists.`);
      }
      engine.catalog.create(command.db, name);
      return { ok: 1 };
    });
  },
};
