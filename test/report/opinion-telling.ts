import { words } from '../../cards/wording/words.ts';
import type { Release } from '../../programme/disclosure/release.ts';
import type { ReportAudience } from '../../programme/report/report.ts';
import { type ReportScope, reportSection, type SectionTold } from '../../programme/report/section.ts';
import type { AskedDeps, AskedSeries } from '../../programme/report/sections/asked-after-sessions.ts';
import { impactSurvey } from '../../programme/report/sections/impact-survey.ts';
import { sessionEvaluations } from '../../programme/report/sections/session-evaluations.ts';
import { evaluationCount, releasesOn, surveyCount } from '../disclosure/demo.ts';

export const say = words.report.sections;

export const scopeOf = (
  asAt: string,
  audience: ReportAudience = 'members',
  more: Partial<ReportScope> = {},
) => ({
  region: 'demo',
  asAt,
  at: new Date(`${asAt}T17:00:00Z`),
  isPast: false,
  authorities: [],
  audience,
  ...more,
});

/** Releases of one series, and what is known of who was asked. */
export const depsOf = (releases: readonly Release[], asked: Partial<AskedSeries> = {}): AskedDeps => ({
  asked: {
    series: async ({ isPast }) => {
      const { counts, ...rest } = { counts: { invited: 61, replied: 27 }, isOver: false, ...asked };
      return [{ series: 'series', ...rest, ...(!isPast && { counts }) }];
    },
  },
  releases: { lastBy: async (_, __, day) => releases.findLast(({ asAt }) => asAt <= day) },
  regions: {
    subRegions: async region => ['West', 'Central', 'North'].map(code => ({ region, code, name: code })),
  },
});

export const SURVEY = releasesOn(['2016-02-05', '2016-06-30'], surveyCount);
export const survey = (asked: Partial<AskedSeries> = {}, releases: readonly Release[] = SURVEY) =>
  reportSection(impactSurvey(depsOf(releases, asked)), say.survey);
export const EVALUATIONS = releasesOn(['2015-12-15', '2016-02-05'], evaluationCount);
export const evaluations = (releases: readonly Release[] = EVALUATIONS) =>
  reportSection(
    sessionEvaluations(depsOf(releases, { counts: { invited: 94, replied: 88 } })),
    say.evaluations,
  );

export const valuesOf = (told: SectionTold | undefined): Record<string, unknown> =>
  Object.fromEntries(
    (told?.figures ?? []).map(({ code, of, answer, value }) => [
      [code, of?.code, answer].filter(Boolean).join(' '),
      value,
    ]),
  );

export const proseOf = (told: SectionTold | undefined): string =>
  Object.values(told?.blocks ?? {})
    .flat()
    .flatMap(block => (block.kind === 'paragraph' ? [block.text] : []))
    .join(' ');
