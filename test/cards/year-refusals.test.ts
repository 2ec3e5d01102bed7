import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { words } from '../../cards/wording/words.ts';
import type { Refusal } from '../../programme/refusal.ts';

const FILES = ['challenge/challenge-refusal.ts', 'summit/summit-refusal.ts', 'steering/steering-refusal.ts'];
const CODES = FILES.flatMap(file => {
  const text = readFileSync(path.join(import.meta.dirname, '..', '..', 'programme', file), 'utf8');
  return [...text.matchAll(/code: '(\w+)'/g)].map(([, code]) => code);
});

/** Every fact that these refusals carry, under the name it has there. */
const FACTS = {
  mayBegin: false,
  year: 2015,
  shape: 'pair',
  theme: 'Neglect',
  beginsOn: '2015-06-01',
  on: '2015-06-01',
  since: '2015-06-02',
  first: '2015-06-22',
  last: '2015-06-21',
  status: 'completed',
  authorities: [{ name: 'Ashby', status: 'invited' }],
  name: 'Ashby',
  names: ['Ashby'],
  text: 'Sam',
  found: 0,
  topic: 'Neglect',
  missing: ['lead', 'visitDates'],
  mayPlan: false,
  date: '2015-11-27',
  reason: 'Too many apologies',
  startsAt: new Date('2016-01-19T10:00:00Z'),
  endsAt: new Date('2016-01-19T09:00:00Z'),
  givenOn: '2015-12-11',
  due: '2015-12-01',
  from: '2015-06-01',
  to: '2015-05-01',
  sponsor: 'Dana',
  title: 'Business plan',
  purpose: 'Post',
  what: 'Authorities',
  amount: 3_600_000,
  left: 1,
  short: 5,
};

/** The states that a refusal can name depend on what it is about. */
const STATES = [
  { begins: 'meeting', facts: { state: 'proposed', needed: ['scheduled', 'held'] } },
  { begins: 'commission', facts: { state: 'done' } },
  { begins: 'businessPlan', facts: { state: 'drafting', needed: ['submitted'] } },
  { begins: 'fund', facts: { state: 'planned', wanted: 'spent' } },
  { begins: 'post', facts: { state: 'planned', wanted: 'inPost' } },
  { begins: 'summit', facts: { state: 'planned', needed: ['open', 'held'] } },
  { begins: '', facts: { state: 'planned', needed: ['visited', 'findingsDrafted'] } },
];

function refused(code: string | undefined, facts: object = {}): string {
  const states = STATES.find(({ begins }) => code?.startsWith(begins))?.facts;
  return words.refusal({ code, ...FACTS, ...states, ...facts } as unknown as Refusal);
}

/** Words with which a sentence tells somebody what to do next. */
const NEXT =
  /\b(agree|ask|change|check|choose|collate|correct|leave|note|open|release|send|show|submit|tell|try|use|wait|write|close)\b/i;

describe('Refusals about the rest of the year', () => {
  it('are there', () => assert.ok(CODES.length > 30));

  for (const code of CODES)
    it(`say why not and end with what to do: ${code}`, () => {
      for (const more of [{}, { mayBegin: true, mayPlan: true, found: 2, names: ['Ashby', 'Barrow'] }]) {
        const text = refused(code, more);
        assert.match(text, /\.$/);
        assert.doesNotMatch(text, /undefined|null|NaN|Invalid|\[object/);
        assert.doesNotMatch(text, /please|\be\.g\.|\bi\.e\.|\betc\b/i);
        assert.match(text.split(/(?<=[.?!]) /).at(-1) ?? '', NEXT, text);
      }
    });

  it('show what people typed as it was typed, and as nothing more', () => {
    const typed = '**Bold** <at>all</at> {{DATE(2015-11-27T15:00:00Z)}}';
    for (const code of CODES) {
      const facts = { theme: typed, name: typed, names: [typed], text: typed, topic: typed, reason: typed };
      const more = { sponsor: typed, title: typed, purpose: typed, what: typed };
      const authorities = [{ name: typed, status: 'invited' }];
      assert.doesNotMatch(refused(code, { ...facts, ...more, authorities }), /\*\*|<at>|\{\{/, code);
    }
  });
});
