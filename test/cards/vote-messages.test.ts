import assert from 'node:assert/strict';
import {
  closedMessage,
  declaredMessage,
  openedMessage,
  reminderMessage,
  voidMessage,
} from '../../cards/views/vote-messages.ts';
import { textOf, titlesOf } from './card-walk.ts';
import { ballotsFor, DEMO_SUPPORT, ExampleVote, ORDINARY } from './examples/votes.ts';

const example = new ExampleVote(text => text, ORDINARY);
const paper = { paper: 'vote-1:D1', electorName: 'Carrowmoor' };
const empty = { vote: example.opened(), ...paper, revision: 0, marks: [] };
const result = example.result(ballotsFor(DEMO_SUPPORT, 15));

describe('Messages about a vote', () => {
  const hostile = new ExampleVote(() => '**x** <at>all</at>', ORDINARY).opened();
  const view = { proposals: { accepted: 2, undecided: 0 }, actions: [] };

  it('tell what happened and what to do, with the card to do it on', () => {
    const opened = openedMessage(empty);
    assert.match(opened.text, /^Voting is open: .* closes on 27 November 2015 at 15:00 London time/);
    assert.ok(titlesOf(opened.card).includes('Check our choices'));
    const reminder = reminderMessage(empty);
    assert.match(reminder.text, /your authority has not voted/);
    assert.ok(textOf(reminder.card).includes(reminder.text));
    const turnout = { ballots: 15, electorate: 16 };
    assert.match(
      closedMessage({ ...view, vote: { ...example.opened(), state: 'closed' }, turnout }).text,
      /Turnout: 15 of 16 \(93\.8%\)\. The chair can now declare/,
    );
    assert.match(
      declaredMessage({ result, priorities: [], mayEndorse: false, mayExport: false }).text,
      /Adopted: Preventing .*, Recruiting .* and Quality of practice, auditing and QA\./,
    );
  });

  it('keep typed text as text', () => {
    const voided = voidMessage({ ...view, vote: { ...hostile, state: 'void', voidReason: '# no' } });
    for (const { text } of [openedMessage({ ...empty, vote: hostile }), voided])
      assert.doesNotMatch(text, /\*\*|<at>|# no/);
  });
});
