import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { words } from '../../cards/wording/words.ts';
import type { Refusal } from '../../programme/refusal.ts';
import { REQUEST_KINDS, REQUEST_STATES } from '../../programme/rights/rights-request.ts';

const file = path.join(import.meta.dirname, '..', '..', 'programme', 'rights', 'rights-refusal.ts');
const CODES = [...readFileSync(file, 'utf8').matchAll(/code: '(\w+)'/g)].map(([, code]) => code);

const refused = (code: string | undefined, facts: object = {}): string =>
  words.refusal({
    ...{ code, kind: 'access', state: 'done', name: 'Gina Gone', text: 'Gina', found: 2, ...facts },
  } as unknown as Refusal);

/** Words with which a sentence tells somebody what to do next. */
const NEXT = /\b(answer|ask|choose|check|make|send|take|type|write)\b/i;

describe('Refusals about people’s rights', () => {
  it('are there', () => assert.ok(CODES.length >= 10));

  for (const code of CODES)
    it(`say why not and what to do: ${code}`, () => {
      for (const facts of [
        ...REQUEST_KINDS.map(kind => ({ kind })),
        ...REQUEST_STATES.map(state => ({ state })),
        { found: 0 },
      ]) {
        const text = refused(code, facts);
        assert.match(text, /\.$/);
        assert.match(text, NEXT, text);
        assert.doesNotMatch(text, /undefined|null|NaN|Invalid|\[object/);
        assert.doesNotMatch(text, /please|the own|\be\.g\.|\bi\.e\.|\betc\b/i);
      }
    });

  it('show what people typed as it was typed, and as nothing more', () => {
    const typed = '**Bold** <at>all</at> {{DATE(2015-11-27T15:00:00Z)}}';
    for (const code of CODES)
      for (const found of [0, 2])
        assert.doesNotMatch(refused(code, { name: typed, text: typed, found }), /\*\*|<at>|\{\{/, code);
  });
});
