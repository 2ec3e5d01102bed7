import type { Decision } from '../digest/line.ts';
import { oncePerInstant } from '../digest/once-per-instant.ts';
import type { DigestSection, Reader } from '../digest/section.ts';
import { may } from '../region/permissions.ts';
import { debateEnd } from './opening-preview.ts';
import type { VoteAction } from './views.ts';
import { visible } from './visibility.ts';
import type { Vote } from './vote.ts';
import { actionsOf } from './vote-actions.ts';
import type { VoteDeps } from './vote-deps.ts';
import { readVotes, type StandingVote } from './vote-digest-reading.ts';

interface OfVote {
  vote: string;
  title: string;
}

/** News of a vote, in figures. */
export type VoteLine = OfVote &
  (
    | { says: 'voteInDebate'; topics: number; fresh: number; endsAt?: Date }
    | { says: 'voteOpen'; ballots: number; electorate: number; closesAt: Date }
    | { says: 'voteClosed'; ballots: number; electorate: number }
    | { says: 'voteDeclared'; ballots: number; electorate: number; adopted: number; topics: number }
    | { says: 'voteVoid' }
    | { says: 'votePriorities'; endorsed: number; notEndorsed: number }
  );

/** What waits for the reader to decide. */
export type VoteDecisionLine = Decision &
  OfVote &
  (
    | { says: 'confirmOpening' | 'confirmVoid' | 'declareResult' | 'startRunOff' | 'prepareOpening' }
    | { says: 'castBallot'; closesAt: Date }
    | { says: 'decideProposals' | 'endorsePriorities'; count: number }
  );

/** The parts of the digest that votes contribute. */
export function voteDigest(deps: VoteDeps, closing: Parameters<typeof readVotes>[1]): DigestSection[] {
  const read = oncePerInstant((region, now) => readVotes(deps, closing, region, now));
  return [
    {
      kind: 'decisions',
      async read(region, now) {
        const standing = await read(region, now);
        return reader => standing.flatMap(one => decisionsOf(one, reader, now));
      },
    },
    {
      kind: 'votes',
      async read(region, now) {
        const standing = await read(region, now);
        return reader =>
          standing.filter(one => seen(one.vote, reader).vote).flatMap(one => newsOf(one, reader));
      },
    },
  ];
}

const seen = (vote: Vote, { person, day }: Reader) => visible(vote, { kind: 'person', person, day });

function decisionsOf(standing: StandingVote, reader: Reader, now: Date): VoteDecisionLine[] {
  const { vote, tied } = standing;
  const { person, day } = reader;
  const view = seen(vote, reader);
  if (!view.vote) return [];
  const mayCast = standing.hasToVote(person.id);
  const actions = new Set<VoteAction>(actionsOf(vote, person, day, view, { mayCast, tied }));
  const about = { vote: vote.id, title: vote.title };
  const undecided = standing.proposals.filter(({ state }) => state === 'submitted');
  const toEndorse = standing.priorities.filter(({ endorsement }) => endorsement === 'declared').length;
  const debateOver = debateEnd(vote);
  const { askedAt } = vote.awaiting ?? {};
  const { closesAt, closedAt, openedAt, declaredAt } = vote;
  const since = (waitingSince: Date) => ({ ...about, waitingSince });
  const has = (name: VoteAction, at: Date | undefined): at is Date => at !== undefined && actions.has(name);
  const first = undecided.map(({ proposedAt }) => proposedAt).sort((a, b) => a.getTime() - b.getTime())[0];
  return [
    ...(has('confirmOpening', askedAt) ? [{ says: 'confirmOpening' as const, ...since(askedAt) }] : []),
    ...(has('confirmVoid', askedAt) ? [{ says: 'confirmVoid' as const, ...since(askedAt) }] : []),
    ...(has('startRunOff', closedAt) ? [{ says: 'startRunOff' as const, ...since(closedAt) }] : []),
    ...(has('declare', closedAt) ? [{ says: 'declareResult' as const, ...since(closedAt) }] : []),
    ...(has('castBallot', openedAt) ? [{ says: 'castBallot' as const, closesAt, ...since(openedAt) }] : []),
    ...(first && may(person, 'decideProposal', day)
      ? [{ says: 'decideProposals' as const, count: undecided.length, ...since(first) }]
      : []),
    ...(has('prepareOpening', debateOver) && debateOver <= now
      ? [{ says: 'prepareOpening' as const, ...since(debateOver) }]
      : []),
    ...(has('endorse', declaredAt) && toEndorse > 0
      ? [{ says: 'endorsePriorities' as const, count: toEndorse, ...since(declaredAt) }]
      : []),
  ];
}

function newsOf({ vote, ...standing }: StandingVote, { since }: Reader): VoteLine[] {
  const about = { vote: vote.id, title: vote.title };
  const isNew = (at: Date | undefined): boolean => at !== undefined && at > since;
  const { ballots } = standing;
  const electorate = vote.electorate?.length ?? 0;
  switch (vote.state) {
    case 'debate': {
      const topics = standing.proposals.filter(({ state }) => state === 'submitted' || state === 'accepted');
      const fresh = topics.filter(({ proposedAt }) => isNew(proposedAt)).length;
      const endsAt = debateEnd(vote);
      return fresh > 0 || isNew(vote.debateOpenedAt)
        ? [{ says: 'voteInDebate', ...about, topics: topics.length, fresh, ...(endsAt && { endsAt }) }]
        : [];
    }
    case 'open':
      // Whoever changes the ballot makes this news, too; how many have voted is the same then.
      return isNew(vote.openedAt) || standing.castTimes.some(isNew)
        ? [{ says: 'voteOpen', ...about, ballots, electorate, closesAt: vote.closesAt }]
        : [];
    case 'closed':
    case 'runOff':
      return isNew(vote.closedAt) ? [{ says: 'voteClosed', ...about, ballots, electorate }] : [];
    case 'declared':
      return [...declared(vote, standing.result, isNew), ...decided(vote, standing.priorities, isNew)];
    case 'void':
      return isNew(vote.voidedAt) ? [{ says: 'voteVoid', ...about }] : [];
    case 'draft':
      return [];
  }
}

function declared(
  { id, title, declaredAt }: Vote,
  result: StandingVote['result'],
  isNew: (at: Date | undefined) => boolean,
): VoteLine[] {
  if (!result || !isNew(declaredAt)) return [];
  const { ballots, electorate, adopted, options } = result;
  const figures = { ballots, electorate, adopted: adopted.length, topics: options.length };
  return [{ says: 'voteDeclared', vote: id, title, ...figures }];
}

function decided(
  { id, title }: Vote,
  priorities: StandingVote['priorities'],
  isNew: (at: Date | undefined) => boolean,
): VoteLine[] {
  const fresh = priorities.filter(
    ({ endorsement, decidedAt }) => endorsement !== 'declared' && isNew(decidedAt),
  );
  if (fresh.length === 0) return [];
  const endorsed = priorities.filter(({ endorsement }) => endorsement === 'endorsed').length;
  const notEndorsed = priorities.filter(({ endorsement }) => endorsement === 'notEndorsed').length;
  return [{ says: 'votePriorities', vote: id, title, endorsed, notEndorsed }];
}
