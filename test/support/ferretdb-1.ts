import { MongoClient } from 'mongodb';

/** Is it FerretDB 1 that answers there? Only that version calls itself by this field. */
export async function isFerretDb1(uri: string): Promise<boolean> {
  const client = await new MongoClient(uri, { serverSelectionTimeoutMS: 10_000 }).connect();
  try {
    return 'ferretdbVersion' in (await client.db('admin').command({ buildInfo: 1 }));
  } finally {
    await client.close();
  }
}
