import assert from 'node:assert/strict';
import { resultCard } from '../../cards/views/result-card.ts';
import type { ResultView } from '../../programme/vote/views.ts';
import type { VoteRules } from '../../programme/vote/vote.ts';
import { choosing } from '../support/choosing.ts';
import { nodesOf, rowsOf, textOf } from './card-walk.ts';
import { ballotsFor, DEMO_SUPPORT, ExampleVote, ORDINARY } from './examples/votes.ts';

const example = new ExampleVote(text => text, ORDINARY);

const result = (support: Record<string, number>, ballots: number, rules: Partial<VoteRules> = {}) => ({
  result: example.result(ballotsFor(support, ballots), rules),
  priorities: [],
  mayEndorse: false,
  mayExport: false,
});

describe('The result card', () => {
  it('shows support per topic as a chart and as a table, with turnout, what is adopted and why', () => {
    const card = resultCard(result(DEMO_SUPPORT, 15));
    assert.deepEqual(rowsOf(card).slice(0, 4), [
      ['T1: Preventing and tackling neglect', '13 of 15', 'Yes'],
      ['T2: Recruiting and keeping social workers', '10 of 15', 'Yes'],
      ['T3: Quality of practice, auditing and QA', '8 of 15', 'Yes'],
      ['T4: Enough placements for adolescents', '4 of 15', 'No'],
    ]);
    const chart = nodesOf(card).find(node => node.type === 'Chart.HorizontalBar');
    assert.ok(chart);
    assert.equal((chart.data as unknown[]).length, 10);
    assert.equal(chart.fallback, 'drop');
    const text = textOf(card);
    assert.match(text, /15 of 16 \(93\.8%\)/);
    assert.match(text, /chosen on more than half of the 15 ballots, so 8 or more, 4 topics at most/);
  });

  it('adopts nothing at exactly half, and says what was needed', () => {
    const text = textOf(resultCard(result({ T3: 7 }, 14)));
    assert.match(text, /Nothing is adopted/);
    assert.match(text, /No topic was chosen on more than half of the 14 ballots, so 8 or more/);
  });

  it('tells of a tie in words', () => {
    const tied = result({ T1: 12, T2: 11, T3: 10, T4: 10 }, 12, { adoptRule: { kind: 'topN', n: 3 } });
    assert.match(
      textOf(resultCard(tied)),
      /T3: .* and T4: .* share the last place with 10 ballots each, so all of them are adopted, although that makes more than 3/,
    );
  });

  it('calls a result advisory when the quorum was missed', () => {
    const card = resultCard(result({ T1: 8 }, 8));
    assert.match(textOf(card), /Too few ballots for the quorum: this result is advisory/);
    assert.equal(rowsOf(card)[0]?.[2], 'Yes, advisory');
  });

  it('says when the result itself reveals what each chose, unless the vote was recorded', () => {
    assert.match(textOf(resultCard(result({ T1: 15 }, 15))), /All or nearly all ballots agree/);
    assert.doesNotMatch(textOf(resultCard(result(DEMO_SUPPORT, 15))), /All or nearly all ballots agree/);
    const recorded = resultCard(result({ T1: 15 }, 15, { recordedVote: true }));
    assert.doesNotMatch(textOf(recorded), /All or nearly all ballots agree/);
  });

  it('shows who chose what only of a recorded vote', () => {
    const view: ResultView = result(DEMO_SUPPORT, 15, { recordedVote: true });
    assert.doesNotMatch(textOf(resultCard(view)), /Recorded vote/);
    const card = resultCard({
      ...view,
      recorded: [{ electorName: 'Carrowmoor', marks: choosing('T1', 'T2') }],
    });
    assert.match(textOf(card), /Recorded vote\n.*Carrowmoor\nT1, T2/s);
  });
});
