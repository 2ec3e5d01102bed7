import { may } from '../region/permissions.ts';
import type { Person } from '../region/person.ts';
import type { VoteAction } from './views.ts';
import type { Visible } from './visibility.ts';
import type { Vote } from './vote.ts';

/** What one viewer may do with a vote now: its buttons, and what a digest says has to be decided. What they do checks again. */
export function actionsOf(
  vote: Vote,
  person: Person,
  day: string,
  seen: Visible,
  { mayCast, tied }: { mayCast: boolean; tied: boolean },
): VoteAction[] {
  const { state, awaiting } = vote;
  const before = state === 'draft' || state === 'debate';
  const allowed = (permission: Parameters<typeof may>[1]) => may(person, permission, day);
  const table: Record<VoteAction, boolean> = {
    castBallot: mayCast,
    confirmOpening:
      awaiting?.move === 'open' && allowed('confirmOpenOrVoid') && awaiting.askedBy !== person.id,
    confirmVoid: awaiting?.move === 'void' && allowed('confirmOpenOrVoid') && awaiting.askedBy !== person.id,
    startRunOff: state === 'closed' && tied && allowed('declareResult'),
    declare: state === 'closed' && !tied && allowed('declareResult'),
    seeResult: state === 'declared' && seen.count,
    endorse: state === 'declared' && allowed('endorsePriority'),
    exportBallots: seen.ballots,
    startDebate: state === 'draft' && allowed('createVote'),
    propose: before && (allowed('propose') || allowed('decideProposal')),
    seeDebateSummary: state === 'debate' && seen.silentAuthorities,
    prepareOpening: state === 'debate' && !awaiting && allowed('askToOpenOrVoid'),
    seeWhoHasVoted: seen.whoHasVoted,
    edit: before && !awaiting && allowed('createVote'),
    backToDraft: state === 'debate' && !awaiting && allowed('createVote'),
    close: state === 'open' && allowed('closeVote'),
    askToVoid: state === 'open' && !awaiting && allowed('askToOpenOrVoid'),
    dropRequest: awaiting !== undefined && (allowed('askToOpenOrVoid') || allowed('confirmOpenOrVoid')),
  };
  return (Object.keys(table) as VoteAction[]).filter(name => table[name]);
}
