import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { words } from '../../cards/wording/words.ts';
import type { Refusal } from '../../programme/refusal.ts';

const file = path.join(import.meta.dirname, '..', '..', 'programme', 'training', 'training-refusal.ts');
const CODES = [...readFileSync(file, 'utf8').matchAll(/code: '(\w+)'/g)].map(([, code]) => code);

/** Every fact that a refusal about training carries, under the name it has there. */
const FACTS = {
  session: 'T7',
  other: 'T6',
  name: 'Sam Speaker',
  text: 'Sam',
  found: 2,
  state: 'draft',
  needed: ['open', 'closedToBooking'],
  reason: 'Too few people',
  because: 'overlap',
  codeWanted: 'T7',
  version: '2.0',
  missing: ['trainers', 'readinessList'],
  startsAt: new Date('2016-03-17T09:30:00Z'),
  endsAt: new Date('2016-03-17T16:00:00Z'),
  on: new Date('2016-03-17T09:30:00Z'),
  began: '2016-01-11',
  day: '2016-01-08',
  reserved: 20,
  capacity: 18,
  seats: 19,
  grades: 30,
  authorities: [{ name: 'Purbrook', open: [{ kind: 'testLogIns', state: 'blocked' }] }],
};

const refused = (code: string | undefined, facts: object = {}): string =>
  words.refusal({ code, ...FACTS, ...facts } as unknown as Refusal);

/** Words with which a sentence tells somebody what to do next. */
const NEXT =
  /\b(add|ask|book|cancel|change|check|choose|correct|describe|finish|give|have|leave|merge|move|open|send|show|tell|write)\b/i;

describe('Refusals about training', () => {
  it('are there', () => assert.ok(CODES.length > 30));

  for (const code of CODES)
    it(`say why not and end with what to do: ${code}`, () => {
      const text = refused(code);
      assert.match(text, /\.$/);
      assert.doesNotMatch(text, /undefined|null|NaN|Invalid|\[object/);
      assert.doesNotMatch(text, /please|\be\.g\.|\bi\.e\.|\betc\b/i);
      assert.match(text.split(/(?<=[.?!]) /).at(-1) ?? '', NEXT, text);
    });

  it('show what people typed as it was typed, and as nothing more', () => {
    const typed = '**Bold** <at>all</at> {{DATE(2015-11-27T15:00:00Z)}}';
    for (const code of CODES) {
      const facts = { session: typed, other: typed, name: typed, text: typed, reason: typed, version: typed };
      assert.doesNotMatch(refused(code, { ...facts, codeWanted: typed }), /\*\*|<at>|\{\{/, code);
    }
  });

  it('name the authorities that are not ready, and none to a trainer (T5, T8)', () => {
    assert.match(refused('preparationNotDone'), /Purbrook \(test the log-ins: blocked\)/);
    const told = refused('preparationNotDone', { authorities: [] });
    assert.match(told, /some authorities/);
    assert.doesNotMatch(told, /Purbrook/);
  });
});
