import assert from 'node:assert/strict';
import { presetsFrom, rulesFrom, saveVote } from '../../cards/forms/save-vote.ts';
import type { Vote, VoteRules } from '../../programme/vote/vote.ts';
import { ExampleVote, ORDINARY } from './examples/votes.ts';

const example = new ExampleVote(text => text, ORDINARY);

/** The rules of a vote by themselves. */
function rulesOf(vote: Vote): VoteRules {
  const { id, region, state, createdBy, createdAt, ...rules } = vote;
  assert.ok(id && region && state && createdBy && createdAt);
  return rules;
}

describe('The form of a vote', () => {
  const filledIn = (rules: VoteRules) => ({
    once: 'once-1',
    ...Object.fromEntries(Object.entries(presetsFrom(rules)).map(([name, { preset }]) => [name, preset])),
  });

  for (const [what, change] of Object.entries<Partial<VoteRules>>({
    'the usual rules': {},
    'a closing time in summer': { closesAt: new Date('2016-06-30T14:30:00Z') },
    delegates: { unit: 'perDelegate', delegateRoles: ['director', 'boardChair'] },
    'points, with none of these': {
      method: { kind: 'points', points: 12, mostOnOne: 4 },
      adoptRule: { kind: 'topN', n: 3 },
      noneOfThese: true,
    },
    'places, with a run-off': {
      method: { kind: 'ranked', places: 5 },
      adoptRule: { kind: 'topN', n: 3 },
      tieRule: 'runOff',
      runOffHours: 48,
    },
    'the other rules': {
      quorum: { kind: 'atLeast', n: 12 },
      adoptRule: { kind: 'topN', n: 5 },
      recordedVote: true,
      minimumDebateHours: 0,
      remindMinutesBefore: [],
    },
  }))
    it(`keeps ${what} when it is opened and saved again`, () => {
      const rules = rulesOf(example.vote(change));
      const parsed = saveVote.parse(filledIn(rules));
      assert.ok(parsed.ok, JSON.stringify(parsed));
      assert.deepEqual(rulesFrom(parsed.values), rules);
    });

  it('takes a form that was drawn before there were methods for a vote by approval with ties adopted', () => {
    const { method, points, mostOnOne, noneOfThese, tieRule, runOffHours, ...old } = filledIn(
      rulesOf(example.vote()),
    ) as Record<string, string>;
    assert.ok(method && points && mostOnOne && noneOfThese && tieRule && runOffHours);
    const parsed = saveVote.parse(old);
    assert.ok(parsed.ok, JSON.stringify(parsed));
    assert.deepEqual(rulesFrom(parsed.values), rulesOf(example.vote()));
  });

  it('starts a new vote from the usual rules and asks for the rest', () => {
    const { title, question, closesDay } = presetsFrom() as Record<string, unknown>;
    assert.deepEqual([title, question, closesDay], [undefined, undefined, undefined]);
    assert.equal(presetsFrom().unit.preset, 'perAuthority');
    assert.equal(presetsFrom().choices.preset, '3');
  });
});
