/** What findings are about, such as neglect; people choose it from a list. */
export interface Topic {
  region: string;
  /** Unique in its region, made from the title. */
  code: string;
  title: string;
  /** Why it takes the whole region, where it does (S6). */
  regionalReason?: string;
}
