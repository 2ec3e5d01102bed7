import assert from 'node:assert/strict';
import { castBallot } from '../../cards/forms/cast-ballot.ts';
import { ballotCard } from '../../cards/views/ballot-card.ts';
import { receiptCard } from '../../cards/views/receipt-card.ts';
import { reviewCard } from '../../cards/views/review-card.ts';
import { METHODS } from '../programme/every-method.ts';
import { choosing } from '../support/choosing.ts';
import { buttonsOf, inputsOf, textOf, titlesOf } from './card-walk.ts';
import { at, ExampleVote, ORDINARY } from './examples/votes.ts';

const example = new ExampleVote(text => text, ORDINARY);
const delegates = new ExampleVote(text => text, ORDINARY, {
  unit: 'perDelegate',
  delegateRoles: ['director'],
});
const paper = { paper: 'vote-1:D1', electorName: 'Carrowmoor' };
const empty = { vote: example.opened(), ...paper, revision: 0, marks: [] };
const cast = { revision: 1, marks: choosing('T3', 'T1'), castByName: 'Sam Voter', castAt: at('27T13:40:00') };

describe('The ballot card', () => {
  it('states unit, method, limit, closing time and secrecy before anyone votes', () => {
    const text = textOf(ballotCard(empty));
    assert.match(text, /One authority, one ballot/);
    assert.match(text, /Choose up to 3 topics/);
    assert.match(text, /27 November 2015 at 15:00 London time/);
    assert.match(text, /Secret: who chose what is never shown/);
  });

  it('warns that a unanimous result reveals what each chose, and says so of a recorded vote', () => {
    assert.match(
      textOf(ballotCard(empty)),
      /when all or nearly all choose the same, the result itself reveals/,
    );
    const recorded = { ...example.opened(), recordedVote: true };
    assert.match(
      textOf(ballotCard({ ...empty, vote: recorded })),
      /Recorded vote: .* shows what each authority chose/,
    );
  });

  it('speaks of our ballot where an authority votes, and of my ballot where a delegate does', () => {
    assert.match(textOf(ballotCard(empty)), /Our ballot/);
    assert.ok(titlesOf(ballotCard(empty)).includes('Check our choices'));
    const mine = ballotCard({ ...empty, vote: delegates.opened() });
    assert.match(textOf(mine), /My ballot/);
    assert.doesNotMatch(textOf(mine), /\bour\b/i);
    assert.ok(titlesOf(mine).includes('Check my choices'));
  });

  it('starts from the choices made before and says who sent them', () => {
    const card = ballotCard({ ...empty, ...cast });
    assert.deepEqual(
      inputsOf(card).map(input => input.value),
      ['T3,T1'],
    );
    assert.match(textOf(card), /Sam Voter/);
  });

  it('lists the choices to check, and sends exactly those', () => {
    const card = reviewCard({ ...empty, marks: choosing('T3', 'T1') });
    assert.match(textOf(card), /• Preventing and tackling neglect\n• Quality of practice, auditing and QA/);
    assert.match(textOf(card), /Nothing has been sent yet/);
    const [send, change] = buttonsOf(card);
    assert.equal(send?.title, 'Send our ballot');
    assert.deepEqual(send?.data, { vote: 'vote-1', paper: 'vote-1:D1', choices: 'T3,T1', revision: 0 });
    assert.equal(change?.title, 'Change');
    assert.deepEqual(change?.data, { vote: 'vote-1', paper: 'vote-1:D1', choices: 'T3,T1' });
  });

  it('reads what cards of approval carried, and what those of the other methods do', () => {
    const data = { vote: 'vote-1', paper: 'vote-1:D1', revision: 0 };
    const read = (choices: string) => {
      const parsed = castBallot.parse({ ...data, choices });
      return parsed.ok ? parsed.values.choices : parsed.problems.map(({ problem }) => problem.code);
    };
    assert.deepEqual(read('NEG,WRK'), choosing('NEG', 'WRK'));
    assert.deepEqual(read('NEG:5'), [{ code: 'NEG', weight: 5 }]);
    for (const forged of ['NEG:-5', 'NEG:0.5', 'NEG:0', 'NEG:x'])
      assert.deepEqual(read(forged), ['notAChoice']);
  });

  it('fits the method: a number for each topic with the budget in words, or a list for each place', () => {
    const points = ballotCard({
      ...empty,
      vote: example.opened({ method: METHODS.points, noneOfThese: true }),
    });
    assert.deepEqual(
      inputsOf(points).map(({ type }) => type),
      [...example.options.map(() => 'Input.Number'), 'Input.ChoiceSet'],
    );
    assert.equal(inputsOf(points)[0]?.label, 'Preventing and tackling neglect');
    assert.match(textOf(points), /You have 10 points to share out, at most 5 on one topic/);
    const places = inputsOf(ballotCard({ ...empty, vote: example.opened({ method: METHODS.ranked }) }));
    assert.deepEqual(
      places.map(({ label, type, style }) => [label, type, style]),
      [1, 2, 3, 4].map(place => [`Place ${place}`, 'Input.ChoiceSet', 'compact']),
    );
  });

  it('is answered by a receipt that names the vote, the choices, the time and how long they can be changed', () => {
    const text = textOf(receiptCard({ ...empty, ...cast }));
    assert.match(text, /Regional improvement priorities for 2016/);
    assert.match(text, /• Preventing and tackling neglect\n• Quality of practice/);
    assert.match(text, /27 November 2015 at 13:40 London time/);
    assert.match(text, /can be changed until 27 November 2015 at 15:00 London time/);
  });
});
