import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase } from '../../storage/database.ts';
import { mongoRegionStore } from '../../storage/region-store.ts';

describe('Opening the database', () => {
  const southWest = { code: 'sw', name: 'South West', timezone: 'Europe/London' } as const;
  let dataDirectory: string;

  beforeEach(async () => {
    dataDirectory = await mkdtemp(join(tmpdir(), 'database-'));
  });
  afterEach(() => rm(dataDirectory, { recursive: true }));

  it('without an address keeps what was written in the data directory', async () => {
    const first = await openDatabase({ uri: undefined, dataDirectory });
    await mongoRegionStore(first.db).putRegion(southWest);
    await first.close();
    const second = await openDatabase({ uri: undefined, dataDirectory });
    assert.deepEqual(await mongoRegionStore(second.db).region('sw'), southWest);
    assert.equal(second.db.databaseName, 'regional-improvement');
    await second.close();
    await assert.rejects(second.ping());
  });

  it('with an address goes there, to the database that is named', async () => {
    const server = await openDatabase({ uri: undefined, dataDirectory });
    const { hosts } = server.db.client.options;
    const uri = `mongodb://${hosts.join(',')}/region?directConnection=true`;
    const byUri = await openDatabase({ uri, dataDirectory: '/nowhere' });
    const byName = await openDatabase({ uri, dataDirectory: '/nowhere', name: 'other' });
    assert.deepEqual([byUri.db.databaseName, byName.db.databaseName], ['region', 'other']);
    await mongoRegionStore(byUri.db).putRegion(southWest);
    assert.equal(await mongoRegionStore(byName.db).region('sw'), undefined);
    for (const open of [byUri, byName, server]) await open.close();
  });

  it('refuses an address that is none', async () => {
    await assert.rejects(openDatabase({ uri: 'postgres://here', dataDirectory }), /scheme/i);
  });
});
