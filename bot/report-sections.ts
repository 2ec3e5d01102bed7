import { words } from '../cards/wording/words.ts';
import type { ReleaseStore } from '../programme/disclosure/release-store.ts';
import type { RegionStore } from '../programme/region/region-store.ts';
import { type ReportSection, reportSection } from '../programme/report/section.ts';
import { adoptedPriorities } from '../programme/report/sections/adopted-priorities.ts';
import { askedInSurvey } from '../programme/report/sections/asked-in-survey.ts';
import { impactSurvey } from '../programme/report/sections/impact-survey.ts';
import { recordSystems } from '../programme/report/sections/record-systems.ts';
import { sessionEvaluations } from '../programme/report/sections/session-evaluations.ts';
import { sessionReadiness } from '../programme/report/sections/session-readiness.ts';
import { trainingMaterial } from '../programme/report/sections/training-material.ts';
import { trainingReach } from '../programme/report/sections/training-reach.ts';
import type { SurveyKind } from '../programme/survey/survey-kind.ts';
import type { InvitationStore, WindowStore } from '../programme/survey/survey-store.ts';
import type { SurveyTotalsStore } from '../programme/survey/survey-totals.ts';
import type { TrainingServices } from '../programme/training/training-services.ts';
import type { TrainingStore } from '../programme/training/training-store.ts';
import type { VoteStore } from '../programme/vote/vote-store.ts';

interface Stands {
  votes: VoteStore;
  training: TrainingStore;
  regions: RegionStore;
  releases: ReleaseStore;
  surveyTotals: SurveyTotalsStore;
  windows: WindowStore;
  invitations: InvitationStore;
}

const say = words.report.sections;

/** What a report is made of, in the order in which it stands under each heading. A feature's section is one more line. */
export function reportSections(
  stores: Stands,
  { figures }: Pick<TrainingServices, 'figures'>,
): ReportSection[] {
  const { votes, training, regions, releases, surveyTotals: totals, windows, invitations } = stores;
  const counting = { totals, windows, invitations };
  const asked = (kind: SurveyKind, question: string) => ({
    asked: askedInSurvey({ counting, training }, kind, question),
    releases,
    regions,
  });
  return [
    reportSection(adoptedPriorities(votes), say.votes),
    reportSection(trainingReach({ figures, training }), say.training),
    reportSection(sessionEvaluations(asked('evaluation', 'overall')), say.evaluations),
    reportSection(trainingMaterial(training), say.material),
    reportSection(recordSystems({ training }), say.systems),
    reportSection(sessionReadiness({ figures, training }), say.readiness),
    reportSection(impactSurvey(asked('impact', 'changedPractice')), say.survey),
  ];
}
