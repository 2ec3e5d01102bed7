/** What a programme taught on one topic, built from what was collated. There is one for each topic (S4). */
export interface LearningSummary {
  region: string;
  programme: string;
  topic: string;
  text: string;
  /** How many collated findings it stands on. */
  sourceCount: number;
  writtenBy: string;
  writtenAt: Date;
  /** Somebody else than the writer; gone again when the text changes. */
  approvedBy?: string;
  approvedAt?: Date;
}
