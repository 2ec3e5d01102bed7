import type { Day } from '../calendar.ts';
import type { OfstedGrade } from './ofsted-grade.ts';

/** Something that the practice case shows; a case with more positive ones is less straightforward to judge. */
export interface CaseFeature {
  kind: 'positive' | 'negative';
  text: string;
}

/** How many grades of the practice case matched the reference grade: counts only, no person. */
export interface GradeAgreement {
  /** Grades given. */
  grades: number;
  /** Those that matched at first, and after the discussion. */
  agreedFirst: number;
  agreedAfter: number;
}

/** An edition of the training material. Every change names its reason and evidence (T7). */
export interface MaterialVersion {
  region: string;
  programme: string;
  /** Unique in the programme, such as `2.0`. */
  version: string;
  from: Day;
  change: string;
  reason: string;
  /** What it rests on: comments after a session, a decision, a figure. */
  evidence: string[];
  /** Title of the anonymised practice case; the case itself never enters the product (P5). */
  caseTitle?: string;
  features: CaseFeature[];
  referenceGrade?: OfstedGrade;
  agreement?: GradeAgreement;
  createdBy: string;
  createdAt: Date;
}
