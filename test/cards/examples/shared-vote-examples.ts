import { ownVoteCard, sharedVoteCard } from '../../../cards/views/shared-vote-card.ts';
import type { Examples } from './examples.ts';
import { at, ExampleVote } from './votes.ts';

/** A vote in a channel or group. */
export const examples: Examples = (typed, scale) => {
  const example = new ExampleVote(typed, scale);
  const vote = example.opened();
  const userIds = Array.from({ length: 60 }, (_, n) => `29:${n}${'x'.repeat(60)}`);
  const electorName = typed('Carrowmoor');
  const cast = { electorName, castByName: typed('Sam Voter'), castAt: at('27T13:40:00') };
  return {
    'sharedVoteCard open': sharedVoteCard({ vote, userIds }),
    'sharedVoteCard closed': sharedVoteCard({
      vote: example.opened({ state: 'closed', closedAt: at('27T15:00:00') }),
      userIds: [],
    }),
    'sharedVoteCard declared': sharedVoteCard({
      vote: example.opened({ state: 'declared', declaredAt: at('27T15:10:00') }),
      userIds: [],
    }),
    'sharedVoteCard void': sharedVoteCard({ vote: example.opened({ state: 'void' }), userIds: [] }),
    'ownVoteCard before the ballot': ownVoteCard({ vote, ballots: [{ electorName }] }),
    'ownVoteCard after the ballot': ownVoteCard({ vote, ballots: [cast] }),
    'ownVoteCard without a ballot': ownVoteCard({ vote, ballots: [] }),
  };
};
