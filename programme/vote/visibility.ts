import type { Day } from '../calendar.ts';
import { may, seesVotes } from '../region/permissions.ts';
import type { Person } from '../region/person.ts';
import type { Vote, VoteState } from './vote.ts';

/** What a viewer may see of a vote at this moment. */
export interface Visible {
  /** The vote itself: title, question, rules, options, state. */
  vote: boolean;
  proposals: boolean;
  /** How many have voted, never who or how. */
  turnout: boolean;
  /** Which electors have voted, never how. */
  whoHasVoted: boolean;
  /** Which authorities nobody has heard from in the debate, by name; everybody may see how many (V13). */
  silentAuthorities: boolean;
  /** Support per option. Never while papers are open, for anybody (V5). */
  count: boolean;
  /** Papers as they were marked, without names. */
  ballots: boolean;
}

/** Whose eyes: a person, or everybody in a channel. */
export type Viewer = { kind: 'person'; person: Person; day: Day } | { kind: 'everybody' };

const WAS_OPEN: readonly VoteState[] = ['open', 'closed', 'runOff', 'declared'];

/**
 * The one function that decides what of a vote leaves the programme (V5, X11; DOMAIN 1.4): every card, message, export,
 * log and error asks it. A void vote shows no figures at all: its papers are never counted.
 */
export function visible(vote: Vote, viewer: Viewer): Visible {
  const seen = viewer.kind === 'everybody' || seesVotes(viewer.person, viewer.day);
  const allowed = (permission: 'seeWhoHasVoted' | 'seeCountBeforeDeclaration' | 'exportBallots') =>
    seen && viewer.kind === 'person' && may(viewer.person, permission, viewer.day);
  const declared = vote.state === 'declared';
  return {
    vote: seen && (vote.state !== 'draft' || allowed('seeWhoHasVoted')),
    proposals: seen,
    turnout: seen && WAS_OPEN.includes(vote.state),
    whoHasVoted: WAS_OPEN.includes(vote.state) && allowed('seeWhoHasVoted'),
    silentAuthorities: allowed('seeWhoHasVoted'),
    count: (seen && declared) || (vote.state === 'closed' && allowed('seeCountBeforeDeclaration')),
    ballots: declared && allowed('exportBallots'),
  };
}
