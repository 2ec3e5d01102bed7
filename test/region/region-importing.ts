import { readFileSync } from 'node:fs';
import path from 'node:path';
import { PersonMemo } from '../../programme/region/person-memo.ts';
import { readRegionFile } from '../../programme/region/region-file.ts';
import { importRegion } from '../../programme/region/region-import.ts';
import { regionReader } from '../../programme/region/region-reader.ts';
import type { TestRegion } from './region-rig.ts';

/** A file that comes with the product. */
export const data = (name: string): string =>
  readFileSync(path.join(import.meta.dirname, '..', '..', 'scripts', 'data', name), 'utf8');

/** Loads a file into a region as the script does. */
export const importInto = (region: TestRegion, text: string, format: 'json' | 'csv') =>
  importRegion(
    {
      store: region.stores.regions,
      people: region.stores.people,
      training: region.stores.training,
      regions: regionReader(region.stores.regions, region.code, 0),
      memo: new PersonMemo({ lifeMs: 0, people: 1 }),
      newId: region.newId,
    },
    readRegionFile(text, format),
    { code: region.code, name: 'South West' },
    region.now,
  );
