import assert from 'node:assert/strict';
import { voteCard } from '../../cards/views/vote-card.ts';
import { buttonsOf, rowsOf, textOf, titlesOf } from './card-walk.ts';
import { at, ExampleVote, ORDINARY } from './examples/votes.ts';

const example = new ExampleVote(text => text, ORDINARY);

describe('The vote card', () => {
  const view = { proposals: { accepted: 9, undecided: 1 }, actions: [] };

  it('shows turnout and no figure per topic while voting is open', () => {
    const card = voteCard({ ...view, vote: example.opened(), turnout: { ballots: 15, electorate: 16 } });
    assert.match(textOf(card), /15 of 16 \(93\.8%\)/);
    assert.deepEqual(rowsOf(card), []);
  });

  it('has a button for each action of the view, in its order, and the way to the topics', () => {
    const card = voteCard({ ...view, vote: example.opened(), actions: ['castBallot', 'close'] });
    assert.deepEqual(titlesOf(card), ['Our ballot', 'Close early', 'Topics and debate']);
  });

  it('confirms the request that it shows, and no later one', () => {
    const awaiting = { move: 'open', askedBy: 'person-1', askedAt: at('27T13:00:00') } as const;
    const card = voteCard({
      ...view,
      vote: example.vote({ state: 'debate', awaiting }),
      askedByName: 'Pat Manager',
      actions: ['confirmOpening'],
    });
    assert.match(textOf(card), /Pat Manager asked on 27 November 2015 at 13:00 London time to open voting/);
    assert.deepEqual(buttonsOf(card)[0]?.data, {
      vote: 'vote-1',
      move: 'open',
      asked: awaiting.askedAt.getTime(),
    });
  });

  it('says how many ballots make the quorum', () => {
    assert.match(
      textOf(voteCard({ ...view, vote: example.opened() })),
      /More than half of the authorities: at least 9 of 16\. With fewer ballots the result is advisory/,
    );
  });
});
