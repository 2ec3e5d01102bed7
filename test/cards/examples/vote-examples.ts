import { closeQuestionCard } from '../../../cards/views/close-question-card.ts';
import { confirmationCard } from '../../../cards/views/confirmation-card.ts';
import { openingCard } from '../../../cards/views/opening-card.ts';
import { voidRequestCard } from '../../../cards/views/void-request-card.ts';
import { voteCard } from '../../../cards/views/vote-card.ts';
import { voteFormCard } from '../../../cards/views/vote-form-card.ts';
import { voteListCard } from '../../../cards/views/vote-list-card.ts';
import type { OpeningView, VoteAction, VoteView } from '../../../programme/vote/views.ts';
import type { Vote } from '../../../programme/vote/vote.ts';
import type { Examples } from './examples.ts';
import { at, ballotsFor, DEMO_SUPPORT, ExampleVote, type Scale, type Typed } from './votes.ts';

/** The cards of a vote itself, drawn from views in which as much as can be there is there. */
export const examples: Examples = (typed, scale) => ({
  ...lifeOfAVote(typed, scale),
  ...runOffs(typed, scale),
  ...openings(typed, scale),
});

function lifeOfAVote(typed: Typed, scale: Scale): ReturnType<Examples> {
  const example = new ExampleVote(typed, scale);
  const turnout = { ballots: 15, electorate: scale.electors };
  const awaiting = { askedBy: 'person-1', askedAt: at('27T13:00:00') };
  const view = (vote: Vote, actions: VoteAction[], change: Partial<VoteView> = {}): VoteView => ({
    vote,
    askedByName: typed('Pat Manager'),
    proposals: { accepted: 9, undecided: 1 },
    debateEndsAt: at('20T09:00:00'),
    actions,
    ...change,
  });
  const reason = typed('Wrong topics');
  const toOpen = example.vote({ state: 'debate', awaiting: { ...awaiting, move: 'open' } });
  const toVoid = example.opened({ awaiting: { ...awaiting, move: 'void', reason } });
  const closed = example.opened({ state: 'closed', closedAt: at('27T15:00:00') });
  // Each with all that somebody who is programme manager, chair, branch chair and voter at once could do.
  const opening = view(toOpen, ['confirmOpening', 'propose', 'dropRequest']);
  const voiding = view(toVoid, ['castBallot', 'confirmVoid', 'seeWhoHasVoted', 'close', 'dropRequest'], {
    turnout,
  });
  return {
    'voteCard of a draft': voteCard(view(example.vote(), ['startDebate', 'propose', 'edit'])),
    'voteCard in debate': voteCard(
      view(example.vote({ state: 'debate' }), ['propose', 'prepareOpening', 'edit', 'backToDraft']),
    ),
    'voteCard in debate, with a request': voteCard(opening),
    'voteCard open': voteCard(
      view(example.opened(), ['castBallot', 'seeWhoHasVoted', 'close', 'askToVoid'], { turnout }),
    ),
    'voteCard open, with a request': voteCard(voiding),
    'voteCard closed, with the count': voteCard(
      view(closed, ['declare', 'seeWhoHasVoted'], {
        turnout,
        count: example.result(ballotsFor(DEMO_SUPPORT, 15)),
      }),
    ),
    'voteCard declared': voteCard(
      view(
        example.opened({ state: 'declared' }),
        ['seeResult', 'endorse', 'exportBallots', 'seeWhoHasVoted'],
        {
          turnout,
        },
      ),
    ),
    'voteCard void': voteCard(view(example.opened({ state: 'void', voidReason: reason }), [])),
    'confirmationCard to open': confirmationCard(opening),
    'confirmationCard to void': confirmationCard(voiding),
    closeQuestionCard: closeQuestionCard(view(example.opened(), [], { turnout })),
    voidRequestCard: voidRequestCard(example.opened()),
    voteFormCard: voteFormCard('once-1'),
    'voteFormCard of a vote': voteFormCard('once-1', example.vote()),
    voteListCard: voteListCard({
      votes: Array.from({ length: 20 }, (_, n) => example.vote({ id: `vote-${n}` })),
      mayCreate: true,
    }),
    'voteListCard without votes': voteListCard({ votes: [], mayCreate: false }),
  };
}

function runOffs(typed: Typed, scale: Scale): ReturnType<Examples> {
  const example = new ExampleVote(typed, scale);
  const turnout = { ballots: 15, electorate: scale.electors };
  const view = (vote: Vote, actions: VoteAction[], change: Partial<VoteView> = {}): VoteView => ({
    vote,
    proposals: { accepted: 9, undecided: 0 },
    turnout,
    actions,
    ...change,
  });
  const closed = example.opened({ state: 'closed', closedAt: at('27T15:00:00'), tieRule: 'runOff' });
  return {
    'voteCard closed, with a tie': voteCard(
      view(closed, ['startRunOff', 'seeWhoHasVoted'], {
        tied: true,
        count: example.result(ballotsFor({ T1: 4, T2: 3, T3: 3 }, 4), {
          adoptRule: { kind: 'topN', n: 2 },
          tieRule: 'runOff',
        }),
      }),
    ),
    'voteCard of a run-off': voteCard(view(example.runOff(), ['castBallot', 'close'])),
  };
}

function openings(typed: Typed, scale: Scale): ReturnType<Examples> {
  const example = new ExampleVote(typed, scale);
  const opening: OpeningView = {
    vote: example.vote({ state: 'debate' }),
    options: example.options,
    electors: scale.electors,
    withoutVoter: example.electors.slice(0, 2),
    unreachable: example.electors.map(name => `${typed('Sam Voter')} (${name})`),
    problems: [],
  };
  return {
    openingCard: openingCard(opening),
    'openingCard with problems': openingCard({
      ...opening,
      problems: [
        { code: 'debateTooShort', endsAt: at('20T09:00:00') },
        { code: 'proposalsUndecided', codes: example.options.map(option => option.code) },
      ],
    }),
  };
}
