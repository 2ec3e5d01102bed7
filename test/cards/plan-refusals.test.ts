import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { words } from '../../cards/wording/words.ts';
import type { Refusal } from '../../programme/refusal.ts';

const FILES = ['improvement/plan-refusal', 'indicators/indicator-refusal', 'indicators/measure'];
const CODES = FILES.flatMap(name => {
  const file = path.join(import.meta.dirname, '..', '..', 'programme', `${name}.ts`);
  const lines = readFileSync(file, 'utf8')
    .split('\n')
    .filter(line => line.startsWith('  | {'));
  return lines.flatMap(line => [...line.matchAll(/code: '(\w+)'/g)].map(([, code]) => code));
});

/** Every fact that a refusal about indicators or plans carries, under the name it has there. */
const FACTS = {
  year: 2016,
  title: 'Preventing neglect',
  titles: ['Preventing neglect', 'Keeping social workers'],
  codes: ['A1', 'A3'],
  state: 'submitted',
  needed: ['drafting', 'active'],
  action: 'A3',
  owner: 'Olu Owner',
  sponsor: 'Sam Sponsor',
  due: '2016-09-30',
  milestone: 'First draft',
  most: 12,
  text: 'Sam',
  name: 'Sam Speaker',
  found: 2,
  codeWanted: 'RE12',
  fields: ['unit', 'status'],
  period: '2014-15 Q1',
  endsOn: '2016-03-31',
  authority: 'Carrowmoor',
  numerator: 1.5,
  denominator: 80,
  given: 16,
  counted: 15,
};
/** The states that the texts of single refusals are about, where they are others than a plan's. */
const OF_CODE: Readonly<Record<string, object>> = {
  actionNotInState: { state: 'done', needed: ['inProgress', 'paused'] },
  priorityOver: { state: 'stopped' },
};

const refused = (code = '', facts: object = {}): string =>
  words.refusal({ ...FACTS, ...OF_CODE[code], ...facts, code } as unknown as Refusal);

/** Words with which a sentence tells somebody what to do next. */
const NEXT =
  /\b(add|ask|check|choose|correct|define|drop|give|have|leave|make|name|open|remove|send|wait|write)\b/i;

describe('Refusals about indicators and plans', () => {
  it('are there', () => assert.ok(CODES.length > 45, String(CODES.length)));

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
    const facts = {
      title: typed,
      titles: [typed],
      owner: typed,
      sponsor: typed,
      milestone: typed,
      text: typed,
    };
    for (const code of CODES)
      assert.doesNotMatch(
        refused(code, { ...facts, name: typed, codeWanted: typed, authority: typed, action: typed }),
        /\*\*|<at>|\{\{/,
        code,
      );
  });
});
