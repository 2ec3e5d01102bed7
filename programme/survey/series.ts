import type { SurveyKind } from './survey-kind.ts';

/** The name under which the answers to one question of one training programme are released. */
export const seriesName = (kind: SurveyKind, programme: string, key: string): string =>
  `${kind}/${programme}/${key}`;
