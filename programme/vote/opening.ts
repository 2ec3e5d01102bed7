import { type Paper, paperId, paperRound } from './ballot.ts';
import { electorsNow } from './electorate.ts';
import { optionsOf } from './opening-preview.ts';
import type { Elector, Vote } from './vote.ts';
import type { VoteDeps } from './vote-deps.ts';

/**
 * From the chair's yes to an open vote: freeze electorate and options, lay out one empty paper per elector, open. Each
 * step may be repeated, so a crash in between is finished by `finishOpenings`; the papers are all there before the vote
 * is open, so no late one can appear behind the close.
 */
export async function openVote(deps: VoteDeps, vote: Vote, openedBy: string, now: Date): Promise<void> {
  if (!vote.electorate) {
    const [{ electors }, proposals] = await Promise.all([
      electorsNow(deps, vote, now),
      deps.votes.proposals(vote.region, vote.id),
    ]);
    const options = optionsOf(proposals);
    await deps.votes.freeze(vote.region, vote.id, { electorate: electors, options, openedBy });
  }
  const frozen = await deps.votes.byId(vote.region, vote.id);
  if (!frozen?.electorate) return;
  await deps.papers.insertMissing(emptyPapers(frozen, frozen.electorate));
  await deps.votes.move(vote.region, vote.id, { from: 'debate', to: 'open', set: { openedAt: now } });
}

/** Finishes the openings that a crash left half done. */
export async function finishOpenings(deps: VoteDeps, region: string, now: Date): Promise<void> {
  for (const vote of await deps.votes.inStates(region, ['debate']))
    if (vote.electorate) await openVote(deps, vote, vote.openedBy ?? vote.createdBy, now);
}

/** A paper for each elector of the latest round, with nothing on it. */
export const emptyPapers = (vote: Vote, electorate: readonly Elector[]): Paper[] =>
  electorate.map(elector => ({
    id: paperId(paperRound(vote), elector.id),
    region: vote.region,
    vote: paperRound(vote),
    elector: elector.id,
    voters: elector.voters,
    open: true,
    closesAt: vote.closesAt,
    revision: 0,
    marks: [],
  }));
