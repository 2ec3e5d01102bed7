import type { Authority, Organisation, Region, SubRegion } from './authority.ts';

export interface RegionStore {
  region(code: string): Promise<Region | undefined>;
  putRegion(region: Region): Promise<void>;
  authorities(region: string): Promise<Authority[]>;
  /** Inserts or replaces, keyed on region and code. */
  putAuthority(authority: Authority): Promise<void>;
  subRegions(region: string): Promise<SubRegion[]>;
  putSubRegion(subRegion: SubRegion): Promise<void>;
  organisations(region: string): Promise<Organisation[]>;
  putOrganisation(organisation: Organisation): Promise<void>;
}
