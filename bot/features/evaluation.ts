import { surveyMessage } from '../../cards/views/survey-messages.ts';
import { words } from '../../cards/wording/words.ts';
import type { EvaluationServices } from '../../programme/evaluation/evaluation-services.ts';
import type { SurveyServices } from '../../programme/survey/survey-services.ts';
import type { Feature, Telling } from '../feature.ts';
import type { Log } from '../log.ts';
import { waitingReply } from './survey/answer-actions.ts';

interface EvaluationFeatureDeps {
  services: { survey: SurveyServices; evaluation: EvaluationServices };
  region: string;
  log: Pick<Log, 'event'>;
}

/** Asks who attended a session how it was, while they are still in the room (E1). */
export const evaluationFeature = (deps: EvaluationFeatureDeps): Feature => ({
  name: 'evaluation',
  commands: [
    {
      ...words.survey.commands.evaluate,
      audience: 'private',
      run: caller => waitingReply(deps.services.survey, caller, 'evaluation'),
    },
  ],
  jobs: [
    {
      name: 'evaluation.reconcile',
      async reconcile(now) {
        const unreadable = await deps.services.evaluation.reconcile(deps.region, now);
        if (unreadable > 0) deps.log.event('answers lost with their keys', { unreadable });
      },
    },
  ],
  tellings: [telling(deps, 'asked'), telling(deps, 'reminder')],
});

const telling = (
  { services: { evaluation }, region }: EvaluationFeatureDeps,
  what: 'asked' | 'reminder',
): Telling => ({
  kind: `evaluation.${what}`,
  due: now => evaluation.messages.due(what, region, now),
  async draw({ subject }, person, now) {
    const view = await evaluation.messages.view({ person, now }, subject);
    return view && surveyMessage(what, view);
  },
});
