import type { AskingServices } from '../../programme/survey/asking-services.ts';
import type { SurveyKind } from '../../programme/survey/survey-kind.ts';
import { type Dump, dump } from './raw-dump.ts';
import type { SurveyRig } from './survey-rig.ts';

/** The database as it was after a step. */
interface Copy {
  step: string;
  at: Dump;
}

/** All that a survey left behind, copied after every step, and what somebody who was there knows of it. */
export interface RawStory {
  region: string;
  kind: SurveyKind;
  /** For each session how many envelopes an opening took, one opening after the other. */
  openings: Readonly<Record<string, readonly number[]>>;
  /** In the end, of all sessions together. */
  completed: number;
  responses: number;
  /** What whoever answered last, and alone, wrote. */
  late: string;
  /** What each wrote, in the order of answering: nobody wrote the same about two sessions. */
  wrote: Readonly<Record<string, readonly string[]>>;
  copies: readonly Copy[];
}

/** Copies everything in a region, step by step. */
export class RawReader {
  readonly copies: Copy[] = [];
  readonly rig: SurveyRig;
  readonly region: string;

  constructor(rig: SurveyRig, region: string) {
    this.rig = rig;
    this.region = region;
  }

  async copy(step: string): Promise<void> {
    this.copies.push({ step, at: await dump(this.rig.db, this.region) });
  }

  /** Sends what is due, and lets it arrive. */
  async tell(
    { messages, reconcile }: AskingServices,
    telling: 'asked' | 'reminder',
    now: Date,
  ): Promise<void> {
    const { outbox } = this.rig.stores;
    await outbox.offer(await messages.due(telling, this.region, now), now);
    const { deliveries, claim } = await outbox.take(this.region, '', now, now, 99);
    for (const { key } of deliveries)
      await outbox.settle(this.region, key, claim, { state: 'sent', at: now });
    await reconcile(this.region, now);
  }
}
