import { consistentlyMainly, isMainly } from '../../disclosure/mainly.ts';
import { distributionOf } from '../../survey/figures.ts';
import type { FoundFigure } from '../report.ts';
import { figure, type SectionFacts } from '../section.ts';
import { type AskedAfterSessions, type AskedDeps, askedBy } from './asked-after-sessions.ts';

/** The order of the answers, the best first; not the grades of an inspection (E4). */
export const RATING_ANSWERS = ['excellent', 'veryGood', 'good', 'fair', 'poor'] as const;

type Code =
  | 'evaluation.invited'
  | 'evaluation.replied'
  | 'evaluation.responseRatePercent'
  | 'evaluation.replies'
  | 'evaluation.answers'
  | 'evaluation.answersPercent'
  | 'evaluation.topTwoPercent'
  | 'evaluation.mainly'
  | 'evaluation.sessionsShown'
  | 'evaluation.consistentlyMainly';
type Source = 'evaluation.invitations' | 'evaluation.releases';

/** What those who attended thought of the sessions, from releases (S12; E2, E3). */
export const sessionEvaluations = (deps: AskedDeps): SectionFacts<AskedAfterSessions, Code, Source> => ({
  kind: 'sessionEvaluations',
  find: scope => askedBy(deps, scope, 'evaluation.answers'),
  figures: (found, { asAt }) => ({
    figures: [...rateFigures(found, asAt), ...answerFigures(found, asAt)],
    withheld: found.withheld,
  }),
});

function rateFigures({ rate }: AskedAfterSessions, asAt: string): FoundFigure<Code, Source>[] {
  if (!rate) return [];
  const invited = figure<Code, Source>('evaluation.invitations', asAt);
  return [
    invited('evaluation.invited', rate.invited),
    invited('evaluation.replied', rate.completed),
    invited('evaluation.responseRatePercent', rate.percent, { unit: 'percent' }),
  ];
}

function answerFigures(
  { region, shownOn, mainly }: AskedAfterSessions,
  asAt: string,
): FoundFigure<Code, Source>[] {
  const shown = figure<Code, Source>('evaluation.releases', shownOn ?? asAt);
  const consistent = consistentlyMainly(mainly);
  const sessions = consistent
    ? [
        shown('evaluation.sessionsShown', consistent.sessions),
        shown('evaluation.consistentlyMainly', consistent.isTrue, { unit: 'yesNo' }),
      ]
    : [];
  if (region?.kind !== 'shown') return sessions;
  const { answers, replies, topTwoPercent } = distributionOf(region);
  return [
    shown('evaluation.replies', replies),
    ...RATING_ANSWERS.flatMap((answer, place) => {
      const { count = 0, percent = 0 } = answers[place] ?? {};
      return [
        shown('evaluation.answers', count, { answer }),
        shown('evaluation.answersPercent', percent, { answer, unit: 'percent' }),
      ];
    }),
    shown('evaluation.topTwoPercent', topTwoPercent, { unit: 'percent' }),
    shown('evaluation.mainly', isMainly(region), { unit: 'yesNo' }),
    ...sessions,
  ];
}
