import { DEMO_STEPS, type DemoStep } from '../../../cards/views/demo-card.ts';
import { debateEnd } from '../../../programme/vote/opening-preview.ts';
import type { Vote } from '../../../programme/vote/vote.ts';

/** As many as a card shows at a time. */
export const MOST_STEPS = 6;

/** What makes sense now of a vote, and of time. */
export function stepsOf(vote: Vote | undefined, now: Date): DemoStep[] {
  const debating = vote?.state === 'debate';
  const endsAt = vote && debateEnd(vote);
  const table: Partial<Record<DemoStep, boolean>> = {
    endDebate: debating && endsAt !== undefined && endsAt > now,
    confirmAsChair: vote?.awaiting !== undefined,
    othersVote: vote?.state === 'open',
    toClosingTime: vote?.state === 'open',
    declareAsChair: vote?.state === 'closed',
    endorseAsBranch: vote?.state === 'declared',
    holdSession: true,
    othersEvaluate: true,
    nextMonday: true,
    threeMonthsOn: true,
  };
  return DEMO_STEPS.filter(step => table[step]);
}
