import type { Db } from 'mongodb';
import type { Authority, Organisation, Region, SubRegion } from '../programme/region/authority.ts';
import type { RegionStore } from '../programme/region/region-store.ts';
import { byKey, fromDocument, type Stored, toDocument } from './document.ts';
import { text } from './gate.ts';
import { put } from './idempotent-writes.ts';
import { WHOLE_LIST } from './whole-list.ts';

type RegionRecord = Region & { region: string };

/** Collections `regions`, `authorities`, `subRegions` and `organisations`; each document is its domain object, named by its code. */
export function mongoRegionStore(db: Db): RegionStore {
  const regions = db.collection<Stored<RegionRecord>>('regions');
  const authorities = db.collection<Stored<Authority>>('authorities');
  const subRegions = db.collection<Stored<SubRegion>>('subRegions');
  const organisations = db.collection<Stored<Organisation>>('organisations');

  return {
    async region(code) {
      const found = await regions.findOne(byKey(code, code));
      if (found === null) return undefined;
      const { region, ...value } = fromDocument<RegionRecord>(found);
      return value;
    },
    putRegion: async region => put(regions, toDocument({ ...region, region: region.code }, [region.code])),

    async authorities(region) {
      const byCode = { sort: { code: 1 }, ...WHOLE_LIST } as const;
      const found = await authorities.find({ region: text(region) }, byCode).toArray();
      return found.map(document => fromDocument<Authority>(document));
    },
    putAuthority: async authority => put(authorities, toDocument(authority, [authority.code])),

    async subRegions(region) {
      const found = await subRegions.find({ region: text(region) }, { sort: { code: 1 } }).toArray();
      return found.map(document => fromDocument<SubRegion>(document));
    },
    putSubRegion: async subRegion => put(subRegions, toDocument(subRegion, [subRegion.code])),

    async organisations(region) {
      const found = await organisations.find({ region: text(region) }, { sort: { code: 1 } }).toArray();
      return found.map(document => fromDocument<Organisation>(document));
    },
    putOrganisation: async organisation => put(organisations, toDocument(organisation, [organisation.code])),
  };
}
