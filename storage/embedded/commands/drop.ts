import type { Definition } from './command.ts';
import { assertFound, collectionName, findCollection } from './namespace.ts';

export const drop: Definition = {
  fields: [],
  run(command, services) {
    collectionName(command);
    return services.engine.write(() => {
      const stored = findCollection(command, services);
      assertFound(stored, command);
      services.engine.dropCollection(stored);
      return { ns: `${stored.db}.${stored.name}`, nIndexesWas: stored.indexes.length + 1, ok: 1 };
    });
  },
};
