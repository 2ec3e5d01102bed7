import { ballotCard } from '../../../cards/views/ballot-card.ts';
import { ballotPickCard } from '../../../cards/views/ballot-pick-card.ts';
import { receiptCard } from '../../../cards/views/receipt-card.ts';
import { resultCard } from '../../../cards/views/result-card.ts';
import { reviewCard } from '../../../cards/views/review-card.ts';
import { turnoutCard } from '../../../cards/views/turnout-card.ts';
import type { BallotView } from '../../../programme/vote/views.ts';
import { METHODS } from '../../programme/every-method.ts';
import { choosing } from '../../support/choosing.ts';
import type { Examples } from './examples.ts';
import { at, ballotsFor, DEMO_SUPPORT, ExampleVote, type Scale, type Typed } from './votes.ts';

/** What people say and choose in a vote, and what comes of it. */
export const examples: Examples = (typed, scale) => ({
  ...ballots(typed, scale),
  ...results(typed, scale),
});

function ballots(typed: Typed, scale: Scale): ReturnType<Examples> {
  const example = new ExampleVote(typed, scale);
  const vote = example.opened();
  const delegates = new ExampleVote(typed, scale, {
    unit: 'perDelegate',
    delegateRoles: ['director'],
  }).opened();
  const points = example.opened({ method: METHODS.points, noneOfThese: true });
  const places = example.opened({ method: METHODS.ranked, noneOfThese: true });
  const runOff = example.runOff();
  const paper = { paper: 'vote-1:D1', electorName: typed('Carrowmoor') };
  const empty: BallotView = { vote, ...paper, revision: 0, marks: [] };
  const cast = {
    revision: 2,
    marks: choosing('T1', 'T3'),
    castByName: typed('Sam Voter'),
    castAt: at('27T13:40:00'),
  };
  return {
    ballotCard: ballotCard(empty),
    'ballotCard changed meanwhile': ballotCard({ ...empty, ...cast, outOfDate: true }, 'A reminder.'),
    'ballotCard of a delegate': ballotCard({ ...empty, vote: delegates }),
    'ballotCard with points': ballotCard({ ...empty, vote: points, marks: [{ code: 'T2', weight: 5 }] }),
    'ballotCard with places': ballotCard({ ...empty, vote: places, marks: [{ code: 'T2', weight: 1 }] }),
    'ballotCard of a run-off': ballotCard({ ...empty, vote: runOff }),
    'reviewCard with points': reviewCard({
      vote: points,
      ...paper,
      revision: 0,
      marks: [{ code: 'T2', weight: 5 }],
    }),
    'receiptCard with places': receiptCard({
      vote: places,
      ...paper,
      ...cast,
      marks: [{ code: 'T2', weight: 1 }],
    }),
    'receiptCard of none': receiptCard({ vote: places, ...paper, ...cast, marks: choosing('none') }),
    ballotPickCard: ballotPickCard([empty, { ...empty, paper: 'vote-1:D2' }]),
    reviewCard: reviewCard({ vote, ...paper, revision: 0, marks: choosing('T1', 'T3') }),
    receiptCard: receiptCard({ vote, ...paper, ...cast }),
    turnoutCard: turnoutCard({
      vote,
      voted: example.electors.slice(1),
      notVoted: example.electors.slice(0, 1),
    }),
  };
}

function results(typed: Typed, scale: Scale): ReturnType<Examples> {
  const example = new ExampleVote(typed, scale);
  const open = { priorities: [], mayEndorse: true, mayExport: true };
  const [first] = example.options;
  return {
    resultCard: resultCard({
      ...open,
      result: example.result(ballotsFor(DEMO_SUPPORT, 15)),
      priorities: [
        {
          region: 'demo',
          vote: 'vote-1',
          code: 'T1',
          title: first?.title ?? '',
          endorsement: 'endorsed',
          decidedAt: at('30T12:00:00'),
          note: typed('With thanks'),
        },
      ],
    }),
    'resultCard with a tie': resultCard({
      ...open,
      result: example.result(ballotsFor({ T1: 4, T2: 3, T3: 3 }, 4), { adoptRule: { kind: 'topN', n: 2 } }),
    }),
    'resultCard of a run-off by points': resultCard({ ...open, result: example.runOffResult() }),
    'resultCard of delegates': resultCard({
      ...open,
      result: {
        ...example.result(ballotsFor(DEMO_SUPPORT, 15), { unit: 'perDelegate' }),
        perAuthority: {
          authorities: 7,
          options: example.options.map(option => ({ ...option, support: 2.33 })),
        },
      },
    }),
    'resultCard without ballots': resultCard({ ...open, result: example.result([]) }),
    'resultCard of a recorded vote': resultCard({
      ...open,
      result: example.result(ballotsFor(DEMO_SUPPORT, 15), { recordedVote: true }),
      recorded: example.electors.map(electorName => ({ electorName, marks: choosing('T1', 'T2') })),
      recordedRunOff: [{ electorName: typed('Carrowmoor'), marks: choosing('T2') }],
    }),
  };
}
