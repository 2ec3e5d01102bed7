import type { Cell } from '../disclosure/cell.ts';
import { percent } from '../percent.ts';
import { distributionOf, practiceChange, type ResponseRate } from '../survey/figures.ts';
import type { AgreementView } from './material-views.ts';
import type { TrainingFigures } from './training-figures.ts';

/** What a group answered, as the last release shows it, with how many of those who were asked replied (I5). */
export interface AskedGroup {
  cell: Cell;
  rate: ResponseRate;
}

/** What the releases say of training; what is absent has not been asked yet, or not been released. */
export interface ReleasedAnswers {
  /** How good the sessions were, of the whole region. */
  ratings?: AskedGroup;
  /** Whether practice has changed three months on, of the whole region. */
  practice?: AskedGroup;
}

/** All that is known of training on a day. */
export interface TrainingResults extends ReleasedAnswers {
  figures: TrainingFigures;
  /** How many authorities there are. */
  authorities: number;
  /** Of the delivered sessions: seats that somebody had, of those that there were. */
  seats: { taken: number; of: number };
  /** How grades agreed, by version of the material, oldest first. */
  agreement: readonly { version: string; shown: AgreementView }[];
}

/** A share of those who replied, or why it can't be told: nobody has been asked, or it would give somebody away. */
export type AnsweredShare =
  | { kind: 'shown'; percent: number; replies: number; netPercent?: number }
  | { kind: 'nearlyAll'; replies: number }
  | { kind: 'nearlyNone'; replies: number }
  | { kind: 'hidden' }
  | { kind: 'notYet' };

/** One measure of how training performs. */
export type PerformanceMeasure =
  | { measure: 'sessions' | 'people'; count: number }
  | { measure: 'authorities' | 'subRegions'; count: number; of: number }
  | { measure: 'seatsFilled'; count: number; of: number; percent: number }
  | { measure: 'topTwo' | 'changedPractice'; share: AnsweredShare }
  | { measure: 'ratingReplies' | 'practiceReplies'; rate: ResponseRate }
  | { measure: 'agreement'; version: string; shown: AgreementView };

export interface ThreeQuestions {
  howMuch: PerformanceMeasure[];
  howWell: PerformanceMeasure[];
  betterOff: PerformanceMeasure[];
}

/**
 * Training by the three questions of Outcomes Based Accountability: how much was done, how well, and is anybody better
 * off. A service answers for these; how children fare is for indicators.
 */
export function threeQuestions(results: TrainingResults): ThreeQuestions {
  const { figures, seats, ratings, practice, agreement } = results;
  return {
    howMuch: [
      { measure: 'sessions', count: figures.sessionsDelivered },
      { measure: 'people', count: figures.trained },
      { measure: 'authorities', count: figures.authoritiesReached, of: results.authorities },
      { measure: 'subRegions', count: figures.subRegionsReached, of: figures.subRegions },
    ],
    howWell: [
      { measure: 'topTwo', share: shareOf(ratings) },
      ...replies('ratingReplies', ratings),
      ...seatsFilled(seats),
    ],
    betterOff: [
      { measure: 'changedPractice', share: shareOf(practice, true) },
      ...replies('practiceReplies', practice),
      ...agreement.map(one => ({ measure: 'agreement' as const, ...one })),
    ],
  };
}

/** Of seats that were there; before the first session there is nothing to fill. */
const seatsFilled = ({ taken, of }: TrainingResults['seats']): PerformanceMeasure[] =>
  of === 0 ? [] : [{ measure: 'seatsFilled', count: taken, of, percent: percent(taken, of) }];

const replies = (
  measure: 'ratingReplies' | 'practiceReplies',
  group: AskedGroup | undefined,
): PerformanceMeasure[] => (group ? [{ measure, rate: group.rate }] : []);

/** The share of the first two answers: excellent or very good; a lot or a little (E2, I6). */
function shareOf(group: AskedGroup | undefined, withNet = false): AnsweredShare {
  if (!group) return { kind: 'notYet' };
  const { cell } = group;
  switch (cell.kind) {
    case 'hidden':
      return { kind: 'hidden' };
    case 'allOrNearlyAll':
      return { kind: cell.answer < 2 ? 'nearlyAll' : 'nearlyNone', replies: cell.replies };
    case 'shown': {
      const { topTwoPercent, replies: n } = distributionOf(cell);
      const net = withNet ? { netPercent: practiceChange(cell).netChangePercent } : {};
      return { kind: 'shown', percent: topTwoPercent, replies: n, ...net };
    }
  }
}
