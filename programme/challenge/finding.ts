/** Forms carry these names, so they are permanent. */
export const FINDING_KINDS = ['strength', 'areaForConsideration'] as const;
export type FindingKind = (typeof FINDING_KINDS)[number];

/**
 * Who may read it: the host and the team; then the programme manager, who collates; then all who may see what was
 * collated. Only the host's director makes the first step, and no step leads back (C3).
 */
export const FINDING_VISIBILITIES = ['hostOnly', 'approvedForCollation', 'collated'] as const;
export type FindingVisibility = (typeof FINDING_VISIBILITIES)[number];

/** What a challenge found. */
export interface Finding {
  id: string;
  region: string;
  programme: string;
  challenge: string;
  /** The authority that it is about, and that it belongs to. */
  host: string;
  kind: FindingKind;
  /** Code of a topic. */
  topic: string;
  text: string;
  visibility: FindingVisibility;
  changedBy: string;
  changedAt: Date;
  releasedBy?: string;
  releasedAt?: Date;
  collatedBy?: string;
  collatedAt?: Date;
}

/** A finding that its host has let go. */
export type ReleasedFinding = Finding & {
  visibility: Exclude<FindingVisibility, 'hostOnly'>;
  releasedAt: Date;
};

/** What is written of a finding. */
export type FindingDraft = Pick<Finding, 'kind' | 'topic' | 'text'>;
