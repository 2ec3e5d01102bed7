import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { words } from '../../cards/wording/words.ts';
import type { DigestRefusal } from '../../programme/digest/digest-refusal.ts';

const file = path.join(import.meta.dirname, '..', '..', 'programme', 'digest', 'digest-refusal.ts');
const CODES = [...readFileSync(file, 'utf8').matchAll(/code: '(\w+)'/g)].map(([, code]) => code);

/** Every fact that a refusal about the digest carries, under the name it has there. */
const FACTS = {
  roles: ['chair', 'steeringMember'],
  recipients: 16,
  sentOn: new Date('2016-03-29T07:00:00Z'),
  nextAt: new Date('2016-04-04T07:00:00Z'),
  stoppedAt: new Date('2016-03-29T07:05:00Z'),
};

const refused = (code: string | undefined, facts: object = {}): string =>
  words.refusal({ code, ...FACTS, ...facts } as unknown as DigestRefusal);

describe('Refusals about the digest', () => {
  it('are there', () => assert.ok(CODES.length > 5));

  for (const code of CODES)
    it(`say why not and end with what to do: ${code}`, () => {
      const text = refused(code);
      assert.match(text, /\.$/);
      assert.doesNotMatch(text, /undefined|null|NaN|Invalid|\[object/);
      assert.match(text.split(/(?<=[.?!]) /).at(-1) ?? '', /\b(ask|choose|look|send|wait)\b/i, text);
    });

  it('name the roles that get it, and say so when nobody does', () => {
    assert.match(refused('digestNotForYou'), /chair of the steering group or steering group member/);
    assert.match(refused('digestNotForYou', { roles: [] }), /^Nobody gets the weekly digest/);
  });

  it('name the time of the next one, in London', () => {
    assert.match(refused('digestAlreadySent'), /29 March 2016 has 16 recipients already/);
    assert.match(refused('digestAlreadySent'), /4 April 2016 at 08:00 London time/);
  });
});
