import { turnoutCard } from '../../../cards/views/turnout-card.ts';
import { voteCard } from '../../../cards/views/vote-card.ts';
import { voteFormCard } from '../../../cards/views/vote-form-card.ts';
import { voteListCard } from '../../../cards/views/vote-list-card.ts';
import { words } from '../../../cards/wording/words.ts';
import { londonDay } from '../../../programme/calendar.ts';
import { may, type Permission, permittedRoles, seesVotes } from '../../../programme/region/permissions.ts';
import type { Person } from '../../../programme/region/person.ts';
import type { Vote, VoteState } from '../../../programme/vote/vote.ts';
import { answer, refused } from '../../answer.ts';
import type { Caller, Command } from '../../feature.ts';
import type { Reply } from '../../reply.ts';
import type { VotingDeps } from '../voting.ts';
import { ballotReply } from './ballot-actions.ts';
import { proposalsReply, proposeReply } from './proposal-actions.ts';
import { exportReply, resultReply, sharedResult } from './result-actions.ts';

/** Typed words that lead into voting; each finds the vote it is about by itself. */
export function voteCommands(deps: VotingDeps): Command[] {
  const { services } = deps;
  const { reader } = services;
  const say = words.vote.commands;
  const allowed = (permission: Permission) => (person: Person, now: Date) =>
    may(person, permission, londonDay(now));
  const anyone = (person: Person, now: Date) => seesVotes(person, londonDay(now));

  const listCard = ({ person, now }: Caller, votes: readonly Vote[]) =>
    voteListCard({ votes, mayCreate: allowed('createVote')(person, now) });

  /** Runs on the one vote in the first of these states that has any; several are offered as a list. */
  async function onCurrent(
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

  async function current(caller: Caller, vote: Vote): Promise<Reply> {
    const view = await reader.vote(caller, vote.id);
    return view.ok && view.value.actions.includes('castBallot')
      ? ballotReply(services, caller, vote.id)
      : answer(view, voteCard);
  }

  const beforeOpening: readonly VoteState[] = ['debate', 'draft'];
  const newest: readonly VoteState[] = ['open', 'debate', 'closed', 'draft', 'declared', 'void'];
  const opened: readonly VoteState[] = ['open', 'closed', 'declared'];

  return [
    {
      names: ['vote', 'ballot', 'our ballot', 'my ballot', 'cast', 'current vote'],
      help: say.vote,
      audience: 'private',
      shownTo: anyone,
      run: caller => onCurrent(caller, newest, vote => current(caller, vote)),
    },
    {
      names: ['votes', 'list votes', 'all votes'],
      help: say.votes,
      audience: 'private',
      shownTo: anyone,
      run: async caller => answer(await reader.list(caller), votes => listCard(caller, votes)),
    },
    {
      names: ['proposals', 'debate', 'list proposals'],
      help: say.proposals,
      audience: 'private',
      shownTo: anyone,
      run: caller => onCurrent(caller, newest, vote => proposalsReply(services, caller, vote.id)),
    },
    {
      names: ['propose', 'new proposal'],
      help: say.propose,
      audience: 'private',
      shownTo: (person, now) => allowed('propose')(person, now) || allowed('decideProposal')(person, now),
      run: caller => onCurrent(caller, beforeOpening, vote => proposeReply(services, caller, vote.id)),
    },
    {
      names: ['result', 'results'],
      help: say.result,
      audience: 'private',
      shownTo: anyone,
      run: caller => onCurrent(caller, ['declared'], vote => resultReply(services, caller, vote.id)),
    },
    {
      names: ['share result', 'post result'],
      help: say.shareResult,
      audience: 'public',
      shownTo: allowed('shareResult'),
      run: async caller =>
        allowed('shareResult')(caller.person, caller.now)
          ? onCurrent(caller, ['declared'], vote => sharedResult(deps, caller, vote.id))
          : refused([{ code: 'notYourRole', roles: permittedRoles('shareResult') }]),
    },
    {
      names: ['turnout', 'who has voted'],
      help: say.turnout,
      audience: 'private',
      shownTo: allowed('seeWhoHasVoted'),
      run: caller =>
        onCurrent(caller, opened, async vote =>
          answer(await reader.whoHasVoted(caller, vote.id), turnoutCard),
        ),
    },
    {
      names: ['new vote', 'create vote'],
      help: say.newVote,
      audience: 'private',
      shownTo: allowed('createVote'),
      run: async caller =>
        allowed('createVote')(caller.person, caller.now)
          ? { kind: 'card', card: voteFormCard(caller.newId()) }
          : refused([{ code: 'notYourRole', roles: permittedRoles('createVote') }]),
    },
    {
      names: ['export ballots'],
      help: say.exportBallots,
      audience: 'private',
      shownTo: allowed('exportBallots'),
      run: caller => onCurrent(caller, ['declared'], vote => exportReply(deps, caller, vote.id)),
    },
    {
      names: ['endorse', 'endorse priorities'],
      help: say.endorse,
      audience: 'private',
      shownTo: allowed('endorsePriority'),
      run: caller => onCurrent(caller, ['declared'], vote => resultReply(services, caller, vote.id)),
    },
  ];
}
