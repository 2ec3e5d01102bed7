import { voteCard } from '../../../cards/views/vote-card.ts';
import { voteListCard } from '../../../cards/views/vote-list-card.ts';
import { londonDay } from '../../../programme/calendar.ts';
import { may, type Permission } from '../../../programme/region/permissions.ts';
import type { Person } from '../../../programme/region/person.ts';
import type { Vote, VoteState } from '../../../programme/vote/vote.ts';
import type { VoteServices } from '../../../programme/vote/vote-services.ts';
import { answer, refused } from '../../answer.ts';
import type { Caller } from '../../feature.ts';
import type { Reply } from '../../reply.ts';
import { ballotReply } from './ballot-actions.ts';

/** May this person do it today? */
export const allowed = (permission: Permission) => (person: Person, now: Date) =>
  may(person, permission, londonDay(now));

const listCard = ({ person, now }: Caller, votes: readonly Vote[]) =>
  voteListCard({ votes, mayCreate: allowed('createVote')(person, now) });

/** All votes that this person may see. */
export const voteListReply = async ({ reader }: VoteServices, caller: Caller): Promise<Reply> =>
  answer(await reader.list(caller), votes => listCard(caller, votes));

/** Runs on the one vote in the first of these states that has any; several are offered as a list. */
export async function onCurrentVote(
  { reader }: VoteServices,
  caller: Caller,
  states: readonly VoteState[],
  run: (vote: Vote) => Promise<Reply>,
): Promise<Reply> {
  const votes = await reader.list(caller);
  if (!votes.ok) return refused(votes.refusals);
  const state = states.find(one => votes.value.some(vote => vote.state === one));
  const [first, ...others] = votes.value.filter(vote => vote.state === state);
  if (!first) return refused([{ code: 'noVoteNow' }]);
  // A declared vote is history: the newest is meant. Among votes that are going on, the person chooses.
  return others.length && state !== 'declared'
    ? { kind: 'card', card: listCard(caller, [first, ...others]) }
    : run(first);
}

/** The ballot of whoever may cast one now; the vote's card for everybody else. */
export async function voteReply(services: VoteServices, caller: Caller, vote: string): Promise<Reply> {
  const view = await services.reader.vote(caller, vote);
  return view.ok && view.value.actions.includes('castBallot')
    ? ballotReply(services, caller, vote)
    : answer(view, voteCard);
}
