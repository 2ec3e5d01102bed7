import { openDatabase } from '../../storage/database.ts';
import type { Stage } from './stage.ts';

type Db = Awaited<ReturnType<typeof openDatabase>>['db'];

/** Asks the product's own services on the stage's database; it is closed afterwards. */
export async function onDatabase<T>({ uri }: Pick<Stage, 'uri'>, ask: (db: Db) => Promise<T>): Promise<T> {
  const database = await openDatabase({ uri, dataDirectory: '' });
  try {
    return await ask(database.db);
  } finally {
    await database.close();
  }
}
