import { surveyMessage } from '../../cards/views/survey-messages.ts';
import { words } from '../../cards/wording/words.ts';
import type { AskingServices } from '../../programme/survey/asking-services.ts';
import type { SurveyKind } from '../../programme/survey/survey-kind.ts';
import type { SurveyServices } from '../../programme/survey/survey-services.ts';
import type { Feature, Telling } from '../feature.ts';
import type { Log } from '../log.ts';
import { waitingReply } from './survey/answer-actions.ts';

interface AskingDeps {
  kind: SurveyKind;
  survey: SurveyServices;
  asking: AskingServices;
  region: string;
  log: Pick<Log, 'event'>;
}

const ASKED = { evaluation: 'evaluationAsked', impact: 'impactAsked' } as const;

/** Asks who attended a session: how it was while they are still in the room (E1), and what has changed, months later (I1). */
export const askingFeature = (deps: AskingDeps): Feature => ({
  name: deps.kind,
  commands: [
    {
      ...words.survey.commands[deps.kind],
      audience: 'private',
      run: caller => waitingReply(deps.survey, caller, deps.kind),
    },
  ],
  jobs: [
    {
      name: `${deps.kind}.reconcile`,
      async reconcile(now) {
        const unreadable = await deps.asking.reconcile(deps.region, now);
        if (unreadable > 0) deps.log.event('answers lost with their keys', { unreadable });
      },
    },
  ],
  tellings: [telling(deps, 'asked'), telling(deps, 'reminder')],
  waiting: async asker =>
    (await deps.survey.answering.waiting(asker, deps.kind)).map(
      ({ window: { session, code, startsAt } }) => ({
        says: ASKED[deps.kind],
        ...{ session, code, startsAt },
      }),
    ),
});

const telling = ({ kind, asking, region }: AskingDeps, what: 'asked' | 'reminder'): Telling => ({
  kind: `${kind}.${what}`,
  due: now => asking.messages.due(what, region, now),
  async draw({ subject }, person, now) {
    return surveyMessage(what, await asking.messages.view({ person, now }, subject));
  },
});
