import type { OutboxStore } from '../delivery/outbox-store.ts';
import type { Shuffle } from '../vote/closing-service.ts';
import { deliveryNotes } from './delivery-notes.ts';
import { type OpeningDeps, openingService } from './opening-service.ts';
import type { SurveyKind } from './survey-kind.ts';
import { surveyMessages } from './survey-messages.ts';

export interface AskingDeps extends OpeningDeps {
  outbox: Pick<OutboxStore, 'forget' | 'byKeys'>;
}

/** Makes windows and invitations for a region, so that the right people are asked at the right time. */
export interface Inviting {
  reconcile(region: string, now: Date): Promise<void>;
}

/** One survey from the first message to the close; who is asked, and when, is the `inviting`'s own. */
export function askingServices(deps: AskingDeps, kind: SurveyKind, inviting: Inviting, shuffle: Shuffle) {
  const notes = deliveryNotes(deps);
  const openings = openingService(deps, shuffle);
  return {
    messages: surveyMessages(deps, kind),
    /** May be called at any time, in any number of processes. Answers how many answers were lost with their keys. */
    async reconcile(region: string, now: Date): Promise<number> {
      await inviting.reconcile(region, now);
      await notes.reconcile(region, kind, now);
      return openings.reconcile(region, kind, now);
    },
  };
}

export type AskingServices = ReturnType<typeof askingServices>;
