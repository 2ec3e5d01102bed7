/** Whom a figure is of. The region's own code, a sub-region's, a version of the material, or a session's id. */
export interface Subject {
  level: 'region' | 'subRegion' | 'version' | 'session';
  code: string;
}

/** What may be shown of a subject: all that an outlet ever gets to know. */
export type Cell =
  | { kind: 'shown'; replies: number; counts: readonly number[] }
  /** X7. `answer` is its place. */
  | { kind: 'allOrNearlyAll'; replies: number; answer: number }
  /**
   * X2: too few. X5: it would give somebody away, here or in another group; which of the two is not told, because that a
   * group agrees would be. X6: not yet.
   */
  | { kind: 'hidden'; rule: 'X2' | 'X5' | 'X6' };

export interface Figure {
  subject: Subject;
  cell: Cell;
}

/** Why something was hidden: for those who check a release (X9), not for those who read it. */
export interface Suppression {
  subject: Subject;
  rule: 'X2' | 'X5' | 'X6' | 'X7' | 'I8';
}

/** One string for each subject. */
export const keyOf = ({ level, code }: Subject): string => `${level}/${code}`;
