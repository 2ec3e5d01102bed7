import { words } from '../cards/wording/words.ts';
import type { ChallengeServices } from '../programme/challenge/challenge-services.ts';
import type { ReleaseStore } from '../programme/disclosure/release-store.ts';
import type { PlanServices } from '../programme/improvement/plan-services.ts';
import type { IndicatorServices } from '../programme/indicators/indicator-services.ts';
import type { RegionStore } from '../programme/region/region-store.ts';
import { oncePerScope } from '../programme/report/once-per-scope.ts';
import type { AskedOfTraining } from '../programme/report/released-answers.ts';
import { type ReportSection, reportSection } from '../programme/report/section.ts';
import { adoptedPriorities } from '../programme/report/sections/adopted-priorities.ts';
import type { AskedDeps } from '../programme/report/sections/asked-after-sessions.ts';
import { askedInSurvey } from '../programme/report/sections/asked-in-survey.ts';
import { heldSummit } from '../programme/report/sections/held-summit.ts';
import { impactSurvey } from '../programme/report/sections/impact-survey.ts';
import { improvementPlan } from '../programme/report/sections/improvement-plan.ts';
import { peerChallenge } from '../programme/report/sections/peer-challenge.ts';
import { recordSystems } from '../programme/report/sections/record-systems.ts';
import { sessionEvaluations } from '../programme/report/sections/session-evaluations.ts';
import { sessionReadiness } from '../programme/report/sections/session-readiness.ts';
import { steeringWork } from '../programme/report/sections/steering-work.ts';
import { topicBaselines } from '../programme/report/sections/topic-baselines.ts';
import { trainingMaterial } from '../programme/report/sections/training-material.ts';
import { trainingQuestions } from '../programme/report/sections/training-questions.ts';
import { trainingReach } from '../programme/report/sections/training-reach.ts';
import { whatChanged } from '../programme/report/sections/what-changed.ts';
import type { SteeringServices } from '../programme/steering/steering-services.ts';
import type { SummitServices } from '../programme/summit/summit-services.ts';
import type { DesignDecisionStore } from '../programme/survey/design-decision.ts';
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
  decisions: DesignDecisionStore;
}

/** Whose services count what a section tells. */
interface Counting {
  training: Pick<TrainingServices, 'figures'>;
  challenge: Pick<ChallengeServices, 'figures'>;
  summit: Pick<SummitServices, 'figures'>;
  steering: Pick<SteeringServices, 'figures'>;
  plans: Pick<PlanServices, 'readings'>;
  oba: Pick<IndicatorServices, 'curves'>;
}

const say = words.report.sections;

/** What is asked of those who attended, and told of. */
export function askedOfTraining({
  training,
  regions,
  releases,
  surveyTotals: totals,
  windows,
  invitations,
}: Omit<Stands, 'votes' | 'decisions'>): AskedOfTraining {
  const counting = { totals, windows, invitations };
  const asked = (kind: SurveyKind, question: string): AskedDeps => ({
    asked: { series: oncePerScope(askedInSurvey({ counting, training }, kind, question).series) },
    releases,
    regions,
  });
  return { ratings: asked('evaluation', 'overall'), practice: asked('impact', 'changedPractice') };
}

/** What a report is made of, in the order in which it stands under each heading. A feature's section is one more line. */
export function reportSections(
  stores: Stands,
  { training: { figures }, challenge, summit, steering, plans, oba }: Counting,
): ReportSection[] {
  const { votes, training, decisions } = stores;
  const asked = askedOfTraining(stores);
  // Two sections ask for the same totals.
  const totalsAt = oncePerScope(({ region, at }) => figures.then(region, at));
  return [
    reportSection(peerChallenge(challenge.figures), say.challenge),
    reportSection(heldSummit(summit.figures), say.summit),
    reportSection(adoptedPriorities(votes), say.votes),
    reportSection(topicBaselines({ votes, curves: oba.curves }), say.baselines),
    reportSection(improvementPlan(plans.readings), say.plan),
    reportSection(steeringWork(steering.figures), say.steering),
    reportSection(trainingReach({ figures, totalsAt, training }), say.training),
    reportSection(sessionEvaluations(asked.ratings), say.evaluations),
    reportSection(trainingQuestions({ totalsAt, ...asked }), say.questions),
    reportSection(trainingMaterial(training), say.material),
    reportSection(recordSystems({ training }), say.systems),
    reportSection(sessionReadiness({ figures, training }), say.readiness),
    reportSection(impactSurvey(asked.practice), say.survey),
    reportSection(whatChanged({ decisions, training }), say.changes),
  ];
}
