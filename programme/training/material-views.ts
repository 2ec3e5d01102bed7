import { percent } from '../percent.ts';
import type { GradeAgreement, MaterialVersion } from './material.ts';
import type { TrainingProgramme } from './training-programme.ts';

/** Judgements of fewer than so many are shown to nobody (X2). */
const FEWEST_GRADES = 10;
/** Of fewer than so many it is not even said that all, or none, agreed (X7). */
const FEW_GRADES = 20;
const NEARLY_ALL = 0.95;

/** How many grades agreed, as far as that gives nobody's own grade away. */
export type ShownAgreement = { agreed: number; percent: number } | 'nearlyAll' | 'hardlyAny' | 'hidden';

export type AgreementView = 'tooFew' | { grades: number; first: ShownAgreement; after: ShownAgreement };

/** A version of the material as one person may see it. */
export interface MaterialView {
  programme: TrainingProgramme;
  /** Without case and grade for those who may yet do the exercise. */
  material: Omit<MaterialVersion, 'agreement'>;
  /** Codes of the sessions that used or will use it, by start. */
  sessions: string[];
  /** Absent while nobody has counted; `tooFew` when it may not be shown. */
  agreement?: AgreementView;
  /** The counts as they were written, for whoever may change them. */
  counted?: GradeAgreement;
  seesCase: boolean;
  mayChange: boolean;
}

export interface MaterialsView {
  programme: TrainingProgramme;
  /** The other programmes, to be looked at instead. */
  others: TrainingProgramme[];
  /** Oldest first. */
  versions: MaterialView[];
  mayChange: boolean;
}

/** The agreement of a version as it may be shown (X2, X7). */
export function agreementView({ grades, agreedFirst, agreedAfter }: GradeAgreement): AgreementView {
  if (grades < FEWEST_GRADES) return 'tooFew';
  return { grades, first: shown(agreedFirst, grades), after: shown(agreedAfter, grades) };
}

function shown(agreed: number, grades: number): ShownAgreement {
  if (grades < FEW_GRADES && (agreed === 0 || agreed === grades)) return 'hidden';
  if (agreed >= grades * NEARLY_ALL) return 'nearlyAll';
  if (grades - agreed >= grades * NEARLY_ALL) return 'hardlyAny';
  return { agreed, percent: percent(agreed, grades) };
}
