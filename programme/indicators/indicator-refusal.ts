import type { Day } from '../calendar.ts';
import type { FIXED_FIELDS } from './indicator.ts';
import type { MeasureProblem } from './measure.ts';
import type { Period } from './period.ts';

/** What the business may refuse about indicators: a part of the closed list in `refusal.ts`. */
export type IndicatorRefusal =
  | MeasureProblem
  | { code: 'indicatorNotFound' }
  | { code: 'indicatorCodeTaken'; codeWanted: string }
  | { code: 'indicatorFixed'; title: string; fields: readonly (typeof FIXED_FIELDS)[number][] }
  | { code: 'noLocalIndicators' }
  | { code: 'publishedNotEntered'; title: string }
  | { code: 'noAuthorityToEnterFor' }
  | { code: 'periodUnknown'; text: string }
  | { code: 'periodNotOver'; period: Period; endsOn: Day }
  | { code: 'periodClosed'; title: string; period: Period }
  | { code: 'authorityNotThen'; authority: string; period: Period }
  | { code: 'noValueChosen' }
  | { code: 'valueNotFound' }
  | { code: 'approveNeedsAnother' }
  | { code: 'topicOfVoteNotFound' };
