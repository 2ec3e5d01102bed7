import { type OpenDatabase, openDatabase } from '../../storage/database.ts';
import type { Stage } from './stage.ts';

/** What the bot has stored, read beside it. */
export async function reading<T>(
  { uri }: Pick<Stage, 'uri'>,
  read: (db: OpenDatabase['db']) => Promise<T>,
): Promise<T> {
  const database = await openDatabase({ uri, dataDirectory: '' });
  try {
    return await read(database.db);
  } finally {
    await database.close();
  }
}
