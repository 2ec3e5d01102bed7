import { turnoutCard } from '../../../cards/views/turnout-card.ts';
import { voteFormCard } from '../../../cards/views/vote-form-card.ts';
import { words } from '../../../cards/wording/words.ts';
import { londonDay } from '../../../programme/calendar.ts';
import { type Permission, permittedRoles, seesVotes } from '../../../programme/region/permissions.ts';
import type { Person } from '../../../programme/region/person.ts';
import type { Vote, VoteState } from '../../../programme/vote/vote.ts';
import { answer, refused } from '../../answer.ts';
import type { Caller, Command } from '../../feature.ts';
import type { Reply } from '../../reply.ts';
import type { VotingDeps } from '../voting.ts';
import { allowed, onCurrentVote, voteListReply, voteReply } from './current-vote.ts';
import { debateSummaryReply, proposalsReply, proposeReply } from './proposal-actions.ts';
import { exportReply, resultReply, sharedResult } from './result-actions.ts';

const BEFORE_OPENING: readonly VoteState[] = ['debate', 'draft'];
const OPENED: readonly VoteState[] = ['open', 'runOff', 'closed', 'declared'];
const NEWEST: readonly VoteState[] = ['open', 'debate', 'runOff', 'closed', 'draft', 'declared', 'void'];
const DEBATED: readonly VoteState[] = ['debate', 'open', 'runOff', 'closed', 'declared'];
const DECLARED: readonly VoteState[] = ['declared'];

const say = words.vote.commands;

/** Typed words that lead into voting; each finds the vote it is about by itself. */
export const voteCommands = (deps: VotingDeps): Command[] => [...forEverybody(deps), ...forOfficers(deps)];

const about =
  (
    { services }: VotingDeps,
    states: readonly VoteState[],
    run: (caller: Caller, vote: Vote) => Promise<Reply>,
  ) =>
  (caller: Caller): Promise<Reply> =>
    onCurrentVote(services, caller, states, vote => run(caller, vote));

function forEverybody(deps: VotingDeps): Command[] {
  const { services } = deps;
  const shownTo = (person: Person, now: Date) => seesVotes(person, londonDay(now));
  return [
    {
      names: ['vote', 'ballot', 'our ballot', 'my ballot', 'cast', 'current vote'],
      help: say.vote,
      audience: 'private',
      shownTo,
      run: about(deps, NEWEST, (caller, vote) => voteReply(services, caller, vote.id)),
    },
    {
      names: ['votes', 'list votes', 'all votes'],
      help: say.votes,
      audience: 'private',
      shownTo,
      run: caller => voteListReply(services, caller),
    },
    {
      names: ['proposals', 'debate', 'list proposals'],
      help: say.proposals,
      audience: 'private',
      shownTo,
      run: about(deps, NEWEST, (caller, vote) => proposalsReply(services, caller, vote.id)),
    },
    {
      names: ['propose', 'new proposal'],
      help: say.propose,
      audience: 'private',
      shownTo: (person, now) => allowed('propose')(person, now) || allowed('decideProposal')(person, now),
      run: about(deps, BEFORE_OPENING, (caller, vote) => proposeReply(services, caller, vote.id)),
    },
    {
      names: ['result', 'results'],
      help: say.result,
      audience: 'private',
      shownTo,
      run: about(deps, DECLARED, (caller, vote) => resultReply(services, caller, vote.id)),
    },
  ];
}

function forOfficers(deps: VotingDeps): Command[] {
  const { services } = deps;
  const result = about(deps, DECLARED, (caller, vote) => resultReply(services, caller, vote.id));
  const turnout = about(deps, OPENED, async (caller, vote) =>
    answer(await services.reader.whoHasVoted(caller, vote.id), turnoutCard),
  );
  const summary = about(deps, DEBATED, (caller, vote) => debateSummaryReply(services, caller, vote.id));
  const share = about(deps, DECLARED, (caller, vote) => sharedResult(deps, caller, vote.id));
  const newVote = async ({ newId }: Caller): Promise<Reply> => ({
    kind: 'card',
    card: voteFormCard(newId()),
  });
  const exported = about(deps, DECLARED, (caller, vote) => exportReply(deps, caller, vote.id));
  return [
    permitted('seeWhoHasVoted', ['turnout', 'who has voted'], say.turnout, turnout),
    permitted('seeWhoHasVoted', ['debate summary', 'summary of the debate'], say.debateSummary, summary),
    permitted('createVote', ['new vote', 'create vote'], say.newVote, newVote),
    permitted('exportBallots', ['export ballots'], say.exportBallots, exported),
    permitted('endorsePriority', ['endorse', 'endorse priorities'], say.endorse, result),
    // Everybody there sees it, so only those may post it who answer for the result.
    {
      ...permitted('shareResult', ['share result', 'post result'], say.shareResult, share),
      audience: 'public',
    },
  ];
}

/** A command for some roles only: hidden from help for others, and refused with the roles that may. */
const permitted = (
  permission: Permission,
  names: Command['names'],
  help: string,
  run: (caller: Caller) => Promise<Reply>,
): Command => ({
  names,
  help,
  audience: 'private',
  shownTo: allowed(permission),
  run: async caller =>
    allowed(permission)(caller.person, caller.now)
      ? run(caller)
      : refused([{ code: 'notYourRole', roles: permittedRoles(permission) }]),
});
