import { castBallot } from '../../../cards/forms/cast-ballot.ts';
import { marksFrom, reviewBallot } from '../../../cards/forms/review-ballot.ts';
import { showBallot } from '../../../cards/forms/show-ballot.ts';
import { ballotCard } from '../../../cards/views/ballot-card.ts';
import { ballotPickCard } from '../../../cards/views/ballot-pick-card.ts';
import { receiptCard } from '../../../cards/views/receipt-card.ts';
import { reviewCard } from '../../../cards/views/review-card.ts';
import type { Marks } from '../../../programme/vote/marks.ts';
import type { VoteServices } from '../../../programme/vote/vote-services.ts';
import { answer, refused } from '../../answer.ts';
import { type Action, action, type Caller } from '../../feature.ts';
import type { Reply } from '../../reply.ts';
import type { VotingDeps } from '../voting.ts';

/** The ballot that this person may cast; whoever votes for several electors picks one first. */
export async function ballotReply(
  services: VoteServices,
  caller: Caller,
  vote: string,
  chosen: { paper?: string; marks?: Marks } = {},
  remark?: string,
): Promise<Reply> {
  const found = await services.ballots.ballots(caller, vote);
  if (!found.ok) return refused(found.refusals);
  const [only, another, ...others] = chosen.paper
    ? found.value.filter(ballot => ballot.paper === chosen.paper)
    : found.value;
  if (!only) return refused([{ code: 'ballotOutOfDate' }]);
  if (another) return { kind: 'card', card: ballotPickCard([only, another, ...others]) };
  const marks = chosen.marks?.length ? chosen.marks : only.marks;
  return { kind: 'card', card: ballotCard({ ...only, marks }, remark) };
}

/** Choosing, checking and sending a ballot. */
export function ballotActions({ services }: VotingDeps): Action[] {
  const { ballots } = services;
  return [
    action(showBallot, (caller, { vote, paper, choices }) =>
      ballotReply(services, caller, vote, { ...(paper ? { paper } : {}), marks: choices }),
    ),
    action(reviewBallot, async (caller, values) => {
      const { vote, paper, revision } = values;
      const press = { vote, paper, revision, marks: marksFrom(values) };
      const review = await ballots.review(caller, press);
      if (review.ok) return { kind: 'card', card: reviewCard(review.value) };
      const refusal = refused(review.refusals);
      const kept = await ballotReply(services, caller, press.vote, press, refusal.text);
      return kept.kind === 'card' ? { ...refusal, card: kept.card } : refusal;
    }),
    action(castBallot, async (caller, { choices, ...press }) =>
      answer(await ballots.cast(caller, { ...press, marks: choices }), cast =>
        cast.kind === 'receipt' ? receiptCard(cast.receipt) : ballotCard(cast.ballot),
      ),
    ),
  ];
}
