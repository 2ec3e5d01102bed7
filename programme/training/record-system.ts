import type { Day } from '../calendar.ts';

/** A family of electronic social care record systems. */
export interface RecordSystem {
  region: string;
  /** Unique in the region; the name of the product serves. */
  code: string;
  name: string;
  supplier?: string;
}

/** Which system an authority works with, and when. At most one at a time. */
export interface SystemInUse {
  region: string;
  authority: string;
  /** Code of the record system. */
  system: string;
  validFrom?: Day;
  validTo?: Day;
}
