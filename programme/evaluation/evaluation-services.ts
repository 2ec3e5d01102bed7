import type { OutboxStore } from '../delivery/outbox-store.ts';
import { deliveryNotes } from '../survey/delivery-notes.ts';
import { type OpeningDeps, openingService } from '../survey/opening-service.ts';
import { surveyMessages } from '../survey/survey-messages.ts';
import type { SessionStore } from '../training/training-store.ts';
import type { Shuffle } from '../vote/closing-service.ts';
import { evaluationInvitations } from './evaluation-invitations.ts';

export interface EvaluationDeps extends OpeningDeps {
  sessions: Pick<SessionStore, 'begunSince'>;
  outbox: Pick<OutboxStore, 'forget' | 'byKeys'>;
}

/** What is the evaluation's own: when it is asked, of whom, and when it is over. */
export function evaluationServices(deps: EvaluationDeps, shuffle: Shuffle) {
  const inviting = evaluationInvitations(deps);
  const notes = deliveryNotes(deps);
  const openings = openingService(deps, shuffle);
  return {
    messages: surveyMessages(deps, 'evaluation'),
    /** May be called at any time, in any number of processes. Answers how many answers were lost with their keys. */
    async reconcile(region: string, now: Date): Promise<number> {
      await inviting.reconcile(region, now);
      await notes.reconcile(region, 'evaluation', now);
      return openings.reconcile(region, 'evaluation', now);
    },
  };
}

export type EvaluationServices = ReturnType<typeof evaluationServices>;
