import type { ReleaseStore } from '../disclosure/release-store.ts';
import type { RegionStore } from '../region/region-store.ts';
import type { SessionStore, TrainingStore } from '../training/training-store.ts';
import { commentsService } from './comments-service.ts';
import { decisionService } from './decision-service.ts';
import type { DesignDecisionStore } from './design-decision.ts';
import { surveyFiguresService } from './figures-service.ts';
import type { AnswersReader } from './given-answers.ts';
import { moderationService } from './moderation-service.ts';
import { releaseService } from './release-service.ts';
import { strictExportService } from './strict-export-service.ts';
import type { CommentStore, InvitationStore, WindowStore } from './survey-store.ts';
import type { SurveyTotalsStore } from './survey-totals.ts';
import { totallingService } from './totalling-service.ts';

export interface AnsweredDeps {
  windows: WindowStore;
  invitations: InvitationStore;
  comments: CommentStore;
  surveyTotals: SurveyTotalsStore;
  releases: ReleaseStore;
  decisions: DesignDecisionStore;
  sessions: SessionStore;
  training: TrainingStore;
  regions: RegionStore;
  answers: AnswersReader;
}

/** What becomes of answers: totals, releases, figures, comments, and what is changed because of them. */
export function answeredServices({ surveyTotals: totals, ...rest }: AnsweredDeps) {
  const deps = { ...rest, totals };
  return {
    totalling: totallingService(deps),
    releases: releaseService(deps),
    figures: surveyFiguresService(deps),
    strictExport: strictExportService(deps),
    moderation: moderationService(deps),
    comments: commentsService(deps),
    decisions: decisionService(deps),
  };
}

export type AnsweredServices = ReturnType<typeof answeredServices>;
