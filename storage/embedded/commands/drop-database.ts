import type { Definition } from './command.ts';

export const dropDatabase: Definition = {
  fields: [],
  run({ db }, { engine }) {
    return engine.write(() => {
      const collections = engine.catalog.in(db);
      for (const stored of collections) engine.dropCollection(stored);
      return collections.length > 0 ? { dropped: db, ok: 1 } : { ok: 1 };
    });
  },
};
