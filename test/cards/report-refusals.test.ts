import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { words } from '../../cards/wording/words.ts';
import type { Refusal } from '../../programme/refusal.ts';

const file = path.join(import.meta.dirname, '..', '..', 'programme', 'report', 'report-refusal.ts');
const CODES = [...readFileSync(file, 'utf8').matchAll(/code: '(\w+)'/g)].map(([, code]) => code);

/** Every fact that a refusal about reports carries, under the name it has there. */
const FACTS = {
  today: '2016-02-05',
  asAt: '2015-06-17',
  first: '2015-06-18',
  audience: 'members',
  version: 1,
  newer: 2,
  state: 'issued',
  at: new Date('2016-02-05T16:00:00Z'),
};

const refused = (code: string | undefined): string => words.refusal({ code, ...FACTS } as unknown as Refusal);

const NEXT = /\b(ask|check|choose|draft|send|try)\b/i;

describe('Refusals about reports', () => {
  it('are there', () => assert.equal(CODES.length, 9));

  for (const code of CODES)
    it(`say why not and end with what to do: ${code}`, () => {
      const text = refused(code);
      assert.match(text, /\.$/);
      assert.doesNotMatch(text, /undefined|null|NaN|Invalid|\[object|[Pp]lease/);
      assert.match(text.split(/(?<=[.?!]) /).at(-1) ?? '', NEXT, text);
    });
});
