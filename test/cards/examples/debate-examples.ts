import { confirmationCard } from '../../../cards/views/confirmation-card.ts';
import { debateCard } from '../../../cards/views/debate-card.ts';
import { debateSummaryCard } from '../../../cards/views/debate-summary-card.ts';
import { nudgeCard } from '../../../cards/views/nudge-card.ts';
import { proposalFormCard } from '../../../cards/views/proposal-form-card.ts';
import { proposalsCard } from '../../../cards/views/proposals-card.ts';
import { silentAuthoritiesCard } from '../../../cards/views/silent-authorities-card.ts';
import type { DebateSummary, DebateView, Spoken } from '../../../programme/vote/debate-views.ts';
import type { Proposal, Stance } from '../../../programme/vote/proposal.ts';
import type { Examples } from './examples.ts';
import { at, ExampleVote, type Scale, type Typed } from './votes.ts';

/** What is put forward and said before a vote. */
export const examples: Examples = (typed, scale) => ({
  ...topics(typed, scale),
  ...summaries(typed, scale),
  ...silences(typed, scale),
});

const voices = (typed: Typed, scale: Scale, stance: Stance): Spoken[] =>
  Array.from({ length: Math.min(6, scale.entries) }, (_, n) => ({
    id: `${stance}-${n}`,
    region: 'demo',
    vote: 'vote-1',
    proposal: 'proposal-T1',
    author: 'person-5',
    authority: typed('Tavenshire'),
    authorName: typed('Sam Speaker'),
    stance,
    text: typed('We have tried on our own and it did not last.'),
    at: at('14T10:00:00'),
  }));

function topics(typed: Typed, scale: Scale): ReturnType<Examples> {
  const example = new ExampleVote(typed, scale);
  const vote = example.vote({ state: 'debate' });
  const [proposal, ...others] = example.proposals();
  if (!proposal) throw new Error('An example vote has proposals.');
  const questions = voices(typed, scale, 'question');
  const [answer] = voices(typed, scale, 'for');
  const indicator = {
    name: typed('Children on a second or later protection plan'),
    figure: typed('17.9%'),
    period: typed('2014-15'),
    source: typed('Published return, table A4'),
  };
  const may = { maySetIndicator: true, maySpeak: true, mayDecide: true, mayWithdraw: true };
  const mayNot = { maySetIndicator: false, maySpeak: false, mayDecide: false, mayWithdraw: false };
  const view: DebateView = {
    vote,
    proposal: {
      ...proposal,
      proposal: { ...proposal.proposal, indicator },
      stances: { for: 9, against: 3, question: 7 },
    },
    voices: {
      for: voices(typed, scale, 'for'),
      against: voices(typed, scale, 'against'),
      question: questions.map((one, n) => (n % 2 && answer ? { ...one, answer } : one)),
    },
    unanswered: questions,
    hearing: { heard: 14, of: 16, silent: example.electors },
    ...may,
    mergeTargets: others.map(one => one.proposal),
  };
  const declined: Proposal = {
    ...proposal.proposal,
    state: 'declined',
    decisionReason: typed('Not regional'),
  };
  const unheard: DebateView = {
    ...view,
    proposal: { ...proposal, proposal: declined, stances: { for: 0, against: 0, question: 0 } },
    voices: { for: [], against: [], question: [] },
    unanswered: [],
    hearing: { heard: 0, of: 16 },
    ...mayNot,
  };
  const all = { vote, proposals: example.proposals(), mayDecide: true, mayPropose: true };
  return {
    proposalsCard: proposalsCard(all),
    'proposalsCard without proposals': proposalsCard({ ...all, proposals: [], mayPropose: false }),
    proposalFormCard: proposalFormCard(vote, 'once-1'),
    debateCard: debateCard(view, 'once-1'),
    'debateCard of a declined topic': debateCard(unheard, 'once-1'),
  };
}

function summaries(typed: Typed, scale: Scale): ReturnType<Examples> {
  const example = new ExampleVote(typed, scale);
  const summary = debateSummaryOf(example, voices(typed, scale, 'question'));
  const asked = { move: 'open', askedBy: 'person-1', askedAt: at('27T13:00:00') } as const;
  return {
    debateSummaryCard: debateSummaryCard({ vote: example.vote({ state: 'debate' }), summary }),
    'confirmationCard to open, with the debate': confirmationCard({
      vote: example.vote({ state: 'debate', awaiting: asked }),
      proposals: { accepted: scale.options, undecided: 0 },
      actions: ['confirmOpening', 'dropRequest'],
      debate: summary,
    }),
  };
}

const debateSummaryOf = (example: ExampleVote, unanswered: readonly Spoken[]): DebateSummary => ({
  topics: example.options.map(({ code, title }) => ({
    code,
    title,
    stances: { for: 3, against: 1, question: 2 },
    unanswered: 1,
  })),
  unanswered: Array.from({ length: 3 }, () => unanswered)
    .flat()
    .map(one => ({ ...one, code: 'T1' })),
  hearing: { heard: 14, of: 16, silent: example.electors },
});

function silences(typed: Typed, scale: Scale): ReturnType<Examples> {
  const example = new ExampleVote(typed, scale);
  const authorities = example.electors.map((name, n) => ({
    code: `D${n}`,
    name,
    proposed: n % 3,
    debated: n % 2,
    voted: n % 5 ? { sent: n % 2, of: 1 } : undefined,
    linkOfficers: [],
  }));
  const nobody = { toTell: [], toldToday: [], withoutLinkOfficer: [] };
  const authorityName = typed('Carrowmoor');
  return {
    silentAuthoritiesCard: silentAuthoritiesCard(
      {
        vote: example.opened(),
        stage: 'vote',
        authorities,
        toTell: example.electors.slice(0, 3),
        toldToday: example.electors.slice(3, 5),
        withoutLinkOfficer: example.electors.slice(5, 6),
      },
      2,
    ),
    'silentAuthoritiesCard when voting is over': silentAuthoritiesCard({
      vote: example.opened({ state: 'closed' }),
      authorities,
      ...nobody,
    }),
    'nudgeCard in the debate': nudgeCard({
      vote: example.vote({ state: 'debate' }),
      stage: 'debate',
      authorityName,
      debateEndsAt: at('26T09:00:00'),
    }),
    'nudgeCard in the vote': nudgeCard({ vote: example.opened(), stage: 'vote', authorityName }),
  };
}
