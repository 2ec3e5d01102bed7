import { featuresOf, type Reach } from './compose/features.ts';
import { servicesOn } from './compose/services.ts';
import { type Database, storesOn } from './compose/stores.ts';
import type { Config } from './config.ts';
import { createDownloads } from './http/downloads.ts';
import type { World } from './world.ts';

type Served = Pick<
  Config,
  'region' | 'programmeManagers' | 'privacyContact' | 'publicUrl' | 'keyDirectory' | 'demo'
>;
type Chance = Pick<World, 'now' | 'newId' | 'newToken' | 'randomInt' | 'log' | 'demo'>;

/**
 * The features and what they stand on. Nothing is asked of the database before somebody uses them, so whoever only
 * wants to know what the bot offers needs no connection.
 */
export function compose(config: Served, world: Chance, db: Database, reach: Reach) {
  const stores = storesOn(db, config);
  const services = servicesOn(config, world, stores);
  const downloads = createDownloads({ ...config, store: stores.downloads, newToken: world.newToken });
  const features = featuresOf(config, world, { ...services, ...reach, stores, downloads });
  return { stores, services, downloads, features };
}
