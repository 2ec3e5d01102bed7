import type { Day } from '../calendar.ts';

/** A programme of training sessions, such as the case-tracking pilot. */
export interface TrainingProgramme {
  id: string;
  region: string;
  name: string;
  pilot: boolean;
  aim: string;
  /** Months from a session to the survey on its impact (I1). */
  surveyDelayMonths: number;
  /** The first day on which surveys are sent. */
  surveyLaunchedOn?: Day;
}
