import assert from 'node:assert/strict';
import { ballotCard } from '../../cards/views/ballot-card.ts';
import { receiptCard } from '../../cards/views/receipt-card.ts';
import { reviewCard } from '../../cards/views/review-card.ts';
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

  it('is answered by a receipt that names the vote, the choices, the time and how long they can be changed', () => {
    const text = textOf(receiptCard({ ...empty, ...cast }));
    assert.match(text, /Regional improvement priorities for 2016/);
    assert.match(text, /• Preventing and tackling neglect\n• Quality of practice/);
    assert.match(text, /27 November 2015 at 13:40 London time/);
    assert.match(text, /can be changed until 27 November 2015 at 15:00 London time/);
  });
});
