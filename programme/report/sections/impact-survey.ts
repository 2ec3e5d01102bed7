import { distributionOf, practiceChange } from '../../survey/figures.ts';
import type { FoundFigure } from '../report.ts';
import { figure, type SectionFacts } from '../section.ts';
import { type AskedAfterSessions, type AskedDeps, askedBy } from './asked-after-sessions.ts';

/** The order of the answers to whether practice has changed (I6). */
export const CHANGE_ANSWERS = ['changedALot', 'changedALittle', 'notYetPlanned', 'noChange'] as const;

type Code =
  | 'survey.invited'
  | 'survey.replied'
  | 'survey.responseRatePercent'
  | 'survey.interim'
  | 'survey.replies'
  | 'survey.answers'
  | 'survey.answersPercent'
  | 'survey.changedPercent'
  | 'survey.netChangePercent'
  | 'survey.answersBySubRegion';
type Source = 'survey.invitations' | 'survey.releases';

/** Whether practice has changed three months on, from releases (S16; I5, I6). */
export const impactSurvey = (deps: AskedDeps): SectionFacts<AskedAfterSessions, Code, Source> => ({
  kind: 'impactSurvey',
  find: scope => askedBy(deps, scope, 'survey.answers'),
  figures: (found, { asAt }) => ({
    figures: [...rateFigures(found, asAt), ...answerFigures(found, asAt)],
    withheld: found.withheld,
  }),
});

function rateFigures({ rate, isOver }: AskedAfterSessions, asAt: string): FoundFigure<Code, Source>[] {
  const invited = figure<Code, Source>('survey.invitations', asAt);
  const rates = rate && [
    invited('survey.invited', rate.invited),
    invited('survey.replied', rate.completed),
    invited('survey.responseRatePercent', rate.percent, { unit: 'percent' }),
  ];
  return [...(rates ?? []), invited('survey.interim', !isOver, { unit: 'yesNo' })];
}

function answerFigures(
  { region, shownOn, subRegions }: AskedAfterSessions,
  asAt: string,
): FoundFigure<Code, Source>[] {
  if (region?.kind !== 'shown') return [];
  const shown = figure<Code, Source>('survey.releases', shownOn ?? asAt);
  const { answers, replies } = distributionOf(region);
  const { changedPercent, netChangePercent } = practiceChange(region);
  return [
    shown('survey.replies', replies),
    ...CHANGE_ANSWERS.flatMap((answer, place) => {
      const { count = 0, percent = 0 } = answers[place] ?? {};
      return [
        shown('survey.answers', count, { answer }),
        shown('survey.answersPercent', percent, { answer, unit: 'percent' }),
      ];
    }),
    shown('survey.changedPercent', changedPercent, { unit: 'percent' }),
    shown('survey.netChangePercent', netChangePercent, { unit: 'percent' }),
    ...subRegions.flatMap(({ of, answers: own }) =>
      own.kind === 'shown'
        ? CHANGE_ANSWERS.map((answer, place) =>
            shown('survey.answersBySubRegion', own.counts[place] ?? 0, { of, answer }),
          )
        : [],
    ),
  ];
}
