import type { Asker } from '../asker.ts';
import { londonDay } from '../calendar.ts';
import type { ConversationStore } from '../delivery/conversation.ts';
import type { Outcome } from '../outcome.ts';
import { refuse } from '../outcome.ts';
import { denied } from '../region/people-deps.ts';
import type { PeopleStore } from '../region/people-store.ts';
import { type Permission, seesVotes } from '../region/permissions.ts';
import type { RegionStore } from '../region/region-store.ts';
import type { Vote, VoteState } from './vote.ts';
import type { PaperStore, VoteStore } from './vote-store.ts';

/** What the vote services stand on. */
export interface VoteDeps {
  votes: VoteStore;
  papers: PaperStore;
  people: PeopleStore;
  regions: RegionStore;
  conversations: ConversationStore;
}

/** Undefined when the person may; otherwise the refusal. Votes are closed to trainers whatever else they are. */
export const notPermitted = (asker: Asker, permission: Permission) =>
  seesVotes(asker.person, londonDay(asker.now))
    ? denied(asker, permission)
    : refuse({ code: 'notSeenByTrainers' });

/** The vote, if it is there, the person may see votes, and it is in one of the states. */
export async function voteInState(
  deps: VoteDeps,
  { person, now }: Asker,
  id: string,
  states: readonly VoteState[],
): Promise<Outcome<Vote>> {
  if (!seesVotes(person, londonDay(now))) return refuse({ code: 'notSeenByTrainers' });
  const vote = await deps.votes.byId(person.region, id);
  if (!vote) return refuse({ code: 'voteNotFound' });
  if (!states.includes(vote.state)) return wrongState(vote, states);
  return { ok: true, value: vote };
}

/** Says why a vote in this state can't do what was asked. */
export function wrongState(vote: Vote, needed: readonly VoteState[]) {
  if (vote.state === 'void')
    return refuse({ code: 'voteVoid', title: vote.title, reason: vote.voidReason ?? '' });
  if (needed.includes('open') && vote.closedAt)
    return refuse({ code: 'voteClosed', title: vote.title, closedAt: vote.closedAt });
  return refuse({ code: 'voteNotInState', state: vote.state, needed });
}
